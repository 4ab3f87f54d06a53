import { expect, test } from 'vitest'
import { type Cadence, periodsOf } from './cadence.ts'

const dueDays = (cadence: Cadence) => periodsOf(cadence, '2026-01-05').map(({ dueOn }) => dueOn)

test('has one period where it asks once, open from the day of issue', () => {
  expect(periodsOf({ every: 'once', dueOn: '2026-03-01' }, '2026-01-05')).toEqual([
    { period: 1, opensOn: '2026-01-05', dueOn: '2026-03-01', milestone: null },
  ])
})

test('ends a month on its last day where the due day is the 31st', () => {
  const cadence: Cadence = { every: 'monthly', dueDay: 31, from: '2026-01-10', until: '2026-04-30' }
  expect(dueDays(cadence)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
})

test('opens the first period on the day from which it counts, the others on their first day', () => {
  const cadence: Cadence = { every: 'quarterly', dueDay: 20, from: '2026-02-15', until: '2026-12-31' }
  expect(periodsOf(cadence, '2026-02-15').map(({ opensOn, dueOn }) => [opensOn, dueOn])).toEqual([
    ['2026-02-15', '2026-03-20'],
    ['2026-04-01', '2026-06-20'],
    ['2026-07-01', '2026-09-20'],
    ['2026-10-01', '2026-12-20'],
  ])
})

test('leaves out a period whose due day lies before the first day', () => {
  const cadence: Cadence = { every: 'monthly', dueDay: 5, from: '2026-01-10', until: '2026-03-31' }
  expect(dueDays(cadence)).toEqual(['2026-02-05', '2026-03-05'])
})

test('counts weeks from Monday', () => {
  const cadence: Cadence = { every: 'weekly', dueDay: 5, from: '2026-04-15', until: '2026-05-01' }
  expect(periodsOf(cadence, '2026-04-15').map(({ opensOn, dueOn }) => [opensOn, dueOn])).toEqual([
    ['2026-04-15', '2026-04-17'],
    ['2026-04-20', '2026-04-24'],
    ['2026-04-27', '2026-05-01'],
  ])
})

test('names the milestone of each year of a plan', () => {
  const cadence: Cadence = {
    every: 'yearly',
    dueDay: 31,
    from: '2026-01-01',
    until: '2028-12-31',
    milestones: ['begun', 'halfway'],
  }
  expect(periodsOf(cadence, '2026-01-05').map(({ dueOn, milestone }) => [dueOn, milestone])).toEqual([
    ['2026-12-31', 'begun'],
    ['2027-12-31', 'halfway'],
    ['2028-12-31', null],
  ])
})

test.each<[string, Cadence]>([
  ['that ends before it begins', { every: 'monthly', dueDay: 1, from: '2026-05-01', until: '2026-04-01' }],
  ['of thousands of periods', { every: 'weekly', dueDay: 1, from: '2026-01-01', until: '2126-01-01' }],
  ['with an eighth weekday', { every: 'weekly', dueDay: 8, from: '2026-01-01', until: '2026-04-01' }],
])('refuses a cadence %s', (_, cadence) => {
  expect(() => periodsOf(cadence, '2026-01-05')).toThrow(expect.objectContaining({ code: 'cadence.invalid' }))
})

test.each(['weekly', 'monthly', 'yearly'] as const)(
  'refuses a %s cadence that never ends, at once',
  (every) => {
    const cadence: Cadence = { every, dueDay: 1, from: '9999-01-01', until: '9999-12-31' }
    expect(() => dueDays(cadence)).toThrow(expect.objectContaining({ code: 'day.invalid' }))
  },
)
