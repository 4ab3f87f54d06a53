import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import { clock } from '../domain/right.ts'
import type { Database } from '../store/database.ts'

const sliceCount = 12

/** Some days of the year, from one up to another that is not among them. */
export interface Slice {
  from: Day
  to: Day
}

/** The days from one to another and the day after it, in slices of equal length. */
export function slicesOf(from: Day, to: Day): Slice[] {
  const days = daysBetween(from, to) + 2
  const edge = (slice: number) => addDays(from, Math.floor((slice * days) / sliceCount))
  return Array.from({ length: sliceCount }, (_, slice) => ({ from: edge(slice), to: edge(slice + 1) }))
}

/** Makes `demo_events` for this connection alone: what happened to obligations, each slice of days by itself. */
export async function prepareEvents(tx: Database, slices: Slice[]): Promise<void> {
  await sql`drop table if exists demo_events`.execute(tx)
  await sql`
    create temp table demo_events (
      at timestamptz not null, region_id smallint not null, period smallint not null, org_id int not null,
      directive_id int not null, result obligation_result, report_id uuid, verb text not null, was text, reason text
    ) partition by range (at)`.execute(tx)
  for (const [i, { from, to }] of slices.entries()) {
    await sql`create temp table ${sql.ref(`demo_events_${i}`)} partition of demo_events
      for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(tx)
  }
}

/** Writes the journal of the generated year in the order in which it happened. */
export async function writeLines(
  tx: Database,
  root: Org,
  slices: Slice[],
  onDone: (done: number, of: number) => void,
): Promise<void> {
  await sql`set local work_mem = '256MB'`.execute(tx)
  for (const [i, slice] of slices.entries()) {
    await sql`
      insert into journal (at, region_id, org_id, org_path, verb, subject_type, subject_id, actor, office, tenure_id, before, after)
      select at, region_id, org_id, org_path, verb, subject_type, subject_id, actor, office, tenure_id,
        ${before}, ${after}
      from (${linesOf(slice, root)} order by at, org_id, subject_id, verb offset 0) as line
      order by at, org_id, subject_id, verb`.execute(tx)
    onDone(i + 1, slices.length)
  }
}

/** The lines of a slice of days, with what `before` and `after` are made of. */
function linesOf({ from, to }: Slice, root: Org): RawBuilder<unknown> {
  const within = (instant: string) =>
    sql`${sql.ref(instant)} >= ${sql.lit(from)}::date and ${sql.ref(instant)} < ${sql.lit(to)}::date`
  const isReporters = sql`verb in ('obligation.acknowledged', 'report.submitted')`
  return sql`
    select at, e.region_id, e.org_id, g.path as org_path, verb, 'obligation' as subject_type,
      concat_ws('.', e.region_id, e.org_id, directive_id, period) as subject_id,
      case when ${isReporters} then reporter else judge end as actor,
      case when ${isReporters} then reporter_office else judge_office end as office,
      case when ${isReporters} then reporter_tenure else judge_tenure end as tenure_id,
      was, result, report_id, reason, null::jsonb as facts
    from demo_events as e join demo_orgs as g on g.region_id = e.region_id and g.id = e.org_id
    where ${within('at')}
    union all
    select uploaded_at, e.region_id, org_id, g.path, 'evidence.attached', 'evidence', sha256, reporter, reporter_office,
      reporter_tenure, null, null, null, null,
      jsonb_build_object('name', name, 'size', size, 'mediaType', media_type)
    from evidence as e join demo_orgs as g on g.region_id = e.region_id and g.id = e.org_id
    where ${within('uploaded_at')}
    union all
    select opened_at, ${root.regionId}::smallint, ${root.id}::int, ${root.path}::text, 'obligations.opened', 'directive',
      directive_id::text, ${clock.name}::text, null, null, null, null, null, null,
      jsonb_build_object('obligations', sum(touched))
    from periods join issue_steps using (directive_id, period)
    where ${within('opened_at')} group by directive_id, period, opened_at`
}

const before = sql`
  case verb
    when 'obligation.acknowledged' then jsonb_build_object('status', was)
    when 'report.submitted' then jsonb_build_object('status', was, 'result', null)
    when 'report.accepted' then jsonb_build_object('status', 'reported', 'result', result, 'verification', 'unverified')
    when 'report.sentBack' then jsonb_build_object('status', 'reported', 'result', result, 'verification', 'unverified')
    when 'obligation.waived' then jsonb_build_object('status', was)
    when 'obligation.verified' then '{"verification": "unverified"}'::jsonb
    when 'obligation.contradicted' then '{"verification": "unverified"}'::jsonb
  end`

const after = sql`
  case verb
    when 'obligation.acknowledged' then '{"status": "acknowledged"}'::jsonb
    when 'report.submitted' then jsonb_build_object('status', 'reported', 'result', result, 'report', report_id)
    when 'report.accepted' then jsonb_build_object('status', 'done', 'result', result, 'verification', 'unverified',
      'report', report_id, 'reason', null)
    when 'report.sentBack' then jsonb_build_object('status', 'sentBack', 'result', null, 'verification', 'unverified',
      'report', report_id, 'reason', reason)
    when 'obligation.waived' then '{"status": "waived"}'::jsonb
    when 'obligation.verified' then '{"verification": "verified"}'::jsonb
    when 'obligation.contradicted' then '{"verification": "contradicted"}'::jsonb
    else facts
  end`
