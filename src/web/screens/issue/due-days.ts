import { type Cadence, periodsOf } from '../../../domain/cadence.ts'
import { Problem } from '../../../domain/problem.ts'
import { hasDays, type TermsInWriting } from './terms.ts'

const shown = 3

/** The first due days of a cadence, how many follow and the last of them, and how many have passed already. */
export interface DueDays {
  first: string[]
  more: number
  last: string
  past: number
}

/** The days by which those bound will have to answer; the code of the problem where a cadence has none; null where days are not set. */
export function dueDaysOf(terms: TermsInWriting, today: string): DueDays | { problem: string } | null {
  if (!hasDays(terms)) return null
  try {
    const days = periodsOf(terms.cadence as Cadence, today).map(({ dueOn }) => dueOn)
    const first = days.slice(0, days.length > shown + 1 ? shown : days.length)
    const past = days.filter((day) => day < today).length
    return { first, more: days.length - first.length, last: days.at(-1) ?? '', past }
  } catch (problem) {
    if (problem instanceof Problem) return { problem: problem.code }
    throw problem
  }
}

/** Whether there is a day by which those bound have to answer. */
export function hasDueDays(terms: TermsInWriting, today: string): boolean {
  const due = dueDaysOf(terms, today)
  return due !== null && 'first' in due
}
