import type { BoardRow } from '../domain/board.ts'

/** What an answer may weigh, in bytes: 200 kB, with room for what surrounds the rows. */
const mostBytes = 196_000
/** More cells than these would let the reader wait for what does not fit on a screen. */
const mostCells = 2500
const mostRows = 250
/** A directive's id of ten digits, with its marks. */
const bytesOfKey = 14

/** How many children a page of a board is read for, by its columns; what weighs too much is left to the next. */
export function rowsOfPage(directives: number, limit = mostRows): number {
  return Math.max(1, Math.min(limit, mostRows, Math.floor(mostCells / Math.max(1, directives))))
}

/** How many of the first rows fit into an answer beside what it says anyway; one always does, or nobody would get on. */
export function fittingRows(
  rows: readonly (BoardRow & { org: object })[],
  frame: object,
  sums: BoardRow[],
): number {
  let left = mostBytes - bytesOf(frame) - sums.reduce((bytes, row) => bytes + weightOf(row), 0)
  const tooMany = rows.findIndex((row) => {
    left -= weightOf(row) + bytesOf(row.org)
    return left < 0
  })
  return tooMany < 0 ? rows.length : Math.max(1, tooMany)
}

/**
 * The most bytes that a row's numbers take. No number of a cell is larger than its first, who are bound; to write the row in order to
 * measure it would take as long as to answer it.
 */
function weightOf({ cells, total }: BoardRow): number {
  let bytes = 40 + weightOfCell(total)
  for (const id in cells) bytes += bytesOfKey + weightOfCell(cells[id] as number[])
  return bytes
}

function weightOfCell(numbers: number[]): number {
  let digits = 1
  for (let more = numbers[0] ?? 0; more >= 10; more /= 10) digits++
  return numbers.length * (digits + 1)
}

function bytesOf(value: object): number {
  return Buffer.byteLength(JSON.stringify(value))
}
