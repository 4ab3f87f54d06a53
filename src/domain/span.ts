import * as z from 'zod'
import { Day } from './day.ts'

/**
 * Which periods a board shows: `current` the latest that has opened of each directive, `all` every one that has, and with `from`
 * or `to` those whose due day lies between the two days.
 */
export const Span = z
  .object({
    span: z.enum(['current', 'all']).default('current'),
    from: Day.optional(),
    to: Day.optional(),
  })
  .meta({ id: 'Span' })
export type Span = z.infer<typeof Span>

interface Dated {
  directiveId: number
  period: number
  opensOn: Day
  dueOn: Day
}

/** Picks the periods that a span shows from those that have opened; `asOf` hides what opened later. */
export function pick<T extends Dated>(periods: T[], { span, from, to }: Span, asOf: Day): T[] {
  const shown = periods.filter(
    ({ opensOn, dueOn }) => opensOn <= asOf && (!from || dueOn >= from) && (!to || dueOn <= to),
  )
  if (span === 'all' || from || to) return shown

  const latest = new Map<number, T>()
  for (const one of shown) {
    const known = latest.get(one.directiveId)
    if (!known || known.period < one.period) latest.set(one.directiveId, one)
  }
  return [...latest.values()]
}

/** The months, as 2026-08, in which the periods that have opened by a day are due, in order. */
export function monthsOf(periods: Dated[], asOf: Day): string[] {
  const opened = periods.filter(({ opensOn }) => opensOn <= asOf)
  return [...new Set(opened.map(({ dueOn }) => dueOn.slice(0, 7)))].sort()
}
