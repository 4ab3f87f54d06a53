import type { Span } from '../draft.ts'
import { trimEnd } from './actors.ts'
import { asking, openingIn } from './asking.ts'
import { clauseStart } from './clauses.ts'
import { partnersIn } from './doers.ts'
import { undertakes } from './errands.ts'
import { opensNew, splitsOff } from './further.ts'
import { governanceOf } from './governed.ts'
import { laid } from './laid.ts'
import { type Groups, longestClause, type Operative } from './operative.ts'
import { deciding, isWhole, leadingActor, plain } from './plain.ts'
import { isRelative, isSubordinate, relative } from './subordinate.ts'
import { goesOnAfterThat, toldOfItself } from './told.ts'
import { saidLead } from './urged.ts'
import { operative } from './verbs.ts'

/** How far the expression of operative words looks beyond the sentence; without an end it would go on to the next modal. */
const reach = 40

/** Finds the operative clauses of a sentence or of a semicolon part of one. */
export function operativesIn(text: string, range: Span): Operative[] {
  const found: Operative[] = []
  const opening = openingIn(text, range)
  if (opening) found.push(opening)
  operative.lastIndex = opening ? opening.modal!.end : range.start
  const within = text.slice(0, range.end + reach)
  let from = range.start
  for (let match = operative.exec(within); match && match.index < range.end; match = operative.exec(within)) {
    const modal = { start: match.index, end: match.index + match[0].length }
    from = Math.max(from, modal.start - longestClause)
    if (isQuoted(text, from, modal.start)) continue
    const one = read(
      text,
      { start: from, end: range.end },
      range.start,
      modal,
      match.groups!,
      found.length === 0,
    )
    const previous = found.at(-1)
    if (!one) continue
    const next = !previous || opensNew(text, one, previous) ? one : splitsOff(text, one, previous)
    if (!next) continue
    if (previous?.speaker && !next.speaker && /\bthat\s+$/.test(text.slice(previous.start, next.start)))
      next.speaker = previous.speaker
    found.push(next)
    from = modal.end
    operative.lastIndex = Math.max(modal.end, next.actors.at(-1)?.end ?? 0)
  }
  return found.map((one, i) => withPartners(text, one, found[i + 1]?.start ?? range.end))
}

function withPartners(text: string, one: Operative, end: number): Operative {
  const partners = partnersIn(text, { start: one.start, end }).filter(
    (partner) => !one.actors.some((actor) => actor.start <= partner.start && partner.end <= actor.end),
  )
  return partners.length === 0 || one.actors.length === 0
    ? one
    : { ...one, actors: [...one.actors, ...partners] }
}

const topic = /^(?:(?:On|In|Regarding|Concerning|With regard to|As regards) [^,]{2,80},\s+)?/
/** A subject further from its verb stands in a clause of its own. */
const farSubject = 30
/** 'approved the plan and, in order to speed it up, mandated': the actor stands further in front. */
const noSubject =
  /^(?:\s*|(?:in order to|so as to|with a view to|to this end|for this purpose|in this regard|accordingly|as a result)\b.*)$/s

function isQuoted(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  return (
    (before.match(/[“"]/g)?.length ?? 0) > (before.match(/[”]/g)?.length ?? 0) &&
    /["“]/.test(before) &&
    (before.match(/"/g)?.length ?? 1) % 2 === 1
  )
}

function read(
  text: string,
  range: Span,
  sentence: number,
  modal: Span,
  groups: Groups,
  isFirst: boolean,
): Operative | null {
  const governed = governanceOf(text.slice(Math.max(sentence, modal.start - longestClause), modal.start))
  const isVerb = groups.asks !== undefined || groups.orders !== undefined || groups.own !== undefined
  if (governed.by === 'told')
    return (
      toldOfItself(text, sentence, modal, groups) ??
      (isFirst || groups.asks || groups.orders
        ? goesOnAfterThat(text, sentence, modal, groups, range.end)
        : null)
    )
  const isResolved =
    governed.by === 'laid' && isVerb && /^(?:resolved|agreed|decided|moved|ordered)$/.test(governed.verb)
  const from = isResolved
    ? Math.max(range.start, sentence, modal.start - longestClause) + governed.at
    : range.start
  let start = clauseStart(text, Math.min(from, modal.start), modal.start, isFirst)
  // 'It was proposed, seconded and agreed to buy': no comma of it opens a clause.
  if (groups.own && isWhole(text.slice(range.start, modal.start).replace(/[\s,]+$/, ''))) start = range.start
  if (!isVerb) start += saidLead(text.slice(start, modal.start))
  const subject = { start, end: trimEnd(text, start, modal.start) }
  const words = text.slice(subject.start, subject.end)
  if (governed.by === 'laid' && !isVerb) return laid(text, range, sentence, modal, groups, governed)
  if (/\bwould\b/.test(groups.will ?? '')) return start === sentence ? undertakes(text, subject, modal) : null
  if (isSubordinate(words) && !groups.passive && !isVerb) return relative(text, modal, subject, groups)
  if (groups.duty === 'may' && !/^(?:no|(?:under|in|at) no)\b/i.test(words)) return null
  if ((isVerb || groups.passive) && isSubordinate(words) && !isRelative(words)) return null
  if (groups.passive && /\b(?:had|have been|having)\s*$/.test(words)) return null
  // 'was invited to the meeting' asks nothing.
  if (
    groups.passive &&
    /^\s+to (?:the|an?|this|that|its|our|their|his|her)\b/.test(text.slice(modal.end, modal.end + 12))
  )
    return null
  // 'may have to borrow' only tells what may come.
  if (
    /^(?:has|have|need) to$/.test(groups.duty ?? '') &&
    /\b(?:will|may|might|would|could|can|not|did|does|do)$/.test(words)
  )
    return null
  if (groups.asks || groups.orders) {
    const isCut = noSubject.test(words) || (start > range.start && /,\s+and$/.test(words))
    const from = range.start + topic.exec(text.slice(range.start, modal.start))![0].length
    // 'approved the plan and directed …': what was done before is no part of it.
    const isSecond = /\sand(?: also| further)?$/.test(words) && words.length > farSubject
    const who = isFirst && (isCut || isSecond) ? leadingActor(text.slice(from, modal.start)) : null
    if (!who) return asking(text, range, modal, subject, groups)
    const one = asking(text, range, modal, { start: from, end: from + who.length }, groups)
    return one && { ...one, start: modal.start }
  }
  if (groups.own) return deciding(text, modal, subject)
  return plain(text, range, modal, subject, groups)
}
