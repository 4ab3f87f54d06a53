import type { Span } from '../draft.ts'

/** One line of the text, without its line break. */
export type Line = Span & { index: number }

/** A sentence: from its first character to the one after its closing mark, within one line. */
export type Sentence = Span & { line: number }

/** Returns the lines of a text, empty ones included. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', start)) {
    const end = at < 0 ? text.length : at
    lines.push({ start, end, index: lines.length })
    if (at < 0) return lines
    start = end + 1
  }
}

/** Splits one line into sentences at the closing marks that stand outside quotation marks and brackets. */
export function sentencesOf(marked: string, line: Line): Sentence[] {
  const sentences: Sentence[] = []
  let start = skipSpaces(marked, line.start, line.end)
  for (let i = start; i < line.end; i++) {
    if (!isStop(marked, i)) continue
    let end = i + 1
    while (end < line.end && isTail(marked[end]!)) end++
    sentences.push({ start, end, line: line.index })
    start = skipSpaces(marked, end, line.end)
    i = start - 1
  }
  if (start < line.end) sentences.push({ start, end: line.end, line: line.index })
  return sentences
}

/** Splits a range at one kind of mark; the parts exclude the mark and the spaces around it. */
export function partsOf(marked: string, range: Span, mark: string): Span[] {
  const parts: Span[] = []
  let start = range.start
  for (let i = range.start; i <= range.end; i++) {
    if (i < range.end && marked[i] !== mark) continue
    const from = skipSpaces(marked, start, i)
    if (from < i) parts.push({ start: from, end: i })
    start = i + 1
  }
  return parts
}

/** Returns the first offset from `start` that is no space. */
export function skipSpaces(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text[at] === ' ' || text[at] === '\r')) at++
  return at
}

function isStop(marked: string, at: number): boolean {
  const character = marked[at]
  return character === '。' || character === '!' || character === '?'
}

function isTail(character: string): boolean {
  return (
    character === '。' || character === '!' || character === '?' || character === '”' || character === ')'
  )
}
