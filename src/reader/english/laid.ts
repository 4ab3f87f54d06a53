import type { Span } from '../draft.ts'
import { trimEnd } from './actors.ts'
import { isActorPhrase } from './agents.ts'
import { clauseStart } from './clauses.ts'
import { commits } from './commitments.ts'
import { aloneIn, doersOf, isPassive } from './doers.ts'
import type { Governance } from './governed.ts'
import { type Groups, kindOf, longestClause, type Operative, trimModal } from './operative.ts'
import { speakerIn } from './speakers.ts'
import { isRelative, isSubordinate } from './subordinate.ts'
import { isUrged } from './urged.ts'

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
      isPassive(text, modal.end)
    ) &&
    !isUrged(text, { start: sentence, end: range.end }, modal, words)
  )
    return null
  if (groups.duty === 'may' && !/^no\b/i.test(words)) return null
  if (groups.will && !(isActorPhrase(words) || commits(text, words, modal))) return null
  if (
    groups.will &&
    /would/.test(groups.will) &&
    /^(?:stress|emphas|underl|undersc|reiter|add|remind|stat)/.test(governed.verb)
  )
    return null
  if (groups.will && /^(?:said|told)$/.test(governed.verb)) return null
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

/** Who resolved or stressed, at the beginning of the sentence. */
function leadOf(text: string, sentence: number, inner: number): string {
  const lead = text.slice(sentence, inner)
  return lead.slice(/^(?:[^,]{0,120}?,\s+)*/.exec(lead)![0].length)
}
