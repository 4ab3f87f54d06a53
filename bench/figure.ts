/** One measured figure beside its limit, which was taken in the same run on the same machine. */
export interface Figure {
  name: string
  /** At which size, and what was done how often. */
  at: string
  value: number
  unit: string
  /** The limit taken in this run, where the goal is a ratio. */
  limit?: number
  goal: string
  /** Null where the goal does not apply to this line. */
  isMet: boolean | null
  note?: string
}

/** Milliseconds that some work takes, run so often, sorted; a few runs before are not counted. */
export async function timesOf(
  runs: number,
  work: (run: number) => Promise<unknown>,
  warm = 3,
): Promise<number[]> {
  const times: number[] = []
  for (let run = -warm; run < runs; run++) {
    const start = performance.now()
    await work(run)
    if (run >= 0) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

/** The value below which a share of sorted values lies. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds of one run of some work, with what it gave. */
export async function once<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

/** A figure as one line of the report: what, how much, beside which limit, and whether that is met. */
export function lineOf({ name, at, value, unit, limit, goal, isMet, note }: Figure): string {
  const verdict = isMet === null ? '      ' : isMet ? 'met   ' : 'MISSED'
  const beside = limit === undefined ? '' : `  limit ${short(limit)} ${unit}`
  return `${verdict} ${name.padEnd(34)} ${short(value).padStart(9)} ${unit.padEnd(9)}${beside}  goal ${goal}  (${at}${note ? `; ${note}` : ''})`
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}
