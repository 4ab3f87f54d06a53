import type { DirectiveKind, Span } from '../draft.ts'
import { englishPosts } from '../lexicons/english.ts'
import { actorsOf, addressees, isActorPhrase, isSubject, trimEnd } from './actors.ts'
import { baseVerb, clauseStart, objectOf } from './clauses.ts'
import { dutyBearers, passive } from './duty-bearers.ts'
import { furtherOf, sharersOf } from './further-deeds.ts'
import { kindOf } from './kinds.ts'
import { operative, saidBy, type Ways } from './operative-shapes.ts'

/** A clause that lays something down. */
export type Operative = {
  start: number
  modal: Span | null
  actors: Span[]
  kind: DirectiveKind
  why: 'modal' | 'asking' | 'commitment' | 'numbered' | 'tableRow'
  /** The post or name that speaks, where it is a person: 'The Chair asked …'. */
  speaker: string | null
}

/** No clause of the genre is longer; what stands further before a modal is not its subject. */
const longestClause = 600
/** Finds the operative clauses of a sentence or of a semicolon part of one. */
export function operativesIn(text: string, range: Span): Operative[] {
  const found: Operative[] = []
  operative.lastIndex = range.start
  let from = range.start
  for (let match = operative.exec(text); match && match.index < range.end; match = operative.exec(text)) {
    const modal = { start: match.index, end: match.index + match[0].length }
    from = Math.max(from, modal.start - longestClause)
    if (isQuoted(text, from, modal.start)) continue
    const one = read(text, { start: from, end: range.end }, modal, match.groups!, found.length === 0)
    if (!one) continue
    if (found.length === 0 || opensNew(text, one, found.at(-1)!)) {
      found.push(one)
      from = modal.end
      operative.lastIndex = Math.max(modal.end, one.actors.at(-1)?.end ?? 0)
    }
  }
  return found.flatMap((one, i) => {
    const end = found[i + 1]?.start ?? range.end
    return [one, ...sharersOf(text, one, end), ...furtherOf(text, one, end)]
  })
}

/** 'All partners to confirm their contacts': in a list of actions, an actor and an infinitive. */
export function assignedIn(text: string, part: Span): Operative | null {
  const words = text.slice(part.start, part.end)
  const lead = /^(?:actions?\s*:\s*)?/i.exec(words)![0].length
  const match = /^((?:[A-Z]\. )*[^,;:.]{2,90}?)\s+(?:not )?to\s+(?=[a-z])/.exec(words.slice(lead))
  if (!match || !baseVerb.test(words.slice(lead + match[0].length)) || !isActorPhrase(match[1]!)) return null
  if (/\b(?:is|are|was|were|has|have|had|will|agreed|decided|continues?|began|need|needs)\b/.test(match[1]!))
    return null
  const start = part.start + lead
  const actors = actorsOf(text, { start, end: start + match[1]!.length })
  return actors.length > 0
    ? { start, modal: null, actors, kind: 'order', why: 'numbered', speaker: null }
    : null
}

