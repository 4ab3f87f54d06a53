import './no-eval.ts'
import { type SuggestedTerms, seedTerms } from '../../../domain/suggest-terms.ts'
import type { Answer } from '../../api/client.ts'

export type Terms = Answer<'Terms'>
export type Every = Terms['cadence']['every']

/** Terms while they are being written: a day that nobody has set yet is empty, and none is invented. */
export type TermsInWriting = Omit<Terms, 'cadence'> & {
  cadence: CadenceInWriting
  /** That a scope which nothing narrows is meant, and not just not chosen yet. */
  isForAll: boolean
}
export type CadenceInWriting = Terms['cadence']

export const everies = ['once', 'weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const
export const tiers = ['lead', 'principal', 'firstResponsible', 'direct', 'supporting', 'supervising'] as const
export const wishes = ['none', 'wanted', 'required'] as const

/** The terms with which a directive begins: those it has, or what its words tell. */
export function firstTerms(
  directive: Answer<'Directive'>,
  programme: Answer<'Programme'>,
  pack: Answer<'Pack'>,
): TermsInWriting {
  if (directive.terms) return { ...directive.terms, isForAll: !isNarrowed(directive.terms.scope) }
  const { cadence, scope, ...terms } = seedTerms(directive, programme, pack)
  return {
    ...terms,
    scope: scope ?? { within: programme.orgId },
    isForAll: false,
    cadence: writable(cadence),
  }
}

/** The terms as they are kept. */
export function termsOf({ isForAll: _, ...terms }: TermsInWriting): Terms {
  return terms
}

/** Whether it is chosen whom terms bind: some by kind, level or name, or all on purpose. */
export function hasScope({ scope, isForAll }: TermsInWriting): boolean {
  return isForAll || isNarrowed(scope)
}

function isNarrowed({ kinds, levels, only }: Terms['scope']): boolean {
  return [kinds, levels, only].some((chosen) => chosen !== undefined && chosen.length > 0)
}

/** The cadence of another rhythm, with the days that the one before had. */
export function withEvery(every: Every, before: CadenceInWriting): CadenceInWriting {
  const [from, until] = before.every === 'once' ? ['', before.dueOn] : [before.from, before.until]
  return every === 'once'
    ? { every, dueOn: until }
    : { every, dueDay: every === 'weekly' ? 5 : 25, from, until }
}

/** Whether every day of a cadence is set. */
export function hasDays({ cadence }: TermsInWriting): boolean {
  return cadence.every === 'once' ? cadence.dueOn !== '' : cadence.from !== '' && cadence.until !== ''
}

function writable(cadence: SuggestedTerms['cadence']): CadenceInWriting {
  if (cadence.every === 'once') return { every: 'once', dueOn: cadence.dueOn ?? '' }
  const { every, dueDay, from, until } = cadence
  return { every, dueDay: dueDay ?? (every === 'weekly' ? 5 : 25), from: from ?? '', until: until ?? '' }
}
