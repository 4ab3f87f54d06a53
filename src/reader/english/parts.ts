import type { Span } from '../draft.ts'
import { assignedIn, assignsSomebody, opensAction } from './assigned.ts'
import { bareVerb } from './bare-verbs.ts'
import { demandIn } from './demands.ts'
import { elidedIn } from './elided.ts'
import { splitsOff } from './further.ts'
import type { Operative } from './operative.ts'
import { operativesIn } from './operatives.ts'
import { ownDeed, resolvedIn, resolvedItem } from './resolutions.ts'
import type { Section } from './sections.ts'
import type { Paragraph } from './sentences.ts'

/** What a sentence, or a part of one behind a semicolon, lays down. */
export function operativesOf(
  text: string,
  part: Span,
  paragraph: Paragraph,
  section: Section,
  isFirst: boolean,
): Operative[] {
  const isItem = paragraph.marker !== null && section === 'actions'
  const that = isFirst ? (isItem ? itemLead : motionLead).exec(text.slice(part.start, part.start + 60)) : null
  if (that) return motionIn(text, { start: part.start + that[0].length, end: part.end })
  const words = text.slice(part.start, part.end)
  const demand = demandIn(text, part)
  const found = operativesIn(text, part)
  // 'stressed the need to mend, and urged pilots to': what goes before is the first.
  if (demand && demand.modal!.start < (found[0]?.modal?.start ?? part.end))
    return [demand, ...found.filter((one) => splitsOff(text, one, demand) !== null)]
  if (found.length > 0)
    return found.flatMap((one, i) => [one, ...elidedIn(text, one, found[i + 1]?.start ?? part.end)])
  const resolved = resolvedIn(text, part)
  if (resolved.length > 0) return resolved
  const item = isFirst && paragraph.marker && section === 'actions' ? resolvedItem(text, part) : null
  if (item) return [item, ...elidedIn(text, item, part.end)]
  const isAction =
    (isFirst && (paragraph.marker || section === 'actions')) || opensAction(words) || assignsSomebody(words)
  const assigned = isAction ? assignedIn(text, part) : labelled(text, part, words)
  if (assigned) return [assigned, ...elidedIn(text, assigned, part.end)]
  if (isFirst && paragraph.marker && section === 'actions' && ownDeed(words))
    return [
      { start: part.start, modal: null, actors: [], kind: 'commitment', why: 'numbered', speaker: null },
    ]
  return bareVerb(text, part, paragraph, section, isFirst)
}

/** 'War memorial: Hamish Torbet to obtain a price': what it is about stands in front. */
function labelled(text: string, part: Span, words: string): Operative | null {
  if (!/:\s|\s[–—-]\s/.test(words.slice(0, 180))) return null
  const label = /^(?:\[\w\] )?\p{Lu}[^:.;]{1,60}(?::|.{0,100} [–—-])\s+(?=\p{Lu})/u.exec(words)?.[0]
  if (!label || !assignsSomebody(words.slice(label.length))) return null
  return assignedIn(text, { start: part.start + label.length, end: part.end })
}

const itemLead = /^(?:[Aa]nd )?[Tt]hat\s+/
const motionLead =
  /^(?:(?:AND )?(?:FURTHER )?THAT|That)\s+|^(?:(?:NOW|AND) )?(?:THEREFORE,? )?BE IT (?:FURTHER )?RESOLVED,? (?:THAT|that)\s+/

/** 'That the Clerk be asked to …', 'That Council directs …': a motion or an item under a resolution. */
function motionIn(text: string, part: Span): Operative[] {
  const found = operativesIn(text, part)
  if (found[0]?.why === 'asking') return found
  const one = resolvedItem(text, part)
  return one ? [one] : found
}
