import * as z from 'zod'
import { Problem } from './problem.ts'

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayLength = 86_400_000

/** A day of the calendar, `YYYY-MM-DD`, without a time; days are days in the pack's time zone. */
export const Day = z
  .string()
  .refine(isDay, { message: 'a day is written YYYY-MM-DD and must be in the calendar' })
  .meta({ id: 'Day', format: 'date', examples: ['2026-11-23'] })
export type Day = z.infer<typeof Day>

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text)
  if (!match || match[1] === '0000') return false
  return new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}

/** The day of an instant in a time zone (IANA name). */
export function dayIn(timeZone: string, instant: Date): Day {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  formats.set(timeZone, format)
  return format.format(instant)
}

/** The instant at which a day begins in a time zone. */
export function startOfDay(timeZone: string, day: Day): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const offset = (instant: number) => Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) - instant
  // Asked twice, for the offset may change between the two midnights.
  return new Date(midnight - offset(midnight - offset(midnight)))
}

/** Making a format takes longer than all else that a request asks of a calendar. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day `count` days later (or earlier, when negative); throws `day.invalid` for what is no day. */
export function addDays(day: Day, count: number): Day {
  return fromTime(toTime(day) + count * dayLength)
}

/** How many days lie from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toTime(to) - toTime(from)) / dayLength)
}

/** The weekday of a day, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay() || 7
}

/** The day `dayOfMonth` of a month counted from year 0, clamped to the month's last day; throws `day.invalid` past the year 9999. */
export function dayOfMonth(monthIndex: number, dayOfMonth: number): Day {
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex % 12
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return fromTime(Date.UTC(year, month, Math.min(dayOfMonth, last)))
}

/** The month of a day counted from year 0: 2026-11 is 2026 × 12 + 10. */
export function monthIndexOf(day: Day): number {
  const date = new Date(toTime(day))
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}

function toTime(day: Day): number {
  if (!isDay(day)) throw new Problem('day.invalid', { day })
  return Date.parse(`${day}T00:00:00Z`)
}

// Five digits of a year would stand before four in the order of texts, and a cadence would never reach its end.
function fromTime(time: number): Day {
  const day = new Date(time).toJSON()?.slice(0, 10) ?? ''
  if (!isDay(day)) throw new Problem('day.invalid', { day })
  return day
}
