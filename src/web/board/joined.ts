import { addTo, type BoardRow, restOf, sumOf } from '../../domain/board.ts'
import type { Answer } from '../api/client.ts'
import { sights } from './cell.ts'

type Board = Answer<'Board'>

/**
 * The pages of a board as one board. The last was read last, so its total, own and count are the newest, and the rest is what they leave
 * beside all rows. Rows of earlier pages may be a little older: what came in between stands in the rest, as far as it can be true there;
 * what cannot is left out of the total too, which is always the sum of what is shown.
 */
export function joined(pages: Board[]): Board | undefined {
  const last = pages.at(-1)
  if (!last || pages.length === 1) return last
  const rows = pages.flatMap((page) => page.rows)
  const shown = last.own ? [last.own, ...rows] : rows
  const left = restOf(last.total, shown)
  if (!left) return { ...last, rows, rest: null }
  const rest = possible(left, last.cellNames)
  if (rest === left) return { ...last, rows, rest }
  return { ...last, rows, rest, total: sumOf(rest ? [...shown, rest] : shown, last.cellNames.length) }
}

/** A row as it could be: without cells that bind nobody, and with no number below none. The very row where it could be so. */
function possible(row: BoardRow, names: string[]): BoardRow | null {
  const parts = sights.map((sight) => names.indexOf(sight))
  const all = Object.entries(row.cells)
  const kept = all.flatMap(([id, cell]): [string, number[]][] => {
    const mended = mendedCell(cell, parts)
    return mended ? [[id, mended]] : []
  })
  if (kept.length === all.length && kept.every(([id, cell]) => cell === row.cells[id])) return row
  if (kept.length === 0) return null
  const total = names.map(() => 0)
  for (const [, cell] of kept) addTo(total, cell)
  return { cells: Object.fromEntries(kept), total }
}

/** The sights of a cell add up to who is bound: what one has too few, the largest have too many. */
function mendedCell(cell: number[], parts: number[]): number[] | null {
  const bound = cell[0] ?? 0
  if (bound <= 0) return null
  if (cell.every((number) => number >= 0 && number <= bound)) return cell
  const mended = cell.map((number) => Math.max(0, Math.min(bound, number)))
  let excess = parts.reduce((sum, part) => sum + (mended[part] ?? 0), -bound)
  for (const part of parts.toSorted((a, b) => (mended[b] ?? 0) - (mended[a] ?? 0))) {
    const taken = Math.min(Math.max(0, excess), mended[part] ?? 0)
    mended[part] = (mended[part] ?? 0) - taken
    excess -= taken
  }
  return mended
}
