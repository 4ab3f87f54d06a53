import type { Span } from '../draft.ts'
import type { Item } from './items.ts'
import type { Operative } from './operative.ts'

/** What is said further of a thing just ordered: 'The plan should include …'. */
const further =
  /^(?:The|This|That|Such|Each|Any|Its) (?:\p{L}+ ){0,3}?(\p{L}+) (should(?: not)?|needs? to) [a-z]/u

/** Reads what a thing that the directive before asks for should be: 'present a plan. The plan should include …'. */
export function followedBy(text: string, part: Span, before: Item): Operative | null {
  const match = further.exec(text.slice(part.start, part.start + 120))
  if (!match) return null
  const [whole, noun, modal] = match as unknown as [string, string, string]
  if (!new RegExp(`\\b${noun}\\b`, 'i').test(text.slice(before.start, before.end))) return null
  const at = part.start + whole.length - modal.length - ' x'.length
  return {
    start: part.start,
    modal: { start: at, end: at + modal.length },
    actors: [],
    kind: / not$/.test(modal) ? 'prohibition' : 'order',
    why: 'modal',
    speaker: null,
  }
}
