import type { Span } from '../draft.ts'
import { addressees } from './actors.ts'
import { asksNobody, isNoTask, onlyTells, wonder } from './asked.ts'
import { objectOf } from './clauses.ts'
import { aloneIn } from './doers.ts'
import { type Groups, isDecision, type Operative, trimModal } from './operative.ts'
import { settles } from './settled.ts'
import { speakerIn } from './speakers.ts'
import { openingVerb } from './verbs.ts'

/** 'Convinced that there is no other way, urges …' */
const recital =
  /^(?:Motion|Resolution|Direction|Decision):\s+|^(?:\p{Lu}\p{Ll}+(?:ing|ed)|Mindful|Aware|Conscious)\b[^;:]{3,260}?,\s+(?=(?:\p{Ll}+ ){0,2}(?:\p{Ll}+s)\b(?: upon| on)? (?:the|all|its|on|upon|that|to|\p{Lu}))/u

/** 'DECIDES to …', 'Further requests the Secretariat to …': the body was named above the list. */
export function openingIn(text: string, range: Span): Operative | null {
  const whole = text.slice(range.start, range.end)
  const from = range.start + (recital.exec(whole)?.[0].length ?? 0)
  const match = openingVerb.exec(text.slice(from, Math.min(range.end, from + 80)))
  if (!match) return null
  const { own, asks, orders } = match.groups!
  const verb = (own ?? asks ?? orders)!
  const modal = { start: from + match[0].length - verb.length, end: from + match[0].length }
  if (/ing\b/i.test(verb.split(' ')[0]!) || wonder.test(text.slice(modal.end, modal.end + 12))) return null
  const base = { start: from, modal, speaker: null }
  if (own)
    return isDecision(text.slice(modal.end, modal.end + 40)) ||
      settles.test(text.slice(modal.end, modal.end + 40))
      ? null
      : { ...base, actors: [], kind: 'commitment', why: 'commitment' }
  const object = objectOf(text, modal.end, range.end)
  if (!object) return null
  return { ...base, actors: addressees(text, object), kind: orders ? 'order' : 'request', why: 'asking' }
}

/** A motion or a resolution 'to direct the Clerk to …'. */
const moved =
  /\b(?:mo(?:tion|ved)|resolved?|voted|agreed?|decided?)\b(?![^.]*\b(?:failed|lost|defeated|withdrawn)\b)/i
/** 'I would urge', 'We are asking'. */
const urging = /^(?:I|We) (?:am|are|would|also)$/
/** A lead of more letters is left out. */
const longestLead = 40

/** Reads 'The Board directed the Clerk to …': whoever is asked is to do it. */
export function asking(
  text: string,
  range: Span,
  modal: Span,
  subject: Span,
  groups: Groups,
): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const printed = text.slice(modal.start, modal.end)
  // 'made a motion directing staff to': what is moved directs.
  const directs = /\b(?:motion|resolution)$/i.test(words)
  if (
    /ing\b/.test(printed.trim().split(' ')[0]!) &&
    !directs &&
    !/\b(?:is|are|was|were)$/.test(words) &&
    !urging.test(words)
  )
    return null
  if (
    !urging.test(words) &&
    (/\b(?:the|a|an|this|its|their|our|of|in|at|upon|any|each|that|no|by|for|as|or|and the|who|which|is|are|was|were|be|been|being|will|shall|must|can|may|should|would)$/i.test(
      words,
    ) ||
      words.trim() === '')
  )
    return null
  const isMotion = /\bto$/.test(words) && moved.test(text.slice(range.start, modal.start))
  if (/\bto$/.test(words) && !isMotion) return null
  if (onlyTells(text, modal, words)) return null
  // 'The Premier directed that:': whoever is to act stands in the list below.
  const opens = text.startsWith(' that:', modal.end)
  const object = opens ? { start: modal.end, end: modal.end } : objectOf(text, modal.end, range.end)
  if (!object || (!opens && isNoTask(text, modal, words, object, range.end))) return null
  return {
    start: (isMotion || directs) && modal.start - subject.start > longestLead ? modal.start : subject.start,
    modal: trimModal(text, modal),
    actors: opens || asksNobody(text, modal, object) ? [] : addressees(text, aloneIn(text, object)),
    kind: groups.orders ? 'order' : 'request',
    why: 'asking',
    speaker: /^(?:He|She)$/.test(words.trim()) ? words.trim() : speakerIn(`${words.trim()} `),
  }
}
