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
  const numbers = numbersOf(
    countNames.map((name) => counts[name]),
    isPast,
  )
  return Object.fromEntries(cellNames.map((name, i) => [name, numbers[i]])) as unknown as Cell
}

const placeOf = Object.fromEntries(countNames.map((name, i) => [name, i])) as Counts

/**
 * The same from counts in the order of `countNames`, which may begin anywhere in a long list, as numbers in the order of
 * `cellNames`: a board has thousands, and what is made for each on the way must be thrown away again.
 */
export function numbersOf(counts: readonly number[], isPast: boolean, from = 0): number[] {
  const count = (name: CountName) => counts[from + placeOf[name]] ?? 0
  const answered = count('reported') + count('done')
  const unanswered = count('open') + count('acknowledged') + count('sentBack')
  return [
    answered + unanswered + count('waived'),
    count('verified'),
    answered - count('verified'),
    isPast ? 0 : count('sentBack'),
    isPast ? 0 : count('acknowledged'),
    isPast ? unanswered : 0,
    isPast ? 0 : count('open'),
    count('waived'),
    count('met'),
    count('partly'),
    count('notMet'),
    count('contradicted'),
  ]
}

/** The counts themselves, after what they add up to. */
export const rawNames = ['bound', ...countNames] as const

/** How a board can count: by what the eye sees on its day, or by status, result and verification as they stand. */
export const ways = {
  sight: { names: cellNames, numbersOf },
  status: { names: rawNames, numbersOf: rawNumbersOf },
} as const
export type Way = keyof typeof ways

function rawNumbersOf(counts: readonly number[], _isPast: boolean, from = 0): number[] {
  const [bound = 0] = numbersOf(counts, false, from)
  return [bound, ...counts.slice(from, from + countNames.length)]
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
