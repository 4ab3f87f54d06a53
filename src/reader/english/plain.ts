import type { Span } from '../draft.ts'
import { actorsOf } from './actors.ts'
import { isActorPhrase } from './agents.ts'
import { commits } from './commitments.ts'
import { aloneIn, doersOf, isPassive } from './doers.ts'
import { isPost } from './name-words.ts'
import { type Groups, isDecision, isLaterAct, kindOf, type Operative, trimModal } from './operative.ts'
import { speakerIn } from './speakers.ts'
import { isUrged } from './urged.ts'

/** 'We agree to …', 'It was agreed to …': what a body takes upon itself. */
export function deciding(text: string, modal: Span, subject: Span): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const leading = leadingActor(words)
  const isImpersonal = /^it (?:was|is|has been)(?: also| further| unanimously)*$/i.test(words)
  const rest = text.slice(modal.end, modal.end + 160)
  if (isDecision(rest) && !isLaterAct(rest)) return null
  // 'agreed to the signing of the treaty' is settled with the words.
  if (
    /\bagree[ds]? to$/.test(text.slice(modal.start, modal.end)) &&
    /^\s+(?:the|a|an|this|these|its|their|all|any|such)\b/.test(rest)
  )
    return null
  const isInitials = /^\p{Lu}{2,3}$/u.test(words)
  if (!isImpersonal && !isInitials && !isActorPhrase(words) && !leading) return null
  if (/\b(?:is|are|was|were|be|been)(?: \w+ly)?$/.test(words) && !isImpersonal) return null
  return {
    start: leading ? modal.start : subject.start,
    modal: trimModal(text, modal),
    actors: isImpersonal
      ? []
      : isInitials
        ? [subject]
        : actorsOf(text, {
            start: subject.start,
            end: subject.start + (leading?.length ?? words.length),
          }),
    kind: 'commitment',
    why: 'commitment',
    speaker: isImpersonal ? null : speakerIn(`${leading ?? words} `),
  }
}

/** Reads 'The Clerk shall …' and 'The Council will …'. */
export function plain(text: string, range: Span, modal: Span, whole: Span, groups: Groups): Operative | null {
  const words = text.slice(whole.start, whole.end)
  const leading = leadingActor(words)
  if (words.length < 2 || /^(?:there|it|this|that|what|which|who|and|but|or)$/i.test(words)) return null
  if (groups.will && !commits(text, leading ?? words, modal)) return null
  if (
    groups.duty &&
    /^(?:is|are) (?:not )?to$/.test(groups.duty) &&
    !isActorPhrase(words) &&
    !isPost(words) &&
    !isOwedPassive(text, modal)
  )
    return null
  if (
    groups.duty &&
    /^(?:should|should not|needs to|need to)$/.test(groups.duty) &&
    !isActorPhrase(words) &&
    !isUrged(text, range, modal, words)
  )
    return null
  if (
    /\b(?:is|are|has|have)(?: not| no longer)? to$/.test(groups.duty ?? '') &&
    /^\s+(?:date|this end|be (?:seen|found|hoped|expected|welcomed|commended|congratulated))\b/.test(
      text.slice(modal.end, modal.end + 24),
    )
  )
    return null
  const subject = aloneIn(text, leading ? { start: whole.start, end: whole.start + leading.length } : whole)
  const kind = kindOf(text, modal, groups, words)
  const isNegated =
    groups.duty && /(?:permitted|allowed|prohibited|barred|forbidden|banned)$/.test(groups.duty)
  return {
    start: leading && words.length > 60 ? modal.start : whole.start,
    modal: trimModal(text, modal),
    actors:
      groups.passive || groups.will
        ? actorsOf(text, subject, true)
        : isNegated
          ? /^\s+(?:from|to)\b/.test(text.slice(modal.end, modal.end + 7))
            ? actorsOf(text, subject, true)
            : []
          : doersOf(text, subject, modal, range.end),
    kind,
    why: kind === 'commitment' ? 'commitment' : 'modal',
    speaker: null,
  }
}

/** 'the first tranche is to be paid', but not 'the next meeting is to be held'. */
function isOwedPassive(text: string, modal: Span): boolean {
  return (
    isPassive(text, modal.end) &&
    !/^\s+be (?:held|opened|launched|celebrated|followed|inaugurated|unveiled|released)\b/.test(
      text.slice(modal.end, modal.end + 24),
    )
  )
}

/** 'The Government remains committed to … and will publish': the actor before the first verb of the clause. */
export function leadingActor(words: string): string | null {
  if (!/(?:\band(?: also| further)?|,)$/.test(words.trimEnd())) return null
  const lead = words.split(
    /\s+(?:remains?|is|are|was|were|has|have|continues?|approved|notes?|noted|welcome[sd]?|acknowledged|recogni[sz]e[sd]?|endorsed?|supports?|supported|received|considered|adopted|discussed|reviewed|thanked|reaffirms?|reaffirmed|recalls?|recalled|commends?|commended|appreciates?|[a-z]+ed|gave|took|made|spoke|said|told|heard|met)\s/,
  )[0]!
  const who = lead.replace(/^(?:In reply|In response|Replying|In conclusion|Finally),\s+/, '')
  const post = who.split(', ')[0]!
  return lead !== words && who === lead && isActorPhrase(post) && !/[;:]/.test(lead) ? post : null
}
