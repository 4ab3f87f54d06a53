import type { Span } from '../draft.ts'
import { actorsOf } from './actors.ts'
import { isActorPhrase, mayAct } from './agents.ts'
import { commits, isProper } from './commitments.ts'
import { aloneIn, beingVerb, doersOf } from './doers.ts'
import { isNoDuty } from './duties.ts'
import { runsErrand } from './errands.ts'
import { type Groups, isDecision, isLaterAct, kindOf, type Operative, trimModal } from './operative.ts'
import { settles } from './settled.ts'
import { speakerIn } from './speakers.ts'

/** 'resolved to instruct the Clerk to': whoever is instructed is to do it. */
const bids =
  /^\s+(?:formally |respectfully |again )?(?:(?:direct|instruct|request|ask|urge|invite|require|task|order) (?:the|all|its|our|each|every|staff|officers|officials|\p{Lu})[^.;]{0,80}? to |call (?:up)?on )/u
const impersonal =
  /^it (?:was|is|has been)(?: also| further| then| therefore| unanimously)*$|^it was (?:then )?(?:proposed|moved)\b[^.;:]{0,140}\band(?: also| then| unanimously)*$/i
/** Whoever may bind all it stands for. */
const body =
  /^(?:we|it|leaders|ministers|the parties|(?:both|the two) sides|governments?|(?:the )?(?:meeting|conference|symposium|session))$/i

/** 'The meeting, presided over by the Premier, decided': what is set in commas leaves the subject before it. */
function beforeInsertion(words: string): string | null {
  const head = /^([^,]{2,60}), [^,]{2,120}$/.exec(words)?.[1]
  return head && body.test(head) ? head : null
}

/** Whether the words before the verb are a subject in which commas open no clause. */
export function isWhole(words: string): boolean {
  return impersonal.test(words) || beforeInsertion(words) !== null
}

/** 'We agree to …', 'It was agreed to …': what a body takes upon itself. */
export function deciding(text: string, modal: Span, subject: Span): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const leading = leadingActor(words) ?? beforeInsertion(words)
  const isImpersonal = impersonal.test(words)
  const rest = text.slice(modal.end, modal.end + 160)
  if ((isDecision(rest) && !isLaterAct(rest)) || settles.test(rest) || bids.test(rest)) return null
  // 'agreed to the signing of the treaty' is settled with the words.
  if (
    /\bagree[ds]? to$/.test(text.slice(modal.start, modal.end)) &&
    /^\s+(?:the|a|an|this|these|its|their|all|any|such)\b/.test(rest)
  )
    return null
  const verb = text.slice(modal.start, modal.end)
  if (/^had\b/.test(verb) || /\bhad$/.test(words)) return null
  // 'We aim to', 'We are committed to': an intent binds where it has a day.
  if (/\b(?:aim|intend|strive|endeavou?r)s? to$/.test(verb) && !(body.test(words) && isLaterAct(rest)))
    return null
  if (/^(?:offer|volunteer)/.test(verb) && speakerIn(`${words} `) === null) return null
  const intends = /^(.+) (?:are|is)$/.exec(words)
  const isBound =
    intends !== null && body.test(intends[1]!) && /\bcommitted to$/.test(verb) && isLaterAct(rest)
  const isInitials = /^\p{Lu}{2,3}$/u.test(words)
  const isKnown = isActorPhrase(words) || body.test(words) || (isProper(words) && mayAct(words))
  if (!isImpersonal && !isInitials && !isKnown && !leading && !isBound) return null
  if (/\b(?:is|are|was|were|be|been)(?: \w+ly)?$/.test(words) && !isImpersonal && !isBound) return null
  return {
    start: leading ? modal.start : subject.start,
    modal: trimModal(text, modal),
    actors: isImpersonal
      ? []
      : isInitials
        ? [subject]
        : actorsOf(text, {
            start: subject.start,
            end: subject.start + (leading ?? intends?.[1] ?? words).length,
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
  if (words.length < 2 || /^(?:there|this|that|what|which|who|and|but|or)$/i.test(words)) return null
  if (/^it$/i.test(words) && !runsErrand(text, words, modal)) return null
  if (groups.will && !commits(text, leading ?? words, modal) && !runsErrand(text, words, modal)) return null
  if (groups.duty && isNoDuty(text, range, modal, words, groups.duty)) return null
  // 'This Declaration shall enter into force': what it says of itself.
  if (
    /^[Tt]his (?:Declaration|Agreement|Accord|Communiqu\p{L}|Protocol|Treaty|Convention|Charter|Memorandum|Statement)$/u.test(
      words,
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
        ? boundIn(text, subject, modal)
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

/** Who is asked or bound, whatever the noun: 'Filling stations are required to show'; but 'The lids are required to be shut'. */
function boundIn(text: string, subject: Span, modal: Span): Span[] {
  const found = actorsOf(text, subject, true)
  const isOwed = /^(?:will|are .*ed)$/.test(text.slice(modal.start, modal.end))
  return found.length > 0 ||
    !isOwed ||
    beingVerb.test(text.slice(modal.end, modal.end + 140).replace(/^ (?:not )?to/, ''))
    ? found
    : [subject]
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
