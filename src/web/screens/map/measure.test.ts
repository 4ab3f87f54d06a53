import { expect, test } from 'vitest'
import { cellFrom } from '../../board/cell.ts'
import { fillOf, measureOf, stepOf } from './measure.ts'

const names = ['bound', 'waived', 'verified', 'reported', 'overdue', 'unknown']
const cell = cellFrom(names, [10, 2, 2, 2, 1, 3])

test('measures shares of those that still have to answer', () => {
  expect(measureOf('reported', cell)).toBe(0.5)
  expect(measureOf('verified', cell)).toBe(0.25)
  expect(measureOf('overdue', cell)).toBe(0.125)
})

test('has no value where nobody is bound, and fills it apart from nought', () => {
  expect(measureOf('overdue', undefined)).toBeNull()
  expect(measureOf('unknown', cellFrom(names, [2, 2, 0, 0, 0, 0]))).toBeNull()
  expect(fillOf('reported', null)).toBe('none')
  expect(fillOf('reported', 0)).toBe('reported-0')
})

test('reaches the highest step of what is wrong sooner than of what is done', () => {
  expect([0, 0.02, 0.1, 0.2].map((value) => stepOf('overdue', value))).toEqual([0, 1, 3, 4])
  expect([0, 0.2, 0.79, 1].map((value) => stepOf('reported', value))).toEqual([0, 1, 3, 4])
})
