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

test('lets a rank without its name step aside from a name or a rank that stands there already', () => {
  const pieces = [pieceAt('1', 100, 60), pieceAt('2', 104, 20), pieceAt('3', 108, 20)]
  const spots = [spotOf('1', '阳江市', 1), spotOf('2', '云浮市', 2), spotOf('3', '江门市', 3)]
  const labels = labelsOf(pieces, spots)
  expect(labels.map(({ isNamed }) => isNamed)).toEqual([true, false, false])
  const pins = labels.map(({ pin }) => pin)
  for (const [i, [x, y]] of pins.entries()) {
    for (const [otherX, otherY] of pins.slice(i + 1)) {
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(18)
    }
  }
})
