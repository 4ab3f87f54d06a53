import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Pack, parsePack } from './pack.ts'
import { isWorkday, isYearKnown, knownWorkdaysBetween, workdaysBetween } from './pack-calendar.ts'
import { contrastOf } from './pack-theme.ts'

const json = readFileSync(new URL('../../packs/province-organs/pack.json', import.meta.url), 'utf8')
const fresh = () => JSON.parse(json)

function problemOf(change: (pack: ReturnType<typeof fresh>) => void): unknown {
  const pack = fresh()
  change(pack)
  try {
    parsePack(pack)
  } catch (error) {
    return error
  }
}

const issueAt = (path: string) => ({
  code: 'pack.invalid',
  details: { file: 'pack.json', issues: expect.arrayContaining([expect.objectContaining({ path })]) },
})

test('accepts the first pack', () => {
  expect(parsePack(fresh()).code).toBe('province-organs')
})

test('says where a language is missing', () => {
  const problem = problemOf((pack) => {
    delete pack.offices[3].names.en
  })
  expect(problem).toMatchObject(issueAt('offices.3.names.en'))
})

test('says where a level, a kind, a tier or a sight is missing', () => {
  expect(problemOf((pack) => pack.levels.pop())).toMatchObject(issueAt('kinds.8.level'))
  expect(problemOf((pack) => pack.offices[0].kinds.push('guild'))).toMatchObject(issueAt('offices.0.kinds'))
  expect(problemOf((pack) => delete pack.tiers.direct)).toMatchObject(issueAt('tiers.direct'))
  expect(problemOf((pack) => delete pack.theme.sights.unknown)).toMatchObject(issueAt('theme.sights.unknown'))
})

test('refuses a kind below a lower one, a second root, a code used twice, a word nobody declared', () => {
  expect(problemOf((pack) => pack.kinds[1].below.push('branch'))).toMatchObject(issueAt('kinds.1.below'))
  expect(problemOf((pack) => pack.kinds.push({ ...pack.kinds[0], code: 'other' }))).toMatchObject(
    issueAt('kinds'),
  )
  expect(problemOf((pack) => pack.kinds.push({ ...pack.kinds[9] }))).toMatchObject(issueAt('kinds.10.code'))
  expect(
    problemOf((pack) => {
      pack.surprise = 1
    }),
  ).toMatchObject(issueAt(''))
})

test('gives every kind someone who answers for it and someone who reports', () => {
  const { kinds, offices } = parsePack(fresh())
  for (const { code } of kinds) {
    const roles = offices.filter((office) => office.kinds.includes(code)).map(({ role }) => role)
    expect(roles, code).toEqual(expect.arrayContaining(['responsible', 'reporter']))
  }
})

test('keeps words readable on every state, and states apart without colour', () => {
  const { sights, scale } = parsePack(fresh()).theme
  const paints = (mode: 'light' | 'dark') => [
    ...Object.values(sights).map((sight) => sight[mode]),
    ...scale[mode],
  ]
  for (const [mode, paper] of [
    ['light', '#ffffff'],
    ['dark', '#14161a'],
  ] as const) {
    for (const { fill, line, ink } of paints(mode)) {
      expect(contrastOf(fill, ink), `${ink} on ${fill}`).toBeGreaterThanOrEqual(4.5)
      expect(contrastOf(line, paper), `${line} on paper`).toBeGreaterThanOrEqual(3)
    }
    for (const { pattern, [mode]: paint } of Object.values(sights)) {
      if (pattern !== 'solid') expect(contrastOf(paint.fill, paint.line), pattern).toBeGreaterThanOrEqual(3)
    }
  }
  const looks = Object.values(sights)
  expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(looks.length)
  expect(new Set(looks.map(({ mark }) => mark)).size).toBe(looks.length)
})

test('counts workdays by the calendar of the year, and says when it is not known', () => {
  const { calendar }: Pack = parsePack(fresh())
  expect(isWorkday(calendar, '2026-02-14')).toBe(true)
  expect(isWorkday(calendar, '2026-02-16')).toBe(false)
  expect(workdaysBetween(calendar, '2026-09-30', '2026-10-12')).toBe(4)
  expect(workdaysBetween(calendar, '2026-10-12', '2026-09-30')).toBe(-4)
  expect(knownWorkdaysBetween(calendar, '2026-09-30', '2026-10-12')).toBe(4)
  expect(knownWorkdaysBetween(calendar, '2026-09-30', '2031-10-12')).toBeNull()
  expect([isYearKnown(calendar, '2026-01-01'), isYearKnown(calendar, '2027-01-01')]).toEqual([true, false])
})

test('calls only weekends make-up days, and only days of its own year holidays', () => {
  for (const year of parsePack(fresh()).calendar.years) {
    if (!year.isKnown) continue
    const days = [...year.makeUpDays, ...year.holidays.flatMap(({ from, to }) => [from, to])]
    expect(days.filter((day) => !day.startsWith(String(year.year)))).toEqual([])
    const weekdays = year.makeUpDays.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay())
    expect(weekdays.filter((weekday) => weekday > 0 && weekday < 6)).toEqual([])
  }
})
