import type { Span } from '../draft.ts'
import { englishActorHeads, englishPosts } from '../lexicons/english.ts'
import { isThing } from '../lexicons/english-things.ts'

const heads = new Set(englishActorHeads.split(/\s+/))
const notPeople = new Set(
  'showers weathers matters numbers orders papers letters borders meters computers rivers waters factors errors sectors floors doors corridors quarters shutters covers powers offers registers trailers containers grants plants restaurants pollutants committees fees trees degrees guarantees levees coffees indicators elevators generators monitors vectors mirrors harbors harbours servers filters boilers routers printers posters newsletters shelters chapters figures towers sewers culverts tractors reactors variants'.split(
    ' ',
  ),
)

/** Whether a noun phrase names somebody who can act. */
export function isActorPhrase(words: string): boolean {
  const phrase = words
    .trim()
    .replace(/\b(?:has|have|had|also|further|therefore|hereby|then|jointly|now|together)\b/gi, '')
    .trim()
  if (/^(?:we|they|he|she|staff|i)$/i.test(phrase)) return true
  if (new RegExp(`^(?:the |The )?(?:${englishPosts})\\b`).test(phrase)) return true
  const core = phrase.split(/,|\b(?:of|for|in|on|at|under|from|with|that|which|who|responsible)\b/)[0]!.trim()
  const last =
    core
      .split(/\s+/)
      .at(-1)
      ?.toLowerCase()
      .replace(/[^a-z]/g, '') ?? ''
  if (/(?:ers|ors|ists|ants|ees|men|women)$/.test(last) && !notPeople.has(last)) return true
  // 'attorneys-general', 'directors-general'
  const first = core.split(/\s+/).at(-1)?.toLowerCase().split('-')[0] ?? ''
  if (heads.has(first) || heads.has(last) || heads.has((phrase.split(/\s+/).at(-1) ?? '').toLowerCase()))
    return true
  return isProperName(core) && !isThing(last)
}

/** 'the Auditor General', 'Holm Marine', 'R. Ambrose': a name of several words that ends in a capitalised one. */
function isProperName(core: string): boolean {
  return /^(?:(?:the|The|each|Each|every|Every|our|Our|its|Its) |[A-Z][\w.’'-]* )(?:[\w.,&’'-]+ )*[A-Z][\w’'-]+$/.test(
    core,
  )
}

/** The subject of a duty acts, whatever the noun, unless it names a thing: 'Deans shall …', 'the diver must …'. */
export function isSubject(words: string): boolean {
  const core = words.split(/,|\b(?:of|for|in|on|at|under|from|with|without|that|which|who)\b/)[0]!.trim()
  const last =
    core
      .split(/\s+/)
      .at(-1)
      ?.toLowerCase()
      .replace(/[^a-z-]/g, '') ?? ''
  return isActorPhrase(words) || (last !== '' && words.split(/\s+/).length <= 12 && !isThing(last))
}

/** Splits a noun phrase into actors where both sides are whole ones. */
export function actorsOf(text: string, span: Span): Span[] {
  const end = trimEnd(text, span.start, span.end)
  const phrase = text.slice(span.start, end)
  const parts: Span[] = []
  let start = span.start
  for (const match of phrase.matchAll(
    /,?\s+in (?:consultation|collaboration|coordination|cooperation|conjunction|partnership) with\s+|,\s+(?:and\s+)?(?:together with\s+|along with\s+)?|\s+and\s+(?:to\s+)?|\s+(?:together|along|jointly) with\s+|\s+as well as\s+/g,
  )) {
    const at = span.start + match.index
    const right = text.slice(at + match[0].length, end)
    const left = text.slice(start, at)
    const begins =
      /^(?:the|all|each|every|its|our|their|any|both|[A-Z][a-z]+ (?:Office|Department|Ministry|Board|Committee|Council|Agency)|Ministry|Department|Ministers?|Member|local|county|provincial|national|state)\b/.test(
        right,
      )
    const actorsBoth = isActorPhrase(left) && isActorPhrase(right)
    if (
      !actorsBoth ||
      (!begins && !/^[a-z]+$/.test(right.split(/\s+/)[0] ?? '')) ||
      /^(?:Industry|Trade|Culture|Sports?|Technology|Development|Forestry|Fisheries)/.test(right)
    )
      continue
    parts.push({ start, end: at })
    start = at + match[0].length
  }
  parts.push({ start, end })
  return parts
    .map((part) => tidyActor(text, part))
    .filter(
      (part) =>
        part.end > part.start &&
        (isActorPhrase(text.slice(part.start, part.end)) || parts.length === 1) &&
        keepable(text.slice(part.start, part.end)),
    )
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

function keepable(words: string): boolean {
  return words.length < 120 && isActorPhrase(words)
}

function tidyActor(text: string, span: Span): Span {
  let { start } = span
  const lead = /^(?:(?:also|further|both|that|then|therefore|accordingly|meanwhile|hereby)\s+)+/i.exec(
    text.slice(start, span.end),
  )
  if (lead) start += lead[0].length
  const tail = /\s+(?:hereby|also|further|jointly|therefore|then|now|each)$/.exec(text.slice(start, span.end))
  return { start, end: span.end - (tail?.[0].length ?? 0) }
}

/** 'the PTA and the Boosters Club': each part begins with a determiner of its own. */
function determinedParts(text: string, object: Span): Span[] {
  const parts: Span[] = []
  let { start } = object
  const joint =
    /(?:,?\s+in (?:consultation|collaboration|coordination|cooperation|conjunction|partnership) with\s+|,\s*(?:and\s+)?|\s+and\s+)(?=(?:the|all|each|every|our|its)\s)/g
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
