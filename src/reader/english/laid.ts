import type { Span } from '../draft.ts'
import { trimEnd } from './actors.ts'
import { isActorPhrase } from './agents.ts'
import { member } from './asked.ts'
import { clauseStart } from './clauses.ts'
import { commits } from './commitments.ts'
import { aloneIn, doersOf, isPassive } from './doers.ts'
import { isFamilyName } from './family-names.ts'
import type { Governance } from './governed.ts'
import { type Groups, kindOf, longestClause, type Operative, trimModal } from './operative.ts'
import { speakerIn } from './speakers.ts'
import { isRelative, isSubordinate } from './subordinate.ts'
import { toldOfItself } from './told.ts'
import { isUrged } from './urged.ts'

/** 'letters should issue': what a thing is to do by itself. */
const goesAhead =
  /^\s+(?:not )?(?:issue|go (?:out|to|ahead|on|up|back)|remain|stay|continue|start|begin|open|close|include|return|run|apply)\b/

/** 'resolved that X must …': what is resolved, with the body that resolved it where it is named. */
export function laid(
  text: string,
  range: Span,
  sentence: number,
  modal: Span,
  groups: Groups,
  governed: Governance & { by: 'laid' },
): Operative | null {
  const inner = Math.max(sentence, modal.start - longestClause) + governed.at
  const start = clauseStart(text, Math.max(inner, range.start), modal.start, true)
  const subject = aloneIn(text, { start, end: trimEnd(text, start, modal.start) })
  const words = text.slice(subject.start, subject.end)
  if (words.length < 2 || (isSubordinate(words) && !isRelative(words))) return null
  if (
    /^should/.test(groups.duty ?? '') &&
    !isActorPhrase(words.split(' of ')[0]!) &&
    !(
      /^(?:resolved|agreed|decided|ordered|determined|consensus|ruled)$/.test(governed.verb) &&
      (isPassive(text, modal.end) || goesAhead.test(text.slice(modal.end, modal.end + 20)))
    ) &&
    !isUrged(text, { start: sentence, end: range.end }, modal, words)
  )
    return null
  if (groups.duty === 'may' && !/^no\b/i.test(words)) return null
  if (isWish(governed.verb, leadOf(text, sentence, inner))) return null
  const isBound =
    !/not$/.test(groups.will ?? '') &&
    /^(?:resolved|agreed|decided)$/.test(governed.verb) &&
    isPassive(text, modal.end)
  if (groups.will && !isBound && !(isActorPhrase(words) || commits(text, words, modal))) return null
  if (
    groups.will &&
    /would/.test(groups.will) &&
    /^(?:stress|emphas|underl|undersc|reiter|add|remind|stat)/.test(governed.verb)
  )
    return toldOfItself(text, sentence, modal, groups)
  if (groups.will && /^(?:said|told)$/.test(governed.verb)) return toldOfItself(text, sentence, modal, groups)
  // Whoever moves speaks for all who carry it.
  const lead =
    governed.isBare || governed.verb === 'moved' || inner < range.start ? null : leadOf(text, sentence, inner)
  return {
    start,
    modal: trimModal(text, modal),
    actors: doersOf(text, subject, modal, range.end),
    kind: kindOf(text, modal, groups, words),
    why: groups.will ? 'commitment' : 'modal',
    speaker: lead ? speakerIn(lead) : null,
  }
}

/** 'Ada Pell asked that the gate should open': what somebody of the meeting would have is laid down by nobody. */
function isWish(verb: string, lead: string): boolean {
  if (/\breminded (?:everyone|everybody|all present|those present|people|the public)\b/.test(lead))
    return true
  const who = /^ask/.test(verb) ? lead.split(/ (?:(?:also|then|further) )?ask/)[0]! : ''
  return member.test(who) && !isFamilyName(who.split(' ')[0]!)
}

/** Who resolved or stressed, at the beginning of the sentence. */
function leadOf(text: string, sentence: number, inner: number): string {
  const lead = text.slice(sentence, inner)
  return lead.slice(/^(?:[^,]{0,120}?,\s+)*/.exec(lead)![0].length)
}
