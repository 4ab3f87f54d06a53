import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { chance } from './dice.ts'

/**
 * Makes `demo_orgs` for this connection alone, with what the generator needs of an org: how well it works, how its place is
 * inspected, who reports for it and who judges. `idle` are the orgs whose own period is left for whoever tries the demonstration.
 */
export async function prepareOrgs(tx: Database, idle: number[]): Promise<void> {
  await sql`drop table if exists demo_orgs`.execute(tx)
  await sql`
    create temp table demo_orgs as
    select orgs.region_id, orgs.id, orgs.path, orgs.id = any(${idle}::int[]) as is_idle, mood.*,
      reporter.name as reporter, reporter.office as reporter_office, reporter.tenure_id as reporter_tenure,
      judge.name as judge, judge.office as judge_office, judge.tenure_id as judge_tenure
    from orgs
    cross join lateral (select ${step(2)} as second, ${step(3)} as third, ${step(4)} as fourth) as line
    cross join lateral (
      select
        case when not has_children and ${chance('orgs.id', '0', '0', 1)} < 0.012 then 0.0
          else greatest(0.05, least(0.99,
            0.60 + 0.34 * ${chance('second', '0', '0', 2)}
            + 0.22 * (${chance('third', '0', '0', 3)} - 0.5)
            - case when third > 0 and ${chance('third', '0', '0', 4)} < 0.09 then 0.3 else 0 end
            + 0.16 * (${chance('fourth', '0', '0', 5)} - 0.5)
            + 0.26 * (${chance('orgs.id', '0', '0', 6)} - 0.5))) end::float8 as zeal,
        (0.08 + 0.52 * ${chance('third', '0', '0', 7)})::float8 as inspected
    ) as mood
    left join lateral (${holderOf(sql`orgs.id`, ['reporter', 'responsible'])}) as reporter on true
    left join lateral (${holderOf(sql`orgs.parent_id`, ['supervisor', 'steward', 'responsible'])}) as judge on true`.execute(
    tx,
  )
  await sql`alter table demo_orgs add primary key (region_id, id)`.execute(tx)
  await sql`analyze demo_orgs`.execute(tx)
}

/** The org at a step of the way from the top, 0 where the way is shorter. */
function step(at: number) {
  return sql`coalesce(nullif(split_part(orgs.path, '/', ${sql.lit(at + 1)}), ''), '0')::int`
}

function holderOf(orgId: ReturnType<typeof sql>, roles: string[]) {
  return sql`
    select people.name, offices.name as office, tenures.id as tenure_id
    from offices join tenures on tenures.office_id = offices.id join people on people.id = tenures.person_id
    where offices.org_id = ${orgId} and offices.role = any(${roles}::text[])
    order by array_position(${roles}::text[], offices.role), offices.id limit 1`
}
