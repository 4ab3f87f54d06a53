import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { foldAll } from '../../src/jobs/fold.ts'
import { bareReports } from '../bare.ts'
import { leaveDeltas } from '../deltas.ts'
import { type Figure, once, quantile } from '../figure.ts'
import type { Province } from '../province.ts'

const backlog = 1_000_000

/**
 * How fast a backlog of a million deltas over all regions is folded, as reports leave them (one less open, one more reported), and how long
 * writers in every region by turns wait meanwhile: one in twenty meets the region that is being folded. Afterwards the same is folded the other way round, so that nothing is changed in the end.
 */
export async function foldFigures(province: Province): Promise<Figure[]> {
  const { db } = province
  // What is written while reports are filed as fast as a bare client files them: two deltas each.
  const limit = 2 * (await bareReports(province, 4))
  await foldAll(db)
  await leaveDeltas(province, backlog, 1)

  const { rows: regions } = await sql<{ id: number }>`select id from regions order by id`.execute(db)
  let isFolding = true
  const waits: number[] = []
  const writer = async () => {
    while (isFolding) {
      const { id = 0 } = regions[waits.length % regions.length] ?? {}
      waits.push((await once(() => writeOne(province, id))).ms)
      await pause(2)
    }
  }
  const writing = writer()
  const { ms, result } = await once(() => foldAll(db))
  isFolding = false
  await writing
  await leaveDeltas(province, backlog, -1)
  await foldAll(db)
  const perSecond = (result / ms) * 1000
  waits.sort((a, b) => a - b)
  const oneRegion = ms / regions.length
  return [
    {
      name: 'fold a backlog',
      at: `${result.toLocaleString('en')} deltas, ${regions.length} regions`,
      value: perSecond,
      unit: 'deltas/s',
      limit,
      goal: '≥ 10 × the rate at which pgbench writes them',
      isMet: perSecond >= 10 * limit,
      note: `${(perSecond / limit).toFixed(0)} ×`,
    },
    {
      name: 'a writer during the fold',
      at: `${waits.length} writes, ${regions.length} regions by turns`,
      value: quantile(waits, 0.99),
      unit: 'ms p99',
      limit: oneRegion,
      goal: 'blocked by none: a quarter of one region’s fold at most',
      isMet: quantile(waits, 0.99) <= oneRegion / 4,
      note: `median ${quantile(waits, 0.5).toFixed(1)}, longest ${waits.at(-1)?.toFixed(0)}`,
    },
  ]
}

/** Two deltas that cancel each other out, at an org of a region. */
async function writeOne({ db, directiveIds }: Province, regionId: number): Promise<void> {
  await sql`
    insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, verification, n)
    select id, root_path, ${directiveIds[0]}::int, 1, '2026-04-30', 'open', 'unverified', n
    from regions, (values (1), (-1)) as change(n) where id = ${regionId}`.execute(db)
}
