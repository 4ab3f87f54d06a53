import { beforeAll, expect, test, vi } from 'vitest'
import { app } from '../words/en/app.ts'
import { report } from '../words/en/report.ts'
import { speak } from '../words/t.ts'
import { cadenceText } from './cadence-text.ts'

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} })
  speak('en', { ...app, ...report })
  return () => vi.unstubAllGlobals()
})

const plan = { from: '2026-01-01', until: '2026-12-31' }

test.each([
  [{ every: 'once', dueOn: '2026-03-31' } as const, 'R · due 31 Mar 2026'],
  [{ every: 'weekly', dueDay: 5, ...plan } as const, 'R · by Friday · 1 Jan 2026 – 31 Dec 2026'],
  [{ every: 'monthly', dueDay: 25, ...plan } as const, 'R · by day 25 · 1 Jan 2026 – 31 Dec 2026'],
  [
    { every: 'quarterly', dueDay: 9, ...plan } as const,
    'R · by day 9 of the last month · 1 Jan 2026 – 31 Dec 2026',
  ],
  [{ every: 'yearly', dueDay: 31, ...plan } as const, 'R · by the last day · 1 Jan 2026 – 31 Dec 2026'],
])('says %j in words', (cadence, words) => {
  expect(cadenceText(cadence, 'R')).toBe(words)
})