function isQuoted(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  return (
    (before.match(/[“"]/g)?.length ?? 0) > (before.match(/[”]/g)?.length ?? 0) &&
    /["“]/.test(before) &&
    (before.match(/"/g)?.length ?? 1) % 2 === 1
  )
}

function read(text: string, range: Span, modal: Span, groups: Ways, isFirst: boolean): Operative | null {
  const start = clauseStart(text, range.start, modal.start, isFirst)
  const subject = { start, end: trimEnd(text, start, modal.start) }
  const words = text.slice(subject.start, subject.end)
  const isAsking = groups.asks || groups.orders
  const voice = groups.duty || groups.passive ? saidBy.exec(words) : null
  if (voice) return spoken(text, modal, subject, groups, voice)
  if (subordinate.test(words.replace(aside, '')) && !groups.passive && !isAsking)
    return ruled(text, modal, subject, groups)
  if (groups.duty === 'may' && !/^no\b/i.test(words)) return null
  if (isAsking) return asking(text, range, modal, subject, groups)
  const leading = leadingActor(words)
  if (!leading && !binds(text, modal, words, groups)) return null
  if (groups.will && forecast.test(text.slice(modal.start, modal.start + 50))) return null
  if ((words.length < 2 && !groups.own) || pronoun.test(words)) return null
  const kind = kindOf(text, modal, groups)
  const end = subject.start + (leading?.length ?? subject.end - subject.start)
  return {
    start,
    modal: trimModal(text, modal),
    actors: bearersOf(text, modal, { start: subject.start, end }, groups),
    kind,
    why: kind === 'commitment' ? 'commitment' : 'modal',
    speaker: null,
  }
}

/** Whoever is consulted stands beside the subject. */
const aside =
  /,\s+in (?:consultation|collaboration|coordination|cooperation|conjunction|partnership) with [^,]+$/
const subordinate = /\b(?:that|which|who|whether|if|when|where|because|as|while)\b[^,]*$/i
const pronoun = /^(?:there|it|this|that|what|which|who)$/i
const forecast =
  /\bwill(?: not)? (?:probably |likely |soon |gradually )?(?:fade|peak|ease|double|weaken|arrive|reach|fall|rise|remain|continue (?:over|until|into|to (?:fall|rise|be))|last|affect|bring rain|be (?:held|available|open|closed|included|affected|completed|a|an|the))\b/
const rulings =
  'states|declares|affirms|directed|directs|instructed|requested|requests|decided|decides|resolved|ordered|agreed|agrees|required|requires|asked|recommended|stressed|emphasi[sz]ed|reiterated|ruled'
const ruling = new RegExp(`^(.*?)\\b(?:${rulings})(?: \\w+ly)?:?\\s+that\\s+`, 'i')
const impersonalRuling =
  /^(?:it (?:is |was )?)?(?:further |also )?(?:resolved|agreed|decided|ordered|states|declares|affirms)(?: \w+ly)?:? that\s/i

/** 'The Minister stressed that owners must …': the clause is what is said. */
function spoken(
  text: string,
  modal: Span,
  subject: Span,
  groups: Ways,
  voice: RegExpExecArray,
): Operative | null {
  const inner = { start: subject.start + voice[0].length, end: subject.end }
  if (!isSubject(text.slice(inner.start, inner.end))) return null
  const actors = bearersOf(text, modal, inner, groups)
  return {
    start: inner.start,
    modal,
    actors,
    kind: kindOf(text, modal, groups),
    why: 'modal',
    speaker: voice[1]!,
  }
}

/** 'Council decided that the district shall …'; what hangs on any other word is no ruling. */
function ruled(text: string, modal: Span, subject: Span, groups: Ways): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const that = ruling.exec(words)
  if (!that) return isRelative(words) ? plainDuty(text, modal, subject, groups) : null
  const inner = { start: subject.start + that[0].length, end: subject.end }
  return {
    start: impersonalRuling.test(words) ? inner.start : subject.start,
    modal,
    actors: groups.duty ? dutyBearers(text, modal, inner) : actorsOf(text, inner),
    kind: kindOf(text, modal, groups),
    why: 'modal',
    speaker: null,
  }
}

/** Whether the clause binds somebody: weaker verbs need a subject that acts. */
function binds(text: string, modal: Span, words: string, groups: Ways): boolean {
  if (isActorPhrase(words)) return true
  if (groups.own) return words === '' && opensPoint(text, modal)
  if (groups.will) return false
  const isWeak = /^(?:is to|are to|should|should not|needs to|need to)$/.test(groups.duty ?? '')
  const isToBeDone =
    /^(?:is|are) to$/.test(groups.duty ?? '') && passive.test(text.slice(modal.end, modal.end + 60))
  return !isWeak || isToBeDone
}

function bearersOf(text: string, modal: Span, subject: Span, groups: Ways): Span[] {
  if (groups.duty) return dutyBearers(text, modal, subject)
  return groups.passive ? addressees(text, subject) : actorsOf(text, subject)
}

function asking(text: string, range: Span, modal: Span, subject: Span, groups: Ways): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const printed = text.slice(modal.start, modal.end)
  if (/ing$/.test(printed.trim()) && !/\b(?:is|are|was|were)$/.test(words)) return null
  if (
    /\b(?:the|a|an|this|its|their|our|of|in|at|upon|any|each|that|no|by|for)$/i.test(words) ||
    (words.trim() === '' && !opensPoint(text, modal))
  )
    return null
  const object = objectOf(text, modal.end, range.end)
  if (!object) return null
  const kind: DirectiveKind = groups.orders ? 'order' : 'request'
  const post = new RegExp(`^(?:The |the )?((?:${englishPosts})(?: [A-Z][A-Za-z’'-]+){0,3})$`).exec(
    words.trim(),
  )
  const speaker = post && !/^(?:Member|Secretariat)/.test(post[1]!) ? post[1]! : null
  return {
    start: subject.start,
    modal: trimModal(text, modal),
    actors: addressees(text, object),
    kind,
    why: 'asking',
    speaker,
  }
}

/** '5. Requests the Secretariat to …': in a declaration the points share the subject of its head. */
function opensPoint(text: string, modal: Span): boolean {
  const before = text.slice(Math.max(0, modal.start - 12), modal.start)
  return (
    /(?:^|\n|[).\d:;•–-])\s*$/.test(before) &&
    !/(?:ed|ing)$/.test(text.slice(modal.start, modal.end).split(' ').at(-1)!)
  )
}

/** 'The Government remains committed to … and will publish': the actor before the first verb of the clause. */
function leadingActor(words: string): string | null {
  if (!/\band(?: also| further)?$/.test(words)) return null
  const lead = words.split(
    /\s+(?:remains?|is|are|was|were|has|have|continues?|approved|notes?|noted|welcome[sd]?|acknowledged|recogni[sz]e[sd]?|endorsed|supports?)\s/,
  )[0]!
  return lead !== words && isActorPhrase(lead) ? lead : null
}

/** 'Operators that fail inspection shall not …': the clause belongs to the actor, nobody is quoted. */
function isRelative(words: string): boolean {
  const match = /^(.+?)\s+(?:that|which|who)\s/.exec(words)
  return match !== null && isActorPhrase(match[1]!) && !/\b(?:said|noted|reported|that)\b/.test(match[1]!)
}

function plainDuty(text: string, modal: Span, subject: Span, groups: Ways): Operative | null {
  if (!groups.duty) return null
  return {
    start: subject.start,
    modal,
    actors: [subject],
    kind: kindOf(text, modal, groups),
    why: 'modal',
    speaker: null,
  }
}

/** A further clause of the sentence is a directive of its own where it has a subject of its own. */
function opensNew(text: string, one: Operative, previous: Operative): boolean {
  if (!one.modal || !previous.modal) return false
  const between = text.slice(Math.max(previous.modal.end, one.start - 12), one.start)
  if (!/[,;:]\s*(?:and\s+|but\s+)?(?:that\s+)?$|\s(?:and|but)\s+(?:that\s+)?$/.test(between)) return false
  if (one.start >= one.modal.start) return false
  const a = one.actors.map((span) => text.slice(span.start, span.end)).join()
  const b = previous.actors.map((span) => text.slice(span.start, span.end)).join()
  return a !== '' && a !== b
}

/** Whether a point opens with a bare verb: 'Repair the bridges by June'. */
export function opensWithVerb(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end)
  return baseVerb.test(rest) && !/^\w+(?:s|ed|ing)?\s+(?:was|were|is|are|has|have|had|rose|fell)\b/.test(rest)
}

function trimModal(text: string, modal: Span): Span {
  const lead =
    /^(?:(?:also|further|therefore|hereby|again|strongly|respectfully|unanimously|formally|then|had)\s+)+/.exec(
      text.slice(modal.start, modal.end),
    )
  return lead ? { start: modal.start + lead[0].length, end: modal.end } : modal
}
