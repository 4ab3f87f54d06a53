import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import { clock } from '../domain/right.ts'
import type { Database } from '../store/database.ts'

const linesAtOnce = 600_000

/**
 * Writes the journal of the generated year in the order in which it happened, from what stands in the tables: a slice of
 * days at a time, and more slices the more there is.
 */
export async function writeLines(
  tx: Database,
  root: Org,
  span: { from: Day; to: Day; obligations: number },
  onDone: (done: number, of: number) => void,
): Promise<void> {
  await sql`set local work_mem = '256MB'`.execute(tx)
  const slices = Math.max(1, Math.min(12, Math.ceil((span.obligations * 3) / linesAtOnce)))
  const days = daysBetween(span.from, span.to) + 2
  for (let slice = 0; slice < slices; slice++) {
    const from = addDays(span.from, Math.floor((slice * days) / slices))
    const to = addDays(span.from, Math.floor(((slice + 1) * days) / slices))
    await writeSlice(tx, root, from, to)
    onDone(slice + 1, slices)
  }
}

async function writeSlice(tx: Database, root: Org, from: Day, to: Day): Promise<void> {
  const within = (instant: RawBuilder<unknown>) =>
    sql`${instant} >= ${from}::date and ${instant} < ${to}::date`
  const address = sql`concat_ws('.', o.region_id, o.org_id, o.directive_id, o.period)`
  const obligation = sql`o.region_id, o.org_id, o.org_path`
  const reporter = sql`g.reporter, g.reporter_office, g.reporter_tenure`
  const judge = sql`g.judge, g.judge_office, g.judge_tenure`
  const people = sql`join demo_orgs as g on g.region_id = o.region_id and g.id = o.org_id`
  const reports = sql`reports as r
    join obligations as o on o.region_id = r.region_id and o.org_id = r.org_id
      and o.directive_id = r.directive_id and o.period = r.period ${people}`

  await sql`
    with refused as (
      select region_id, org_id, directive_id, period from reports where state = 'sentBack'
    )
    insert into journal (at, region_id, org_id, org_path, verb, subject_type, subject_id, actor, office, tenure_id, before, after)
    select * from (
      select o.acknowledged_at as at, ${obligation}, 'obligation.acknowledged', 'obligation', ${address} as subject, ${reporter},
        '{"status": "open"}'::jsonb, '{"status": "acknowledged"}'::jsonb
      from obligations as o ${people} where ${within(sql`o.acknowledged_at`)}
      union all
      select r.submitted_at, ${obligation}, 'report.submitted', 'obligation', ${address}, ${reporter},
        case when r.state <> 'sentBack' and exists (select from refused where refused.region_id = r.region_id
            and refused.org_id = r.org_id and refused.directive_id = r.directive_id and refused.period = r.period)
          then '{"result": null, "status": "sentBack"}'
          when o.acknowledged_at is null then '{"result": null, "status": "open"}'
          else '{"result": null, "status": "acknowledged"}' end::jsonb,
        jsonb_build_object('status', 'reported', 'result', r.result, 'report', r.id)
      from ${reports} where ${within(sql`r.submitted_at`)}
      union all
      select r.decided_at, ${obligation}, 'report.' || r.state, 'obligation', ${address}, ${judge},
        jsonb_build_object('status', 'reported', 'result', r.result, 'verification', 'unverified'),
        jsonb_build_object('status', case r.state when 'accepted' then 'done' else 'sentBack' end,
          'result', case r.state when 'accepted' then r.result end, 'verification', 'unverified',
          'report', r.id, 'reason', r.reason)
      from ${reports} where ${within(sql`r.decided_at`)}
      union all
      select o.at, ${sql`o.region_id, o.org_id, p.path`}, o.verb, 'obligation', ${address}, ${judge},
        case o.verb when 'obligation.waived' then jsonb_build_object('status', o.was)
          else jsonb_build_object('verification', o.was) end,
        case o.verb when 'obligation.waived' then jsonb_build_object('status', o.became)
          else jsonb_build_object('verification', o.became) end
      from demo_checks as o ${people} join orgs as p on p.region_id = o.region_id and p.id = o.org_id
      where ${within(sql`o.at`)}
      union all
      select e.uploaded_at, e.region_id, e.org_id, p.path, 'evidence.attached', 'evidence', e.sha256, ${reporter},
        null, jsonb_build_object('name', e.name, 'size', e.size, 'mediaType', e.media_type)
      from evidence as e join orgs as p on p.region_id = e.region_id and p.id = e.org_id
      join demo_orgs as g on g.region_id = e.region_id and g.id = e.org_id
      where ${within(sql`e.uploaded_at`)}
      union all
      select opened_at, ${root.regionId}::smallint, ${root.id}::int, ${root.path}::text, 'obligations.opened', 'directive',
        directive_id::text, ${clock.name}::text, null, null, null, jsonb_build_object('obligations', sum(touched))
      from periods join issue_steps using (directive_id, period)
      where ${within(sql`opened_at`)} group by directive_id, period, opened_at
    ) as line
    order by at, org_id, subject, 5`.execute(tx)
}
