import { sql } from 'kysely'
import type { Org } from '../src/domain/org.ts'
import type { Database } from '../src/store/database.ts'
import { isAtOrBelow } from '../src/store/paths.ts'
import { rebuildTallies } from '../src/store/tally-rebuild.ts'

/** Gives an org that has children so many more, each with so many below it. They owe what any org there owes; of three one has reported. */
export async function widen(db: Database, parent: Org, children: number, below: number): Promise<void> {
  await sql`
    with children as materialized (
      select nextval('org_ids')::int as id, n from generate_series(1, ${children}::int) as n
    ), grandchildren as materialized (
      select nextval('org_ids')::int as id, children.id as parent_id, k from children, generate_series(1, ${below}::int) as k
    ), founded as (
      insert into orgs (region_id, id, parent_id, path, kind, level, name, has_children, founded_on)
      select ${parent.regionId}::smallint, id, ${parent.id}::int, ${parent.path} || id || '/', 'partyGroup', 'organ',
        ${parent.name} || '第' || n || '机关党委', ${below > 0}::boolean, '2020-01-01'::date from children
      union all
      select ${parent.regionId}::smallint, id, parent_id, ${parent.path} || parent_id || '/' || id || '/', 'branch', 'branch',
        ${parent.name} || '第' || k || '党支部', false, '2020-01-01'::date from grandchildren
      returning id, path
    )
    insert into obligations (region_id, org_id, directive_id, period, due_on, org_path, status, result)
    select region_id, founded.id, directive_id, period, due_on, founded.path,
      (case when (founded.id + directive_id) % 3 = 0 then 'reported' else 'open' end)::obligation_status,
      (case when (founded.id + directive_id) % 3 = 0 then 'met' end)::obligation_result
    from founded, (
      select distinct region_id, directive_id, period, due_on from obligations
      where region_id = ${parent.regionId} and ${isAtOrBelow('org_path', parent.path)}
    ) as owed`.execute(db)
  await db.transaction().execute((tx) => rebuildTallies(tx, parent.regionId))
}
