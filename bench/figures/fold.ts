import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { foldAll } from '../../src/jobs/fold.ts'
import { bareReports } from '../bare.ts'
import { type Figure, once } from '../figure.ts'
import type { Province } from '../province.ts'

const backlog = 1_000_000

/**
 * How fast a backlog of a million deltas over all regions is folded, as reports leave them (one less open, one more reported), and how long
 * a writer waits meanwhile. Afterwards the same is folded the other way round, so that nothing is changed in the end.
 */
export async function foldFigures(province: Province): Promise<Figure[]> {
  const { db } = province
  const first = province.directiveIds[0] ?? 0
  const write = (deltas: number, sign: 1 | -1) =>
    sql`
    insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, result, verification, n)
    select region_id, path, ${first}::int + k % 40, 1, '2026-04-30', change.status, change.result, 'unverified', change.n * ${sign}::int
    from (select region_id, path from orgs where has_children and level = 'organ') as places,
      generate_series(1, ${deltas}::int / 2 / (select count(*)::int from orgs where has_children and level = 'organ') + 1) as k,
      (values ('open'::obligation_status, null::obligation_result, -1), ('reported', 'met', 1)) as change(status, result, n)`.execute(
      db,
    )
  // What is written while reports are filed as fast as a bare client files them: two deltas each.
  const limit = 2 * (await bareReports(province, 16, 3))
  await foldAll(db)
  await write(backlog, 1)
  await sql`analyze tally_deltas`.execute(db)

  let isFolding = true
  const waits: number[] = []
  const writer = async () => {
    while (isFolding) {
      waits.push((await once(() => writeOne(province))).ms)
      await pause(5)
    }
  }
  const writing = writer()
  const { ms, result } = await once(() => foldAll(db))
  isFolding = false
  await writing
  await write(backlog, -1)
  await foldAll(db)
  const perSecond = (result / ms) * 1000
  const longest = Math.max(...waits)
  return [
    {
      name: 'fold a backlog',
      at: `${result.toLocaleString('en')} deltas, 22 regions`,
      value: perSecond,
      unit: 'deltas/s',
      limit,
      goal: '≥ 10 × the rate at which pgbench writes them',
      isMet: perSecond >= 10 * limit,
    },
    {
      name: 'a writer during the fold',
      at: `${waits.length} writes`,
      value: longest,
      unit: 'ms most',
      goal: 'a region’s fold blocks no writer: far below the fold itself',
      isMet: longest < ms / 4,
      note: `fold took ${Math.round(ms)} ms`,
    },
  ]
}

/** Two deltas that cancel each other out, in the region that has most. */
async function writeOne({ db, directiveIds }: Province): Promise<void> {
  await sql`
    insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, verification, n)
    select region_id, path, ${directiveIds[0]}::int, 1, '2026-04-30', 'open', 'unverified', n
    from (select region_id, path from orgs where has_children and level = 'organ' limit 1) as place,
      (values (1), (-1)) as change(n)`.execute(db)
}
