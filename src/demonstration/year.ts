import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '../domain/day.ts'
import type { Database } from '../store/database.ts'
import type { ScopePlaces } from '../store/scopes.ts'
import { inScope } from '../store/scopes.ts'
import { chanceOf } from './chance.ts'
import { dice } from './dice.ts'
import type { IssuedExample } from './programme.ts'
import { figuresOf, paragraphOf } from './samples.ts'

/** What the year is generated with: the clock, the pack's time zone and reasons, and files that reports may name. */
export interface YearParts {
  now: Date
  timeZone: string
  reasons: string[]
  files: string[]
}

/**
 * Generates what became of a directive in some regions until now: the obligations as they stand, with the reports. Every
 * obligation has its whole course by chance from its numbers, and what of it has not come yet is cut off. Gives back how
 * many obligations there are.
 */
export async function liveThrough(
  tx: Database,
  regionIds: number[],
  issued: IssuedExample,
  places: ScopePlaces,
  parts: YearParts,
): Promise<number> {
  const { id, example, terms } = issued
  const { files } = parts
  const attaches = terms.demand.evidence !== 'none' && files.length > 0
  const evidence = attaches
    ? sql`case when ${dice(30)} < 0.55
        then array[(${files}::text[])[1 + floor(${dice(31)} * ${sql.lit(files.length)})::int]]
        else '{}'::text[] end`
    : sql`'{}'::text[]`
  const reportColumns = (attempt: 1 | 2) => sql`
    region_id, report${sql.lit(attempt)}_id, org_id, ${id}::int, period, result${sql.lit(attempt)},
    ${paragraphOf(example, terms.demand, `result${attempt}`)}, ${figuresOf(example, terms.demand)},
    ${evidence}, reporter`

  const { rows } = await sql<{ n: number }>`
    with course as materialized (${courseOf(regionIds, issued, places, parts)}),
    opened as (
      insert into obligations (region_id, org_id, directive_id, period, due_on, status, result, verification, org_path,
        acknowledged_at, reported_at, report_id)
      select region_id, org_id, ${id}::int, period, due_on, status::obligation_status,
        case when status in ('reported', 'done') then coalesce(result2, result1) end,
        case when checked_at is null then 'unverified' when is_false then 'contradicted' else 'verified' end::obligation_verification,
        org_path, acknowledged_at, coalesce(reported2_at, reported1_at),
        coalesce(report2_id, report1_id)
      from course
    ), first as (
      insert into reports (region_id, id, org_id, directive_id, period, result, paragraph, figures, evidence, submitted_by,
        state, submitted_at, decided_at, decided_by, reason)
      select ${reportColumns(1)},
        case when decided1_at is null then 'submitted' when is_refused then 'sentBack' else 'accepted' end,
        reported1_at, decided1_at, case when decided1_at is not null then judge end,
        reason
      from course where reported1_at is not null
    ), second as (
      insert into reports (region_id, id, org_id, directive_id, period, result, paragraph, figures, evidence, submitted_by,
        state, submitted_at, decided_at, decided_by)
      select ${reportColumns(2)}, case when decided2_at is null then 'submitted' else 'accepted' end,
        reported2_at, decided2_at, case when decided2_at is not null then judge end
      from course where reported2_at is not null
    ), noted as (${eventsOf(id)})
    select count(*)::int as n from course`.execute(tx)
  return rows[0]?.n ?? 0
}

