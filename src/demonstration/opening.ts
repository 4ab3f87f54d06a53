import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Database } from '../store/database.ts'

/** Marks every period that has begun by a day as opened on the morning it began, or when its directive was issued. */
export async function openPeriods(tx: Database, today: Day, timeZone: string): Promise<void> {
  // Citus calculates with columns in an update only where the zone of the session can change nothing.
  await sql`
    update periods set opened_at = greatest(
      opens_on + time '06:00',
      (select issued_at from directives where id = directive_id) at time zone ${timeZone} + interval '5 minutes'
    ) at time zone ${timeZone}
    where opens_on <= ${today}::date`.execute(tx)
}

/** Notes every opening of obligations as done, region by region, with how many there were, and its directive as issued. */
export async function noteOpenings(tx: Database): Promise<void> {
  await sql`
    insert into issue_steps (directive_id, period, region_id, act, touched, finished_at)
    select periods.directive_id, periods.period, regions.id, 'open', coalesce(bound.n, 0), opened_at
    from periods cross join regions
    left join (
      select region_id, directive_id, period, count(*)::int as n from obligations group by 1, 2, 3
    ) as bound on bound.region_id = regions.id and bound.directive_id = periods.directive_id
      and bound.period = periods.period
    where opened_at is not null
    on conflict on constraint issue_steps_key do update
      set touched = excluded.touched, finished_at = excluded.finished_at`.execute(tx)
  await sql`update directives set status = 'issued', version = version + 1 where status = 'issuing'`.execute(
    tx,
  )
}
