import type { Span } from '../draft.ts'
import { isDeed } from './clauses.ts'
import { isPost } from './name-words.ts'
import { type Operative, trimModal } from './operative.ts'
import { speakerIn } from './speakers.ts'

/** What may stand before the subject: 'In reply, '. */
export const fronted =
  /^(?:(?:In (?:reply|response|conclusion)(?: to [^,;:.]{2,60})?|Replying|Responding|Finally),\s+|(?:At|In|On) [^,;:.]{3,40}?,? (?=the \p{Lu}))?/u

/** 'The Manager said he would call the county': what somebody takes on is an act of their own. */
const ofOneself =
  /^(?<who>[^,;:]{3,60}?)(?:,[^,;:]{2,60},)? (?:also |then |further )?(?:said|stated|confirmed|indicated|advised|promised|added)(?: that)? (?:he|she|they)(?: also| then)?\s+$/
const wish =
  /^\s+(?:not|also|like|prefer|vote|support|abstain|second|miss|want|welcome|consider|rather|have|be|resign|leave|attend|continue|accept|open|close)\b/

function isErrand(text: string, modal: Span): boolean {
  const rest = text.slice(modal.end, modal.end + 60)
  return !wish.test(rest) && isDeed(rest.trimStart(), 'he')
}

/** Reads what somebody said they would do. */
export function undertaken(text: string, from: number, modal: Span): Operative | null {
  const start = from + fronted.exec(text.slice(from, modal.start))![0].length
  const { who } = ofOneself.exec(text.slice(start, modal.start))?.groups ?? {}
  const speaker = who && speakerIn(`${who} `)
  if (!who || !speaker || !isErrand(text, modal)) return null
  const actor = { start, end: start + who.length }
  return {
    start,
    modal: trimModal(text, modal),
    actors: [actor],
    kind: 'commitment',
    why: 'commitment',
    speaker,
  }
}

/** 'He will report back in June': whoever was named before takes it on, or a body just set up. */
export function runsErrand(text: string, words: string, modal: Span): boolean {
  if (words === 'It')
    return /^ (?:also |then )?(?:report|submit|publish|prepare|draft|draw up|consult|investigate|bring)\b/.test(
      text.slice(modal.end, modal.end + 30),
    )
  return /^(?:He|She)$/.test(words) && isErrand(text, modal)
}

/** 'The Clerk would write to the county': minutes tell in the past what somebody in office takes on. */
export function undertakes(text: string, subject: Span, modal: Span): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const isNamed = /^(?:The )?\p{Lu}[\p{L}.’'-]*(?: (?:of|for|and|the|\p{Lu}[\p{L}.’'-]*))*$/u.test(words)
  if (!isNamed || !(isPost(words) || speakerIn(`${words} `) !== null) || !isErrand(text, modal)) return null
  return {
    start: subject.start,
    modal: trimModal(text, modal),
    actors: [subject],
    kind: 'commitment',
    why: 'commitment',
    speaker: null,
  }
}
