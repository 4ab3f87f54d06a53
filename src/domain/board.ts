/** One row of a board: numbers in the order of a way to count, by directive; a directive that binds nobody is left out. */
export interface BoardRow {
  cells: Record<string, number[]>
  total: number[]
}

/** A row of nobody, with so many numbers. */
export function emptyRow(length: number): BoardRow {
  return { cells: {}, total: Array.from({ length }, () => 0) }
}

/** What is left of a row when others are taken away from it, null where that is nothing: they and what is left add up to it. */
export function restOf(whole: BoardRow, parts: readonly BoardRow[]): BoardRow | null {
  const left = new Map<string, number[]>()
  for (const id in whole.cells) left.set(id, [...(whole.cells[id] as number[])])
  for (const { cells } of parts) {
    for (const id in cells) takeFrom(sumFor(left, id, cells[id] as number[]), cells[id] as number[])
  }
  const rest = emptyRow(whole.total.length)
  for (const [id, numbers] of left) {
    if (numbers.every((number) => number === 0)) continue
    rest.cells[id] = numbers
    addTo(rest.total, numbers)
  }
  return Object.keys(rest.cells).length === 0 ? null : rest
}

/** Rows added up, each with so many numbers. */
export function sumOf(rows: readonly BoardRow[], length: number): BoardRow {
  const sums = new Map<string, number[]>()
  const total = Array.from({ length }, () => 0)
  for (const row of rows) {
    for (const id in row.cells) addTo(sumFor(sums, id, row.cells[id] as number[]), row.cells[id] as number[])
    addTo(total, row.total)
  }
  return { cells: Object.fromEntries(sums), total }
}

/** Adds numbers to others of the same order. */
export function addTo(sum: number[], numbers: readonly number[]): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (numbers[i] as number)
}

// Not the same with a factor: −1 × 0 is −0, which is no small integer, and lists that may hold it take longer to add and to write.
function takeFrom(sum: number[], numbers: readonly number[]): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) - (numbers[i] as number)
}

function sumFor(sums: Map<string, number[]>, id: string, { length }: readonly number[]): number[] {
  let sum = sums.get(id)
  if (!sum) {
    sum = Array.from({ length }, () => 0)
    sums.set(id, sum)
  }
  return sum
}
