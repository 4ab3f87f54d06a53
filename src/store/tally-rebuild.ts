import { sql } from 'kysely'
import type { Database } from './database.ts'
import { countsOver, listOfCounts, takeFoldLock } from './tallies.ts'

/** How far the tallies of a region were from its facts: rows that differed, and what was mended. */
export interface Difference {
  regionId: number
  rows: number
}

/**
 * Counts a region's tallies anew from its obligations and mends what differs; a sound database gives zero rows.
 * Writers go on: facts, pending deltas and tallies are read in one snapshot, and tallies = facts − pending.
 */
export async function rebuildTallies(tx: Database, regionId: number): Promise<Difference> {
  await takeFoldLock(tx, regionId)

  const { rows } = await sql<{ rows: number }>`
    with facts as materialized (
      select org_path, directive_id, period, due_on, status, result, verification, count(*)::int as n
      from obligations where region_id = ${regionId}
      group by org_path, directive_id, period, due_on, status, result, verification
    ), keepers as (
      select distinct org_path, ancestor.id as org_id
      from (select distinct org_path from facts) as places,
        unnest(string_to_array(trim(both '/' from org_path), '/')::int[]) as ancestor(id)
        join orgs on orgs.region_id = ${regionId} and orgs.id = ancestor.id and orgs.has_children
    ), pending as (
      select ancestor.id as org_id, directive_id, period, due_on, ${countsOver('tally_deltas', sql`-n`)}
      from tally_deltas, unnest(string_to_array(trim(both '/' from org_path), '/')::int[]) as ancestor(id)
      join orgs on orgs.region_id = ${regionId} and orgs.id = ancestor.id
      where tally_deltas.region_id = ${regionId}
      group by ancestor.id, directive_id, period, due_on
    ), counted as (
      select org_id, directive_id, period, due_on, ${countsOver('facts', sql`n`)}
      from facts join keepers using (org_path)
      group by org_id, directive_id, period, due_on
    ), present as (
      select org_id, directive_id, period, due_on, ${listOfCounts((column) => sql`-${sql.ref(column)} as ${sql.ref(column)}`)}
      from tallies where region_id = ${regionId}
    ), difference as (
      select org_id, directive_id, period, due_on, ${listOfCounts((column) => sql`sum(${sql.ref(column)})::int as ${sql.ref(column)}`)}
      from (select * from counted union all select * from pending union all select * from present) as parts
      group by org_id, directive_id, period, due_on
      having ${sql.join(
        [listOfCounts((column) => sql`sum(${sql.ref(column)})`)].map(
          (sums) => sql`array[${sums}] <> array_fill(0::bigint, array[11])`,
        ),
      )}
    ), mended as (
      insert into tallies (region_id, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)})
      select ${regionId}, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)} from difference
      on conflict on constraint tallies_key do update set
        ${listOfCounts((column) => sql`${sql.ref(column)} = ${sql.ref(`tallies.${column}`)} + ${sql.ref(`excluded.${column}`)}`)}
    )
    select count(*)::int as rows from difference`.execute(tx)
  return { regionId, rows: rows[0]?.rows ?? 0 }
}
