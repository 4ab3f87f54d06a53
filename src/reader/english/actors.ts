import type { Span } from '../draft.ts'
import { isActorPhrase, mayAct } from './agents.ts'

/** Splits a noun phrase into actors where both sides are whole ones. */
export function actorsOf(text: string, span: Span, isLax = false): Span[] {
  const can = isLax ? mayAct : isActorPhrase
  const end = trimEnd(text, span.start, span.end)
  const phrase = text.slice(span.start, end)
  const parts: Span[] = []
  let start = span.start
  for (const match of phrase.matchAll(
    /,\s+(?:and\s+)?(?:together with\s+|along with\s+)?|\s+and\s+(?:to\s+)?|\s+(?:together|along|jointly) with\s+|\s+as well as\s+/g,
  )) {
    const at = span.start + match.index
    const right = text.slice(at + match[0].length, end)
    const left = text.slice(start, at)
    if (!can(left) || !can(right) || !areTwo(left, right, isLax)) continue
    parts.push({ start, end: at })
    start = at + match[0].length
  }
  parts.push({ start, end })
  return parts
    .map((part) => tidyActor(text, part))
    .filter(
      (part) =>
        part.end > part.start &&
        part.end - part.start < 120 &&
        (can(text.slice(part.start, part.end)) || /^[Ii]t$/.test(text.slice(part.start, part.end))),
    )
}

/** 'the Ministry of Trade and Industry' is one, 'the Ministry of Trade and the Bank' are two. */
function areTwo(left: string, right: string, isLax: boolean): boolean {
  if (/^(?:the|all|each|every|its|our|their|any|both)\b/.test(right)) return true
  if (/\b(?:of|for)\b/.test(left) && !isActorPhrase(right)) return false
  if (/^(?:Industry|Trade|Culture|Sports?|Technology|Development|Forestry|Fisheries)/.test(right))
    return false
  const begins =
    /^(?:[A-Z][a-z]+ (?:Office|Department|Ministry|Board|Committee|Council|Agency)|Ministry|Department|Ministers?|Member|local|county|provincial|national|state)\b/
  return isLax || begins.test(right) || /^[a-z]+$/.test(right.split(/\s+/)[0] ?? '')
}

/** Whoever is asked is an actor, whatever the noun. */
export function addressees(text: string, object: Span): Span[] {
  const parts = determinedParts(text, object)
  if (parts.length > 1) return parts.map((part) => tidyActor(text, part))
  const found = actorsOf(text, object)
  return found.length > 0
    ? found
    : [tidyActor(text, { start: object.start, end: trimEnd(text, object.start, object.end) })]
}

function tidyActor(text: string, span: Span): Span {
  let { start } = span
  const lead =
    /^(?:(?:also|further|both(?=.* and )|that|then|therefore|accordingly|meanwhile|hereby)\s+)+/i.exec(
      text.slice(start, span.end),
    )
  if (lead) start += lead[0].length
  const tail = /\s+(?:hereby|also|further|jointly|therefore|then|now|each|has|have)$/.exec(
    text.slice(start, span.end),
  )
  return { start, end: span.end - (tail?.[0].length ?? 0) }
}

/** 'the PTA and the Boosters Club': each part begins with a determiner of its own. */
function determinedParts(text: string, object: Span): Span[] {
  const parts: Span[] = []
  let { start } = object
  const joint = /(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:the|all|each|every|our|its)\s)/g
  for (const match of text.slice(object.start, object.end).matchAll(joint)) {
    const at = object.start + match.index
    parts.push({ start, end: at })
    start = at + match[0].length
  }
  parts.push({ start, end: object.end })
  return parts
}

/** Returns where a stretch ends once trailing spaces and commas are left out. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s,]/.test(text[at - 1]!)) at--
  return at
}
