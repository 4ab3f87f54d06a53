import { foldAll } from '../../src/jobs/fold.ts'
import type { Database } from '../../src/store/database.ts'
import { leaveDeltas } from '../deltas.ts'
import { type Figure, quantile, timesOf } from '../figure.ts'
import { hottest } from '../hottest.ts'
import type { Province } from '../province.ts'

const pending = 10_000
const runs = 9

/**
 * How long what is asked most takes past one machine; nothing stays. Citus tells no pages that could be compared: what it explains of
 * a statement that it carries out is not read by anyone, and of a fold it falls over.
 */
export async function timeFigures(province: Province): Promise<Figure[]> {
  await foldAll(province.db)
  await leaveDeltas(province, pending, 1)
  const figures: Figure[] = []
  for (const [name, work] of Object.entries(await hottest(province))) {
    figures.push({
      name: `time: ${name}`,
      at: `${province.orgs} orgs, median of ${runs}`,
      value: quantile(await timesOf(runs, () => undone(province.db, work)), 0.5),
      unit: 'ms',
      goal: 'flat',
      isMet: null,
    })
  }
  await leaveDeltas(province, pending, -1)
  await foldAll(province.db)
  return figures
}

async function undone(db: Database, work: (tx: Database) => Promise<unknown>): Promise<void> {
  const tx = await db.startTransaction().execute()
  try {
    await work(tx)
  } finally {
    await tx.rollback().execute()
  }
}
