import type { Answer } from '../../api/client.ts'

export type Terms = Answer<'Terms'>
export type Every = Terms['cadence']['every']

export const everies = ['once', 'weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const
export const tiers = ['lead', 'principal', 'firstResponsible', 'direct', 'supporting', 'supervising'] as const
export const wishes = ['none', 'wanted', 'required'] as const

/** The terms with which a directive begins: those it has, or what its text tells and the least demand. */
export function firstTerms(directive: Answer<'Directive'>, orgId: number, today: string): Terms {
  if (directive.terms) return directive.terms
  const deadline = /^\d{4}-\d{2}-\d{2}$/.test(directive.deadline ?? '') ? directive.deadline : null
  const every = everies.find((one) => one === directive.cadenceRead)
  return {
    scope: { within: orgId },
    responsibilities: directive.responsible.map((text) => ({ tier: 'principal', text })),
    cadence:
      deadline || !every ? { every: 'once', dueOn: deadline ?? later(today, 1) } : recurring(every, today),
    demand: { paragraph: 'wanted', figures: [], evidence: 'none' },
  }
}

/** The cadence for another rhythm, beginning today and, where it recurs, lasting a year. */
export function recurring(every: Every, today: string): Terms['cadence'] {
  if (every === 'once') return { every, dueOn: later(today, 1) }
  return { every, dueDay: every === 'weekly' ? 5 : 25, from: today, until: later(today, 12) }
}

function later(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
