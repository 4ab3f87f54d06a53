import { sql } from 'kysely'
import { rebuildAll } from '../../src/jobs/check-tallies.ts'
import { type Figure, once } from '../figure.ts'
import type { Province } from '../province.ts'

/** How long counting everything anew takes, beside a bare grouped scan of the same facts; thrice in turn, the medians are compared. */
export async function rebuildFigures({ db, orgs, directiveIds }: Province): Promise<Figure[]> {
  const bare: number[] = []
  const own: number[] = []
  let differences = 0
  for (let run = 0; run < 3; run++) {
    const scan = () =>
      sql`
      select region_id, directive_id, period, due_on, status, result, verification, count(*) from obligations
      group by 1, 2, 3, 4, 5, 6, 7`.execute(db)
    bare.push((await once(scan)).ms)
    const { ms, result } = await once(() => rebuildAll(db))
    own.push(ms)
    differences += result
  }
  const [, limit = 0] = bare.sort((a, b) => a - b)
  const [, value = 0] = own.sort((a, b) => a - b)
  return [
    {
      name: 'rebuild-tallies',
      at: `${(orgs * directiveIds.length).toLocaleString('en')} facts`,
      value,
      unit: 'ms',
      limit,
      goal: '≤ 3 × a bare grouped scan, no difference',
      isMet: value <= 3 * limit && differences === 0,
      note: `${(value / limit).toFixed(2)} ×, ${differences} rows differed, medians of 3`,
    },
  ]
}
