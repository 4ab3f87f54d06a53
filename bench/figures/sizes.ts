import { type Figure, quantile } from '../figure.ts'
import { hottest } from '../hottest.ts'
import type { Machine } from '../machine.ts'
import { plansOf } from '../plans.ts'
import { openProvince, type Province } from '../province.ts'

const sizes = [3000, 12_000, 300_000, 1_500_000]
const runs = 60
const most = 1.5
const asked = [
  'board of the province',
  'board of a city',
  'board of a county',
  'orgs behind a cell',
  'search by name',
  'what an org owes',
  'file a report',
] as const
type Asked = (typeof asked)[number]

/** What one size of tree is asked, and what that took. */
interface Measured {
  province: Province
  work: Awaited<ReturnType<typeof hottest>>
  /** Rows of the county's board, of which a larger tree has more. */
  countyRows: number
  pages: Map<Asked, number>
  times: Map<Asked, number[]>
}

/**
 * Pages touched and time of what is asked most, at every size of tree up to the largest that is wanted, with as many directives;
 * the sizes are timed by turns, so that what drifts touches all alike. A county's board grows with its rows, so it is told by the row.
 */
export async function sizeFigures(
  { directiveIds }: Province,
  machine: Machine,
  { largest }: { largest: number },
): Promise<Figure[]> {
  const measured: Measured[] = []
  for (const size of sizes.filter((one) => one <= largest)) {
    measured.push(await open(await openProvince(machine, size, directiveIds.length)))
  }
  for (let run = -5; run < runs; run++) {
    for (const { province, work, times } of measured) {
      for (const name of asked) {
        const ms = await timeOf(() => carryOut(province, work[name], name))
        if (run >= 0) times.set(name, [...(times.get(name) ?? []), ms])
      }
    }
  }
  return asked.map((name) => figureOf(name, measured))
}

async function open(province: Province): Promise<Measured> {
  const work = await hottest(province)
  const pages = new Map<Asked, number>()
  for (const name of asked) {
    const plans = await plansOf(province.url, work[name])
    pages.set(
      name,
      plans.reduce((sum, { buffers }) => sum + buffers, 0),
    )
  }
  const countyRows = (await work['board of a county'](province.db)).rows.length
  return { province, work, countyRows, pages, times: new Map() }
}

/** A report is filed in a transaction that is not kept, for its obligation answers once. */
async function carryOut(
  { db }: Province,
  work: (on: Province['db']) => Promise<unknown>,
  name: Asked,
): Promise<void> {
  if (name !== 'file a report') return void (await work(db))
  const undone = new Error('undone')
  const filing = db.transaction().execute(async (tx) => {
    await work(tx)
    throw undone
  })
  await filing.catch((error) => {
    if (error !== undone) throw error
  })
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function figureOf(name: Asked, measured: Measured[]): Figure {
  const isByRow = name === 'board of a county'
  const share = ({ countyRows }: Measured) => (isByRow ? countyRows : 1)
  const pages = measured.map((one) => (one.pages.get(name) ?? Number.NaN) / share(one))
  const times = measured.map((one) => {
    const sorted = (one.times.get(name) ?? []).sort((a, b) => a - b)
    return quantile(sorted, 0.5) / share(one)
  })
  const growth = (values: number[]) => Math.max(...values) / (values[0] ?? Number.NaN)
  const worst = Math.max(growth(pages), growth(times))
  const told = (values: number[], digits: number) => values.map((one) => one.toFixed(digits)).join(' → ')
  return {
    name: `flat: ${name}${isByRow ? ', by the row' : ''}`,
    at: `${measured.map(({ province }) => province.orgs.toLocaleString('en')).join(' → ')} orgs, ${measured[0]?.province.directiveIds.length} directives`,
    value: worst,
    unit: '× at most',
    goal: `≤ ${most}, pages and time`,
    isMet: worst <= most,
    note: `pages ${told(pages, 0)}; median ms ${told(times, isByRow ? 2 : 1)}`,
  }
}
