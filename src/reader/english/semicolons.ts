import type { Span } from '../draft.ts'
import { assignedIn } from './assigned.ts'
import type { Item } from './items.ts'
import { type Operative, opensWithVerb } from './operative.ts'
import { resolvedItem } from './resolutions.ts'

/** Splits a sentence at its semicolons. */
export function partsOf(text: string, sentence: Span): Span[] {
  const parts: Span[] = []
  // '…; that the Clerk shall': each part hangs on what resolved the first.
  const isLaid =
    /^(?:[^,;:]{0,60}\b)?(?:(?:resolved|agreed|decided|ordered|moved)\b|(?:demand|request|direct|instruct|insist|stipulate|require|urge|ask|stress|emphasi[sz]e)(?:s|e?d|ed)? that\b)/i.test(
      text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)),
    )
  let start = sentence.start
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && text[i] !== ';') continue
    while (start < i && /\s/.test(text[start]!)) start++
    if (parts.length > 0 && isLaid)
      start +=
        /^(?:and\s+)?that\s+(?=\S+\s)/.exec(text.slice(start, Math.min(i, start + 20)))?.[0].length ?? 0
    let end = i
    while (end > start && /[\s.;:!?]/.test(text[end - 1]!)) end--
    if (/\b[ap]\.m$/.test(text.slice(start, end)) && text[end] === '.') end++
    if (end > start) parts.push({ start, end })
    start = i + 1
  }
  return parts
}

/** A directive ends before the joint that leads to the next. */
export function cutBefore(text: string, item: Item, next: number): void {
  if (item.end <= next) return
  const joint = /(?:[,;:]?\s*(?:\b(?:and|but)(?: that)?)?\s*)$/.exec(text.slice(item.start, next))!
  item.end = next - joint[0].length
}

/** A part behind a semicolon goes on with what is laid down before it: '…; the Clerk to report'. */
export function semicolonPart(text: string, part: Span, before: Item): Operative[] {
  const lead = /^(?:and\s+)?/.exec(text.slice(part.start, part.end))![0].length
  const rest = { start: part.start + lead, end: part.end }
  const isHung = /\bthat\s+$/.test(text.slice(Math.max(0, rest.start - 6), rest.start))
  const resolved = isHung ? resolvedItem(text, rest) : null
  if (resolved) return [resolved]
  const assigned = assignedIn(text, rest)
  if (assigned) return [{ ...assigned, kind: before.kind }]
  const verb = /^(?:to\s+)?/.exec(text.slice(rest.start, rest.end))![0].length
  if (!opensWithVerb(text, rest.start + verb, rest.end)) return []
  return [{ start: rest.start, modal: null, actors: [], kind: before.kind, why: before.why, speaker: null }]
}
