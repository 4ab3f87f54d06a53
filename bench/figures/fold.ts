import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { foldAll } from '../../src/jobs/fold.ts'
import { type Figure, once } from '../figure.ts'
import type { Province } from '../province.ts'

const backlog = 1_000_000

/**
 * How fast a backlog of a million deltas over all regions is folded, beside how fast deltas can be written, and how long a writer
 * waits meanwhile. The deltas cancel each other out, so that nothing is changed in the end.
 */
export async function foldFigures(province: Province): Promise<Figure[]> {
  const { db } = province
  const write = (n: number) =>
    sql`
    insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, verification, n)
    select region_id, path, ${province.directiveIds[0]} + k % 40, 1, '2026-04-30', 'open', 'unverified', (k % 2) * 2 - 1
    from (select *, row_number() over () as k from (
      select region_id, path from orgs where has_children and level = 'organ') as places
      cross join generate_series(1, ${n}::int / (select count(*)::int from orgs where has_children and level = 'organ') + 1)) as rows
    limit ${n}`.execute(db)
  await foldAll(db)
  await write(backlog)
  await sql`analyze tally_deltas`.execute(db)

  let isFolding = true
  const waits: number[] = []
  const writer = async () => {
    while (isFolding) {
      waits.push((await once(() => write(2))).ms)
      await pause(5)
    }
  }
  const writing = writer()
  const { ms, result } = await once(() => foldAll(db))
  isFolding = false
  await writing
  await foldAll(db)
  const perSecond = (result / ms) * 1000
  const longest = Math.max(...waits)
  return [
    {
      name: 'fold a backlog',
      at: `${backlog.toLocaleString('en')} deltas, 22 regions`,
      value: perSecond,
      unit: 'deltas/s',
      goal: '≥ 10 × the rate at which reports write them, see reports over HTTP',
      isMet: null,
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
