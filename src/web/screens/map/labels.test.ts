import { expect, test } from 'vitest'
import type { Piece } from './ground.ts'
import { labelsOf } from './labels.ts'
import type { Spot } from './spots.ts'

const pieceAt = (code: string, x: number, width: number): Piece => ({
  code,
  outline: '',
  label: [x, 50],
  width,
  height: 60,
})
const spotOf = (code: string, short: string, rank?: number) =>
  ({ code, short, ...(rank ? { rank } : {}) }) as Spot
const named = (pieces: Piece[], spots: Spot[]) =>
  labelsOf(pieces, spots).flatMap(({ spot, isNamed }) => (isNamed ? [spot.short] : []))

test('names the larger of two places whose names would cover one another, and of those that need a look the smaller', () => {
  const pieces = [pieceAt('1', 100, 60), pieceAt('2', 120, 90)]
  expect(named(pieces, [spotOf('1', '佛山市'), spotOf('2', '广州市')])).toEqual(['广州市'])
  expect(named(pieces, [spotOf('1', '佛山市', 1), spotOf('2', '广州市')])).toEqual(['佛山市'])
})

test('leaves a place without its name that is narrower than the name', () => {
  const pieces = [pieceAt('1', 100, 30), pieceAt('2', 200, 30)]
  expect(named(pieces, [spotOf('1', 'Guangzhou'), spotOf('2', '广州')])).toEqual(['广州'])
})
