import * as z from 'zod'
import { addDays, Day, daysBetween, weekdayOf } from './day.ts'
import { Words } from './words.ts'

const Holiday = z.strictObject({ names: Words, from: Day, to: Day })

const KnownYear = z.strictObject({
  year: z.int(),
  isKnown: z.literal(true),
  source: z.string().min(1),
  holidays: z.array(Holiday),
  /** Days of a weekend that are worked to make up for a holiday. */
  makeUpDays: z.array(Day),
})

const UnknownYear = z.strictObject({ year: z.int(), isKnown: z.literal(false), note: Words })

/** Which days are worked: the weekend, and for each year its holidays and make-up days, or that they are not known yet. */
export const Calendar = z.strictObject({
  /** Weekdays off, 1 (Monday) to 7 (Sunday). */
  weekend: z.array(z.int().min(1).max(7)),
  years: z.array(z.discriminatedUnion('isKnown', [KnownYear, UnknownYear])),
})
export type Calendar = z.infer<typeof Calendar>

/** Whether the holidays of a day's year are known; where not, only the weekend counts as off. */
export function isYearKnown(calendar: Calendar, day: Day): boolean {
  return yearOf(calendar, day)?.isKnown === true
}

/** Whether people work on a day. */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  const year = yearOf(calendar, day)
  if (year?.isKnown) {
    if (year.makeUpDays.includes(day)) return true
    if (year.holidays.some(({ from, to }) => from <= day && day <= to)) return false
  }
  return !calendar.weekend.includes(weekdayOf(day))
}

const mostDays = 400

/** How many workdays lie after one day up to and with another, at most 400 days ahead; negative when the other is past. */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let day = addDays(first, 1), left = mostDays; day <= last && left > 0; day = addDays(day, 1), left--) {
    if (isWorkday(calendar, day)) count += 1
  }
  return count * sign || 0
}

/** The workdays between two days; null where the calendar does not know a year that they touch, or they lie too far apart. */
export function knownWorkdaysBetween(calendar: Calendar, from: Day, to: Day): number | null {
  const years = [from, to].map((day) => Number(day.slice(0, 4)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const isKnown = (year: number) => calendar.years.some((one) => one.year === year && one.isKnown)
  for (let year = first; year <= last; year++) if (!isKnown(year)) return null
  return Math.abs(daysBetween(from, to)) > mostDays ? null : workdaysBetween(calendar, from, to)
}

function yearOf(calendar: Calendar, day: Day) {
  return calendar.years.find(({ year }) => year === Number(day.slice(0, 4)))
}
