import type { Span } from '../draft.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'

const fails =
  'lost|defeated|rejected|withdrawn|negatived|voted down|not (?:carried|adopted|agreed|passed|seconded)'
const mayFail = new RegExp(`\\b(?:${fails}|fail(?:ed|s)|died|lapsed|fell|falls)\\b`, 'i')
/** 'The motion was put and LOST', 'Motion failed 3-4', 'DEFEATED'. */
const fell = new RegExp(
  `\\b(?:motion|amendment|proposal|proposition|resolution|vote)\\b[^.;]{0,60}\\b(?:${fails}|failed|fails|died|lapsed|fell|falls)\\b|\\bit was (?:then |therefore )?(?:${fails})\\b|^\\W*(?:${fails}|failed|lapsed)\\b[^.]{0,40}\\W*$`,
  'i',
)
const opens = /\b(?:moved?|moves|motion|amendment|propos(?:ed|al))\b/i
/** The sentence itself says what was moved. */
const whole = /^an? (?:further )?(?:motion|amendment|proposal)\b|\bthat\b.{20}/i
const carried = /\b(?:carried|adopted|resolved|agreed|passed|approved)\b/i

/** Where motions stand that did not carry: what they would have laid down binds nobody. */
export function lostMotions(text: string, paragraphs: Paragraph[]): Span[] {
  if (!mayFail.test(text)) return []
  const lost: Span[] = []
  let moved: Span | null = null
  for (const paragraph of paragraphs) {
    for (const { start, end } of sentencesOf(text, paragraph)) {
      const words = text.slice(start, end)
      if (mayFail.test(words) && fell.test(words)) {
        const isWhole = opens.test(words) && whole.test(words)
        lost.push({ start: isWhole ? start : (moved?.start ?? start), end })
        if (!isWhole) moved = null
      } else if (opens.test(words)) moved = { start, end }
      else if (carried.test(words)) moved = null
    }
  }
  return lost
}
