import type { DirectiveKind, Span } from '../draft.ts'
import { baseVerb } from './clauses.ts'

/** A clause that lays something down. */
export type Operative = {
  start: number
  modal: Span | null
  actors: Span[]
  kind: DirectiveKind
  why: 'modal' | 'asking' | 'commitment' | 'numbered'
  /** The post or name that speaks, where it is a person: 'The Chair asked …'. */
  speaker: string | null
}

/** What the expression of operative words found, by class. */
export type Groups = Record<string, string | undefined>

/** No clause of the genre is longer; what stands further before a modal is not its subject. */
export const longestClause = 600

/** What kind of directive a modal makes with its subject. */
export function kindOf(text: string, modal: Span, groups: Groups, subject: string): DirectiveKind {
  const printed = text.slice(modal.start, modal.end)
  if (groups.own || groups.will || (/^shall$/.test(printed) && /^(?:we|i)$/i.test(subject.trim())))
    return 'commitment'
  if (/\bnot\b|no longer|\b(?:prohibited|barred|forbidden|banned)$/.test(printed)) return 'prohibition'
  if (/^no\b/i.test(subject) || /^(?:neither|nobody|under no)\b/i.test(subject)) return 'prohibition'
  if (/^ be (?:strictly )?(?:prohibited|forbidden|banned)\b/.test(text.slice(modal.end, modal.end + 26)))
    return 'prohibition'
  if (/^never\b/.test(text.slice(modal.end + 1, modal.end + 8))) return 'prohibition'
  if (
    groups.passive &&
    /\b(?:requested|asked|urged|called upon|called on|encouraged|invited|reminded|advised)$/.test(printed)
  )
    return 'request'
  return 'order'
}

/** To approve, to adopt or to note is done with the words. */
export function isDecision(rest: string): boolean {
  return /^\s+(?:formally |unanimously )?(?:approve|adopt|accept|note|receive|endorse|ratify|confirm|acknowledge|concur|take note|accede)\b/.test(
    rest,
  )
}

/** 'to adopt a common form by 1 March', 'to ratify the Protocol': what is yet to be done, though the verb decides. */
export function isLaterAct(rest: string): boolean {
  return /^\s+(?:\w+ly )?(?:ratify|accede)\b/.test(rest) || day.test(rest)
}

const day =
  /^[^.;]{3,120}?\b(?:by|before|no later than|within|prior to|ahead of)\s+(?:the (?:end|next|close|start|first|spring|summer|autumn|winter)\b|(?:early|mid|late|end)\b|\d|\w+ (?:days|weeks|months|years)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas)\b)/

/** Whether a point opens with a bare verb: 'Repair the bridges by June'. */
export function opensWithVerb(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end)
  return baseVerb.test(rest) && !/^\w+(?:s|ed|ing)?\s+(?:was|were|is|are|has|have|had|rose|fell)\b/.test(rest)
}

/** The modal without the adverbs before it. */
export function trimModal(text: string, modal: Span): Span {
  const lead =
    /^(?:(?:also|further|furthermore|therefore|hereby|again|strongly|respectfully|unanimously|formally|then|had|jointly|additionally|accordingly|specifically|urgently|now|likewise|moreover)\s+)+/.exec(
      text.slice(modal.start, modal.end),
    )
  return lead ? { start: modal.start + lead[0].length, end: modal.end } : modal
}
