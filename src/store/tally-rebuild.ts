import { sql } from 'kysely'
import { countNames } from '../domain/tally.ts'
import type { Database } from './database.ts'
import { countColumns, countsOver, listOfCounts, sumOfCounts, takeFoldLock } from './tallies.ts'

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

  // A statement that also writes is never run in parallel; differences are rare, so they are looked for first.
  const { rows } = await sql<{ rows: number }>`
    with ${difference(regionId)} select count(*)::int as rows from difference`.execute(tx)
  const [found] = rows
  if (!found || found.rows === 0) return { regionId, rows: 0 }

  const mended = await sql`
    with ${difference(regionId)}
    insert into tallies (region_id, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)})
    select ${regionId}, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)} from difference
    on conflict on constraint tallies_key do update set
      ${listOfCounts((column) => sql`${sql.ref(column)} = ${sql.ref(`tallies.${column}`)} + ${sql.ref(`excluded.${column}`)}`)}`.execute(
    tx,
  )
  return { regionId, rows: Number(mended.numAffectedRows ?? 0) }
}

/**
 * What the tallies lack, as rows to add. Facts are counted at the lowest org that keeps a tally before they are carried up.
 * An org that stands where it stood gives that org by number; only one that has moved needs its path read.
 */
function difference(regionId: number) {
  return sql`facts as materialized (
      select case when not is_here then null when has_children then orgs.id else orgs.parent_id end as kept_id,
        case when not is_here then obligations.org_path end as moved_path,
        directive_id, period, due_on, status, result, verification, count(*)::int as n
      from obligations
      left join orgs on orgs.region_id = ${regionId} and orgs.id = obligations.org_id
      cross join lateral (select obligations.org_path = orgs.path as is_here) as place
      where obligations.region_id = ${regionId}
      group by 1, 2, directive_id, period, due_on, status, result, verification
    ), placed as (
      select coalesce(moved_path, kept.path) as path, directive_id, period, due_on, ${countsOver('facts', sql`n`)}
      from facts left join orgs as kept on kept.region_id = ${regionId} and kept.id = kept_id
      group by 1, directive_id, period, due_on
    ), keepers as (
      select places.path, ancestor.id as org_id
      from (select distinct path from placed) as places,
        unnest(string_to_array(trim(both '/' from places.path), '/')::int[]) as ancestor(id)
        join orgs as keeper on keeper.region_id = ${regionId} and keeper.id = ancestor.id and keeper.has_children
    ), counted as (
      select org_id, directive_id, period, due_on, ${sumOfCounts('placed')}
      from placed join keepers using (path)
      group by org_id, directive_id, period, due_on
    ), pending as (
      select ancestor.id as org_id, directive_id, period, due_on, ${countsOver('tally_deltas', sql`-n`)}
      from tally_deltas, unnest(string_to_array(trim(both '/' from org_path), '/')::int[]) as ancestor(id)
      join orgs on orgs.region_id = ${regionId} and orgs.id = ancestor.id
      where tally_deltas.region_id = ${regionId}
      group by ancestor.id, directive_id, period, due_on
    ), present as (
      select org_id, directive_id, period, due_on, ${listOfCounts((column) => sql`-${sql.ref(column)} as ${sql.ref(column)}`)}
      from tallies where region_id = ${regionId}
    ), difference as (
      select org_id, directive_id, period, due_on, ${sumOfCounts('parts')}
      from (select * from counted union all select * from pending union all select * from present) as parts
      group by org_id, directive_id, period, due_on
      having ${sql.join(
        countNames.map((name) => sql`sum(${sql.ref(countColumns[name])}) <> 0`),
        sql` or `,
      )}
    )`
}
