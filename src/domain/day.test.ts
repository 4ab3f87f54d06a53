import { expect, test } from 'vitest'
import {
  addDays,
  Day,
  dayIn,
  dayOfMonth,
  daysBetween,
  isDay,
  monthIndexOf,
  startOfDay,
  weekdayOf,
} from './day.ts'

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '26-01-01', '2026-1-1', 'tomorrow', ''])(
  'knows that %j is in no calendar',
  (text) => {
    expect(isDay(text)).toBe(false)
    expect(Day.safeParse(text).success).toBe(false)
    expect(() => addDays(text, 1)).toThrow(expect.objectContaining({ code: 'day.invalid' }))
  },
)

test('takes the day of an instant in the zone, not in UTC', () => {
  const instant = new Date('2026-11-22T16:30:00Z')
  expect(dayIn('Asia/Shanghai', instant)).toBe('2026-11-23')
  expect(dayIn('UTC', instant)).toBe('2026-11-22')
})

test('begins a day at midnight in the zone, also when the clock changes', () => {
  expect(startOfDay('Asia/Shanghai', '2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z')
  expect(startOfDay('Europe/Berlin', '2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('Europe/Berlin', '2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z')
})

test('counts over month ends, leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3)
  expect(dayOfMonth(monthIndexOf('2028-02-01'), 31)).toBe('2028-02-29')
})

test('begins the week on Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7])
})

test('ends with the year 9999', () => {
  expect(addDays('9999-12-30', 1)).toBe('9999-12-31')
  expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'day.invalid' }))
  expect(() => dayOfMonth(10_000 * 12, 1)).toThrow(expect.objectContaining({ code: 'day.invalid' }))
})
