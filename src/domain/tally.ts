import type { Sight } from './obligation.ts'

/** The counts a tally keeps of the obligations of an org and all below it, for one directive, period and due day. */
export const countNames = [
  'open',
  'acknowledged',
  'reported',
  'done',
  'sentBack',
  'waived',
  'met',
  'partly',
  'notMet',
  'verified',
  'contradicted',
] as const
export type CountName = (typeof countNames)[number]
export type Counts = Record<CountName, number>

/** What one cell of the board tells, as numbers of obligations: the sights are a partition of `bound`. */
export interface Cell extends Record<Sight, number> {
  bound: number
  met: number
  partly: number
  notMet: number
  contradicted: number
}

/** The numbers of a cell in the order in which they travel. */
export const cellNames = [
  'bound',
  'verified',
  'reported',
  'sentBack',
  'underway',
  'overdue',
  'unknown',
  'waived',
  'met',
  'partly',
  'notMet',
  'contradicted',
] as const satisfies readonly (keyof Cell)[]

/** The cell of counts that share one side of the day: `isPast` says whether their due day has passed. */
export function cellOf(counts: Counts, isPast: boolean): Cell {
  const answered = counts.reported + counts.done
  const unanswered = counts.open + counts.acknowledged + counts.sentBack
  return {
    bound: answered + unanswered + counts.waived,
    verified: counts.verified,
    reported: answered - counts.verified,
    sentBack: isPast ? 0 : counts.sentBack,
    underway: isPast ? 0 : counts.acknowledged,
    overdue: isPast ? unanswered : 0,
    unknown: isPast ? 0 : counts.open,
    waived: counts.waived,
    met: counts.met,
    partly: counts.partly,
    notMet: counts.notMet,
    contradicted: counts.contradicted,
  }
}

/** The sum of two cells. */
export function addCells(a: Cell, b: Cell): Cell {
  const sum = { ...a }
  for (const name of cellNames) sum[name] += b[name]
  return sum
}

/** A cell without obligations. */
export function emptyCell(): Cell {
  return Object.fromEntries(cellNames.map((name) => [name, 0])) as unknown as Cell
}

/** The share that has answered, 0–1, of those that still have to; null where nobody is bound. */
export function reportedShare(cell: Cell): number | null {
  const due = cell.bound - cell.waived
  return due === 0 ? null : (cell.reported + cell.verified) / due
}

/** The share that someone has checked and found true, 0–1; null where nobody is bound. */
export function verifiedShare(cell: Cell): number | null {
  const due = cell.bound - cell.waived
  return due === 0 ? null : cell.verified / due
}
