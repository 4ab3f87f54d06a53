import * as z from 'zod'
import { addDays, Day, dayOfMonth, laterOf, monthIndexOf, weekdayOf } from './day.ts'
import { Problem } from './problem.ts'

const most = 600

const Once = z.object({ every: z.literal('once'), dueOn: Day })

const Recurring = z.object({
  every: z.enum(['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly']),
  /** The weekday (1–7) of a weekly cadence; the day in the last month of any other period, 31 meaning its last day. */
  dueDay: z.int().min(1).max(31),
  from: Day,
  until: Day,
  /** What is to stand at the end of a period, in order: the yearly milestones of a plan over several years. */
  milestones: z.array(z.string().trim().min(1).max(500)).max(20).optional(),
})

/** How often a directive asks: once by a day, or every period from one day until another. */
export const Cadence = z.discriminatedUnion('every', [Once, Recurring]).meta({ id: 'Cadence' })
export type Cadence = z.infer<typeof Cadence>

/** One period of a cadence, numbered from 1; obligations of it open on `opensOn` and are due on `dueOn`. */
export interface Period {
  period: number
  opensOn: Day
  dueOn: Day
  milestone: string | null
}

const monthsIn = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const

/** All periods of a cadence in order; throws `cadence.invalid` where it has none or more than 600. */
export function periodsOf(cadence: Cadence, issuedOn: Day): Period[] {
  if (cadence.every === 'once') {
    return [{ period: 1, opensOn: issuedOn, dueOn: cadence.dueOn, milestone: null }]
  }
  if (cadence.every === 'weekly' && cadence.dueDay > 7)
    throw new Problem('cadence.invalid', { reason: 'weekday' })

  const periods: Period[] = []
  for (const { opensOn, dueOn } of cadence.every === 'weekly' ? weeksOf(cadence) : monthsOf(cadence)) {
    if (periods.length === most) throw new Problem('cadence.invalid', { reason: 'tooMany', most })
    const milestone = cadence.milestones?.[periods.length] ?? null
    periods.push({ period: periods.length + 1, opensOn, dueOn, milestone })
  }
  if (periods.length === 0) throw new Problem('cadence.invalid', { reason: 'empty' })
  return periods
}

/** How many times a year a cadence asks; once counts as one. */
export function timesAYear(every: Cadence['every']): number {
  return { once: 1, weekly: 52, monthly: 12, quarterly: 4, halfYearly: 2, yearly: 1 }[every]
}

type Recurring = z.infer<typeof Recurring>

function* weeksOf({ dueDay, from, until }: Recurring) {
  for (let monday = addDays(from, 1 - weekdayOf(from)); ; monday = addDays(monday, 7)) {
    const dueOn = addDays(monday, dueDay - 1)
    if (dueOn > until) return
    if (dueOn >= from) yield { opensOn: laterOf(monday, from), dueOn }
  }
}

function* monthsOf({ every, dueDay, from, until }: Recurring) {
  const length = monthsIn[every as keyof typeof monthsIn]
  const start = monthIndexOf(from)
  for (let first = start - (start % length); ; first += length) {
    const dueOn = dayOfMonth(first + length - 1, dueDay)
    if (dueOn > until) return
    if (dueOn >= from) yield { opensOn: laterOf(dayOfMonth(first, 1), from), dueOn }
  }
}
