import type { Answer } from '../../api/client.ts'
import { cellFrom, reportedShare } from '../../board/cell.ts'
import { nameOf } from '../../words/names.ts'

type Board = Answer<'Board'>
type BoardRow = Answer<'Board'>['rows'][number]

/** By which column rows stand, and whether the least comes first; no column is the tree's own order. */
export interface Sort {
  column: string
  isUp: boolean
}

/** The order that the address asks for: `total`, `name` or a directive's id, with `-` for the other way round. */
export function sortFrom(text: string | undefined): Sort | null {
  if (!text) return null
  return { column: text.replace(/^-/, ''), isUp: !text.startsWith('-') }
}

/** What the address says when a column is chosen: least first, then most first, then the tree's order. */
export function nextSort(sort: Sort | null, column: string): string | undefined {
  if (sort?.column !== column) return column
  return sort.isUp ? `-${column}` : undefined
}

/** The rows of a board in an order; rows without anybody bound stand last. */
export function sorted(board: Board, sort: Sort | null): BoardRow[] {
  if (!sort) return board.rows
  const way = sort.isUp ? 1 : -1
  if (sort.column === 'name') {
    return board.rows.toSorted(
      (a, b) => way * nameOf(a.org).localeCompare(nameOf(b.org), document.documentElement.lang),
    )
  }
  const value = (row: BoardRow) => {
    const cell = cellFrom(board.cellNames, sort.column === 'total' ? row.total : row.cells[sort.column])
    return cell ? reportedShare(cell) : null
  }
  return board.rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return way * (left - right)
  })
}
