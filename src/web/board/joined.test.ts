import { expect, test } from 'vitest'
import { type BoardRow, restOf, sumOf } from '../../domain/board.ts'
import { cellNames } from '../../domain/tally.ts'
import type { Answer } from '../api/client.ts'
import { sights } from './cell.ts'
import { joined } from './joined.ts'

type Board = Answer<'Board'>
type Told = [sight: number, isMet: boolean]

const numbersOf = (told: Told[]) => {
  const numbers = cellNames.map(() => 0)
  for (const [sight, isMet] of told) {
    numbers[0]! += 1
    numbers[1 + sight]! += 1
    if (isMet) numbers[cellNames.indexOf('met')]! += 1
  }
  return numbers
}
const rowOf = (owed: Told[][]): BoardRow => {
  const cells = Object.fromEntries(
    owed.map((told, id) => [id + 1, numbersOf(told)]).filter(([, cell]) => (cell as number[])[0]),
  )
  return sumOf(
    Object.entries(cells as BoardRow['cells']).map(([id, cell]) => ({ cells: { [id]: cell }, total: cell })),
    cellNames.length,
  )
}

/** The world that pages are read of: what each child owes by directive, which changes between one page and the next. */
function worldOf(children: number, random: (below: number) => number) {
  const owed = Array.from({ length: children }, () =>
    Array.from({ length: 3 }, () => Array.from({ length: random(3) }, (): Told => [5, false])),
  )
  return {
    change() {
      for (const told of owed[random(children)]!)
        for (const one of told) [one[0], one[1]] = [random(sights.length), random(2) === 0]
    },
    page(from: number, count: number, closed: number): Board {
      const all = owed.map(rowOf)
      const rows = all
        .slice(from, Math.min(from + count, children - closed))
        .map((row, i) => ({ ...row, org: { id: from + i } }))
      const total = sumOf(all, cellNames.length)
      const own = all[children - 1] as BoardRow
      const childCount = children - closed
      return {
        cellNames: [...cellNames],
        rows,
        own,
        total,
        rest: restOf(total, [own, ...rows]),
        childCount,
      } as unknown as Board
    },
  }
}

function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const partsOf = ({ rows, own, rest }: Board) => [...rows, ...(own ? [own] : []), ...(rest ? [rest] : [])]

test('joins the pages of one moment to what is counted then', () => {
  const world = worldOf(20, seeded(7))
  for (let i = 0; i < 50; i++) world.change()
  const pages = [world.page(0, 6, 3), world.page(6, 6, 3), world.page(12, 6, 3)]

  const board = joined(pages) as Board

  expect(board.rows.map(({ org }) => org.id)).toEqual(Array.from({ length: 17 }, (_, i) => i))
  expect(board.total).toBe(pages[2]?.total)
  expect(board.rest).toEqual(restOf(board.total, partsOf({ ...board, rest: null })))
})

test.each([1, 2, 3, 4, 5])(
  'adds up what is shown, and shows only what can be, when pages are of different moments (seed %i)',
  (seed) => {
    const random = seeded(seed)
    for (let run = 0; run < 100; run++) {
      const closed = 1 + random(3)
      const world = worldOf(12, random)
      const pages: Board[] = []
      for (let from = 0; from < 12; from += 4) {
        pages.push(world.page(from, 4, closed))
        for (let i = random(4); i > 0; i--) world.change()
      }
      const board = joined(pages.slice(0, 1 + random(3))) as Board

      expect(restOf(board.total, partsOf(board))).toBeNull()
      for (const [id, cell] of Object.entries(board.rest?.cells ?? {})) {
        expect([id, cell.filter((number) => number < 0)]).toEqual([id, []])
        expect(sights.reduce((sum, sight) => sum + (cell[cellNames.indexOf(sight)] ?? 0), 0)).toBe(cell[0])
        expect(cell[0]).toBeGreaterThan(0)
      }
    }
  },
)

test('leaves a change between two pages out of a rest in which nobody is left', () => {
  const random = seeded(3)
  const world = worldOf(9, random)
  const first = world.page(0, 4, 1)
  for (let i = 0; i < 9; i++) world.change()
  const board = joined([first, world.page(4, 4, 1)]) as Board

  expect(board.rest).toBeNull()
  expect(restOf(board.total, partsOf(board))).toBeNull()
})
