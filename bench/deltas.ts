import { sql } from 'kysely'
import type { Province } from './province.ts'

/**
 * Leaves about so many deltas to fold, over all regions and directives, as reports leave them: one less open, one more reported. With
 * the other sign the same the other way round, so that nothing is changed in the end.
 */
export async function leaveDeltas(
  { db, directiveIds }: Province,
  count: number,
  sign: 1 | -1,
): Promise<void> {
  await sql`
    insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, result, verification, n)
    select region_id, path, ${directiveIds[0]}::int + k % ${directiveIds.length}::int, 1, '2026-04-30', change.status, change.result,
      'unverified', change.n * ${sign}::int
    from (select region_id, path from orgs where has_children and level = 'organ') as places,
      generate_series(1, ${count}::int / 2 / (select count(*)::int from orgs where has_children and level = 'organ') + 1) as k,
      (values ('open'::obligation_status, null::obligation_result, -1), ('reported', 'met', 1)) as change(status, result, n)`.execute(
    db,
  )
  await sql`analyze tally_deltas`.execute(db)
}
