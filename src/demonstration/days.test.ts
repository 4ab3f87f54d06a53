import { join } from 'node:path'
import { expect, test } from 'vitest'
import { daysBetween } from '../domain/day.ts'
import { loadPack } from '../store/packs.ts'
import { moveToBefore } from './days.ts'

const { demonstration } = await loadPack(join(import.meta.dirname, '../../packs/province-organs'))
const programme = demonstration!.programme

test('puts the conference half a year to a year and a half before any day, on the same day of the year', () => {
  for (const today of ['2025-02-28', '2026-06-01', '2026-11-23', '2027-05-31', '2028-02-29', '2033-12-31']) {
    const { heldOn, issuedOn } = moveToBefore(programme, today)
    expect(heldOn.slice(4)).toBe(programme.heldOn.slice(4))
    expect(daysBetween(issuedOn, today), today).toBeGreaterThanOrEqual(182)
    expect(daysBetween(issuedOn, today), today).toBeLessThan(182 + 366)
  }
})

test('lets what recurs go on past the day', () => {
  for (const today of ['2026-11-23', '2027-05-31']) {
    const ends = moveToBefore(programme, today).directives.flatMap(({ cadence }) =>
      cadence.every === 'once' ? [] : [cadence.until],
    )
    expect(ends.length).toBeGreaterThan(0)
    for (const end of ends) expect(end >= today).toBe(true)
  }
})
