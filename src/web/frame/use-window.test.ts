import { expect, test } from 'vitest'
import { stretchesOf } from './use-window.ts'

test('draws the rows that are seen and the active one, and says how many lie between', () => {
  expect(stretchesOf(5000, 100, 102, 7)).toEqual([
    { gap: 7, before: 0 },
    { index: 7 },
    { gap: 92, before: 8 },
    { index: 100 },
    { index: 101 },
    { index: 102 },
    { gap: 4897, before: 103 },
  ])
})

test('draws a short table whole, and no row that is not there', () => {
  expect(stretchesOf(2, -20, 40, 9)).toEqual([{ index: 0 }, { index: 1 }])
  expect(stretchesOf(0, 0, -1, 0)).toEqual([])
})