function courseOf(
  regionIds: number[],
  { id, rank, example, terms }: IssuedExample,
  places: ScopePlaces,
  { now, timeZone, reasons }: YearParts,
): RawBuilder<unknown> {
  const ease = sql.lit(chanceOf('ease', example.code) * 0.26 - 0.14)
  const at = (day: string, salt: number) =>
    sql`(${sql.ref(day)} + make_interval(secs => 31200 + 33000 * ${dice(salt)})) at time zone ${sql.lit(timeZone)}`
  // Later than now is not yet: nothing.
  const cut = sql`${sql.lit(new Date(now.getTime() + 1).toISOString())}::timestamptz`
  const until = (instant: RawBuilder<unknown>) => sql`nullif(least(${instant}, ${cut}), ${cut})`
  const today = sql`${sql.lit(dayIn(timeZone, now))}::date`
  const days = (salt: number, most: number) => sql`floor(${dice(salt)} ^ 1.7 * ${sql.lit(most)})::int`

  return sql`
    select bound.*, is_refused, is_false, acknowledged_at, waived_at, reported1_at, decided1_at, reported2_at, decided2_at,
      checked_at,
      case when reported1_at is not null then ${reportId(1)} end as report1_id,
      case when reported2_at is not null then ${reportId(2)} end as report2_id,
      case when decided1_at is not null and is_refused
        then (${reasons}::text[])[1 + floor(${dice(28)} * ${sql.lit(reasons.length)})::int] end as reason,
      case
        when waived_at is not null then 'waived'
        when reported1_at is null then case when acknowledged_at is null then 'open' else 'acknowledged' end
        when decided1_at is null then 'reported'
        when not is_refused then 'done'
        when reported2_at is null then 'sentBack'
        when decided2_at is null then 'reported'
        else 'done' end as status,
      case when ${dice(20)} < 0.56 + 0.38 * zeal + ${ease} then 'met'
        when ${dice(21)} < 0.72 then 'partly' else 'notMet' end::obligation_result as result1,
      case when reported2_at is null then null when ${dice(22)} < 0.8 then 'met' else 'partly' end::obligation_result as result2
    from (
      select orgs.region_id, orgs.id as org_id, orgs.path as org_path, ${sql.lit(rank)}::int as seed, periods.period,
        periods.due_on, periods.opens_on,
        greatest(1, periods.due_on - periods.opens_on) as length, is_idle, zeal, inspected, reporter, judge
      from orgs join demo_orgs on demo_orgs.region_id = orgs.region_id and demo_orgs.id = orgs.id
      cross join periods
      where orgs.region_id = any(${regionIds}::smallint[]) and ${inScope(terms.scope, places)}
        and periods.directive_id = ${id} and periods.opened_at is not null
      order by orgs.region_id, orgs.id, periods.period
    ) as bound
    ${stage(
      'will',
      sql`
      zeal > 0 and ${dice(1)} < 0.5 + 0.45 * zeal as will_acknowledge,
      zeal > 0 and ${dice(2)} < least(0.99, 0.16 + 0.86 * zeal + ${ease}) as will_answer,
      ${dice(3)} < 0.03 + 0.34 * (1 - zeal) as is_late,
      ${dice(4)} < 0.04 + 0.14 * (1 - zeal) as is_refused,
      ${dice(5)} < 0.003 as is_waived,
      ${dice(6)} < inspected as is_checked,
      ${dice(7)} < 0.015 + 0.05 * (1 - zeal) as is_false`,
    )}
    ${workday('acknowledge_on', sql`opens_on + 1 + least(${days(8, 13)}, length / 2)`)}
    ${workday('waive_on', sql`acknowledge_on + 3`)}
    ${stage(
      'seen',
      sql`
      case when will_acknowledge then ${until(at('acknowledge_on', 9))} end as acknowledged_at,
      case when is_waived then ${until(at('waive_on', 10))} end as waived_at`,
    )}
    ${workday('late_on', sql`due_on + 1 + ${days(11, 40)}`)}
    ${stage('early', sql`opens_on + ceil(length * (1 - 0.86 * ${dice(12)} ^ 1.6))::int as early_on`)}
    ${stage(
      'timely',
      sql`case when is_late then late_on else greatest(acknowledge_on + 1,
        early_on - case extract(isodow from early_on) when 6 then 1 when 7 then 2 else 0 end) end as report_on`,
    )}
    ${stage(
      'said',
      sql`
      case when will_answer and not is_waived and not (is_idle and due_on >= ${today}) then ${until(at('report_on', 13))} end
        as reported1_at`,
    )}
    ${workday('decide_on', sql`report_on + 1 + ${days(14, 12)}`)}
    ${stage(
      'heard',
      sql`
      case when reported1_at is not null and ${dice(15)} < 0.95 then ${until(at('decide_on', 16))} end as decided1_at`,
    )}
    ${workday('mend_on', sql`decide_on + 1 + ${days(17, 12)}`)}
    ${stage(
      'again',
      sql`
      case when decided1_at is not null and is_refused and ${dice(18)} < 0.86 then ${until(at('mend_on', 19))} end
        as reported2_at`,
    )}
    ${workday('redecide_on', sql`mend_on + 1 + ${days(23, 9)}`)}
    ${stage(
      'over',
      sql`
      case when reported2_at is not null and ${dice(24)} < 0.93 then ${until(at('redecide_on', 25))} end as decided2_at`,
    )}
    ${workday('check_on', sql`case when reported2_at is null then decide_on else redecide_on end + 2 + ${days(26, 40)}`)}
    ${stage(
      'checking',
      sql`
      case when is_checked and (reported2_at is not null
          or reported1_at is not null and (decided1_at is null or not is_refused))
        then ${until(at('check_on', 27))} end as checked_at`,
    )}`
}

/** What happened in a course, as rows of `demo_events`. */
function eventsOf(directiveId: number): RawBuilder<unknown> {
  const before = sql`case when acknowledged_at is null then 'open' else 'acknowledged' end`
  return sql`
    insert into demo_events (at, region_id, org_id, directive_id, period, verb, was, result, report_id, reason)
    select at, region_id, org_id, ${directiveId}::int, period, verb, was, result, report_id, line.reason
    from course cross join lateral (values
      (acknowledged_at, 'obligation.acknowledged', 'open', null::obligation_result, null::uuid, null),
      (reported1_at, 'report.submitted', ${before}, result1, report1_id, null),
      (decided1_at, case when is_refused then 'report.sentBack' else 'report.accepted' end, null, result1, report1_id, reason),
      (reported2_at, 'report.submitted', 'sentBack', result2, report2_id, null),
      (decided2_at, 'report.accepted', null, result2, report2_id, null),
      (checked_at, case when is_false then 'obligation.contradicted' else 'obligation.verified' end, null, null, null, null),
      (waived_at, 'obligation.waived', ${before}, null, null, null)
    ) as line(at, verb, was, result, report_id, reason)
    where at is not null`
}

/** One step of a course. The fence keeps the planner from working a step out anew in each that uses it. */
function stage(name: string, columns: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`cross join lateral (select ${columns} offset 0) as ${sql.ref(name)}`
}

/** A step that names the workday at or after a day. */
function workday(name: string, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const any = `any_${name}`
  const shift = sql`case extract(isodow from ${sql.ref(any)}) when 6 then 2 when 7 then 1 else 0 end`
  return sql`${stage(`${any}_`, sql`${day} as ${sql.ref(any)}`)}
    ${stage(`${name}_`, sql`${sql.ref(any)} + ${shift} as ${sql.ref(name)}`)}`
}

/** The id of an attempt's report: made of its numbers, in the form of a UUID of one's own making. */
function reportId(attempt: 1 | 2): RawBuilder<unknown> {
  const digest = sql`md5(concat_ws('.', org_id, seed, period, ${sql.lit(attempt)}::int))`
  return sql`overlay(overlay(${digest} placing '8' from 13) placing 'a' from 17)::uuid`
}
