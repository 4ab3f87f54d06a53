import './no-eval.ts'
import { type SuggestedTerms, seedTerms } from '../../../domain/suggest-terms.ts'
import type { Answer } from '../../api/client.ts'

export type Terms = Answer<'Terms'>
export type Every = Terms['cadence']['every']

/** Terms while they are being written: a day that nobody has set yet is empty, and none is invented. */
export type TermsInWriting = Omit<Terms, 'cadence'> & { cadence: CadenceInWriting }
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
  if (directive.terms) return directive.terms
  const { cadence, ...terms } = seedTerms(directive, programme, pack)
  return { ...terms, cadence: writable(cadence) }
}

/** The cadence of another rhythm, with the days that the one before had. */
export function withEvery(every: Every, before: CadenceInWriting): CadenceInWriting {
  const [from, until] = before.every === 'once' ? ['', before.dueOn] : [before.from, before.until]
  return every === 'once'
    ? { every, dueOn: until }
    : { every, dueDay: every === 'weekly' ? 5 : 25, from, until }
}

/** Whether every day of a cadence is set, so that it can be issued. */
export function isComplete({ cadence }: TermsInWriting): boolean {
  return cadence.every === 'once' ? cadence.dueOn !== '' : cadence.from !== '' && cadence.until !== ''
}

function writable(cadence: SuggestedTerms['cadence']): CadenceInWriting {
  if (cadence.every === 'once') return { every: 'once', dueOn: cadence.dueOn ?? '' }
  const { every, dueDay, from, until } = cadence
  return { every, dueDay: dueDay ?? (every === 'weekly' ? 5 : 25), from: from ?? '', until: until ?? '' }
}
