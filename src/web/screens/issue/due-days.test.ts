import { expect, test } from 'vitest'
import { dueDaysOf, hasDueDays } from './due-days.ts'
import { hasScope, type TermsInWriting } from './terms.ts'

const terms = (part: Partial<TermsInWriting> = {}): TermsInWriting => ({
  scope: { within: 1 },
  isForAll: false,
  responsibilities: [],
  cadence: { every: 'monthly', dueDay: 25, from: '2026-11-01', until: '2027-10-31' },
  demand: { paragraph: 'none', figures: [], evidence: 'none' },
  ...part,
})

test('names the first due days, how many follow and the last', () => {
  expect(dueDaysOf(terms(), '2026-11-20')).toEqual({
    first: ['2026-11-25', '2026-12-25', '2027-01-25'],
    more: 9,
    last: '2027-10-25',
    past: 0,
  })
})

test('names all of a few, and says how many have passed', () => {
  const cadence = { every: 'quarterly', dueDay: 20, from: '2026-01-01', until: '2026-12-31' } as const
  expect(dueDaysOf(terms({ cadence }), '2026-07-01')).toMatchObject({
    first: ['2026-03-20', '2026-06-20', '2026-09-20', '2026-12-20'],
    more: 0,
    past: 2,
  })
})

test('says nothing before the days are set, and names the problem of days that cannot be', () => {
  expect(dueDaysOf(terms({ cadence: { every: 'once', dueOn: '' } }), '2026-07-01')).toBeNull()
  const never = { every: 'monthly', dueDay: 1, from: '2026-05-01', until: '2026-04-01' } as const
  expect(dueDaysOf(terms({ cadence: never }), '2026-04-01')).toEqual({ problem: 'cadence.invalid' })
  expect(hasDueDays(terms({ cadence: never }), '2026-04-01')).toBe(false)
  expect(hasDueDays(terms(), '2026-11-20')).toBe(true)
})

test('takes a place alone for no choice of whom it binds, unless all of it is meant', () => {
  expect(hasScope(terms())).toBe(false)
  expect(hasScope(terms({ isForAll: true }))).toBe(true)
  expect(hasScope(terms({ scope: { within: 1, kinds: ['branch'] } }))).toBe(true)
  expect(hasScope(terms({ scope: { within: 1, only: [4] } }))).toBe(true)
  expect(hasScope(terms({ scope: { within: 1, except: [4] } }))).toBe(false)
})
