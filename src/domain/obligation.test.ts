import { describe, expect, test } from 'vitest'
import {
  isOverdue,
  move,
  obligationId,
  obligationKey,
  sightOf,
  statuses,
  takeBack,
  verifications,
} from './obligation.ts'
import { type Counts, cellNames, cellOf, countNames } from './tally.ts'

test('moves only along the steps that are allowed', () => {
  const allowed = statuses.flatMap((from) =>
    statuses
      .filter((to) => {
        try {
          return move({ status: from }, to).status === to
        } catch {
          return false
        }
      })
      .map((to) => `${from} → ${to}`),
  )
  expect(allowed).toEqual([
    'open → acknowledged',
    'open → reported',
    'open → waived',
    'acknowledged → reported',
    'acknowledged → waived',
    'reported → done',
    'reported → sentBack',
    'sentBack → reported',
    'sentBack → waived',
  ])
})

test('tells an org that its obligation is settled where it reports once more', () => {
  for (const status of ['reported', 'done', 'waived'] as const) {
    expect(() => move({ status }, 'reported')).toThrow(
      expect.objectContaining({ code: 'obligation.settled' }),
    )
  }
})

test('is overdue from the day after the due day, while nothing was reported', () => {
  const obligation = { status: 'acknowledged', dueOn: '2026-04-30' } as const
  expect(isOverdue(obligation, '2026-04-30')).toBe(false)
  expect(isOverdue(obligation, '2026-05-01')).toBe(true)
  expect(isOverdue({ ...obligation, status: 'reported' }, '2026-05-01')).toBe(false)
})

test('gives every obligation the sight under which a board counts it', () => {
  for (const status of statuses) {
    for (const verification of verifications) {
      const isAnswered = status === 'reported' || status === 'done'
      if (!isAnswered && verification !== 'unverified') continue
      for (const dueOn of ['2026-04-12', '2026-04-13']) {
        const sight = sightOf({ status, verification, dueOn }, '2026-04-13')
        const counts = Object.fromEntries(
          countNames.map((name) => [name, Number(name === status || name === verification)]),
        ) as Counts
        const cell = cellOf(counts, dueOn < '2026-04-13')
        expect([cell.bound, cell[sight]]).toEqual([1, 1])
      }
    }
  }
})

test('splits what is bound into sights without rest', () => {
  const counts = Object.fromEntries(countNames.map((name, i) => [name, i + 1])) as Counts
  for (const isPast of [true, false]) {
    const cell = cellOf({ ...counts, verified: 2 }, isPast)
    const { bound, met, partly, notMet, contradicted, ...parts } = cell
    expect(Object.values(parts).reduce((sum, n) => sum + n)).toBe(bound)
    expect(Object.keys(cell).sort()).toEqual([...cellNames].sort())
  }
})

test('writes its address as it reads it, and takes no other', () => {
  const key = { regionId: 22, orgId: 4711, directiveId: 12, period: 3 }
  expect(obligationKey(obligationId(key))).toEqual(key)
  for (const id of ['', '1.2.3', '1.2.3.4.5', 'a.b.c.d', '1.2.3.-4', '1.2.3.4 ', '99999.1.1.1']) {
    expect(() => obligationKey(id)).toThrow(expect.objectContaining({ code: 'obligation.notFound' }))
  }
})

describe('taking back', () => {
  const at = new Date('2026-04-13T10:00:00Z')
  const minutesOn = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

  test.each([
    ['acknowledged', 'open'],
    ['done', 'reported'],
    ['sentBack', 'reported'],
  ] as const)('goes from %s to %s within ten minutes', (status, earlier) => {
    expect(takeBack({ status }, at, minutesOn(10))).toEqual({ status: earlier })
    expect(() => takeBack({ status }, at, minutesOn(10.1))).toThrow('obligation.cannotTakeBack')
  })

  test.each(['open', 'reported', 'waived'] as const)('never goes back from %s', (status) => {
    expect(() => takeBack({ status }, at, at)).toThrow('obligation.cannotTakeBack')
  })
})
