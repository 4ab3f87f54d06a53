import { markerAt } from './markers.ts'
import type { Paragraph } from './sentences.ts'

/** A list that runs on in its paragraph: ': (a) …; (b) …'. */
const opens = /:\s+(?=\((?:a|i|1)\)\s)/
const next = /[;,.]\s+(?:and\s+)?(?=\((?:[b-z]|[ivx]{2,4}|[2-9])\)\s)/g

/** Gives every item of a list that runs on in its paragraph a paragraph of its own. */
export function withInlineLists(text: string, paragraphs: Paragraph[]): Paragraph[] {
  if (!opens.test(text)) return paragraphs
  return paragraphs.flatMap((paragraph) => {
    const part = text.slice(paragraph.start, paragraph.end)
    const first = opens.exec(part)
    if (!first) return [paragraph]
    const from = first.index + first[0].length
    const joints = [...part.slice(from).matchAll(next)]
    if (joints.length === 0) return [paragraph]
    const starts = [from, ...joints.map((joint) => from + joint.index + joint[0].length)]
    const items = starts.map((start, i) => {
      const end = i < joints.length ? from + joints[i]!.index + 1 : part.length
      const at = paragraph.start + start
      return {
        ...paragraph,
        start: at,
        end: paragraph.start + end,
        marker: markerAt(text, at, paragraph.start + end),
      }
    })
    return [{ ...paragraph, end: paragraph.start + first.index + 1 }, ...items]
  })
}
