import type { Span } from '../draft.ts'
import { isDeed } from './clauses.ts'
import { isPost } from './name-words.ts'
import { type Operative, trimModal } from './operative.ts'
import { speakerIn } from './speakers.ts'

/** What may stand before the subject: 'In reply, '. */
export const fronted = /^(?:(?:In (?:reply|response|conclusion)|Replying|Responding|Finally),\s+)?/

/** 'The Manager said he would call the county': what somebody takes on is an act of their own. */
const ofOneself =
  /^(?<who>[^,;:]{3,60}?)(?:,[^,;:]{2,60},)? (?:also |then |further )?(?:said|stated|confirmed|indicated|advised|promised|added)(?: that)? (?:he|she|they)(?: also| then)?\s+$/
const wish =
  /^\s+(?:not|also|like|prefer|vote|support|oppose|abstain|second|miss|wish|want|welcome|consider|try|hope|appreciate|rather|have|be|step|retire|resign|stand|leave|attend|return|continue|accept)\b/

/** Reads what somebody said they would do. */
export function undertaken(text: string, from: number, modal: Span): Operative | null {
  const start = from + fronted.exec(text.slice(from, modal.start))![0].length
  const { who } = ofOneself.exec(text.slice(start, modal.start))?.groups ?? {}
  const speaker = who && speakerIn(`${who} `)
  const rest = text.slice(modal.end, modal.end + 60)
  if (!who || !speaker || wish.test(rest) || !isDeed(rest.trimStart(), 'he')) return null
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

const errand =
  /^\s+(?:also |then |now )?(?:write|contact|report|circulate|ask|speak|obtain|seek|prepare|draft|arrange|send|bring|check|look into|investigate|follow|chase|liaise|raise|review|update|invite|order|place|publish|meet|call|email|inform|notify|submit|table|inspect|organise|organize|provide|produce|present|forward|confirm|discuss|monitor|pursue)\b/

/** 'He will report back in June': whoever was named before takes it on. */
export function runsErrand(text: string, words: string, modal: Span): boolean {
  return /^(?:He|She)$/.test(words) && errand.test(text.slice(modal.end, modal.end + 30))
}

/** 'The Clerk would write to the county': minutes tell in the past what somebody in office takes on. */
export function undertakes(text: string, subject: Span, modal: Span): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const isKnown = /^(?:The )?\p{Lu}/u.test(words) && (isPost(words) || speakerIn(`${words} `) !== null)
  if (!isKnown || /[,;:]/.test(words) || !errand.test(text.slice(modal.end, modal.end + 30))) return null
  return {
    start: subject.start,
    modal: trimModal(text, modal),
    actors: [subject],
    kind: 'commitment',
    why: 'commitment',
    speaker: null,
  }
}
