import { sql } from 'kysely'
import type { Period } from '../domain/cadence.ts'
import type { Day } from '../domain/day.ts'
import type { Scope } from '../domain/scope.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'
import { findScopePlaces, inScope } from './scopes.ts'
import { lockShape } from './tally-start.ts'

/** One region's share of opening, or waiving, the obligations of one period of a directive. */
export interface IssueStep {
  directiveId: number
  period: number
  regionId: number
  act: 'open' | 'waive'
}

/** How far an issue or a withdrawal is. */
export interface Progress {
  steps: number
  finished: number
  touched: number
}

/** Keeps the periods of a directive; those already there stay as they are. */
export async function insertPeriods(tx: Database, directiveId: number, periods: Period[]): Promise<void> {
  await tx
    .insertInto('periods')
    .values(
      periods.map(({ period, opensOn, dueOn, milestone }) => ({
        directive_id: directiveId,
        period,
        opens_on: opensOn,
        due_on: dueOn,
        milestone,
      })),
    )
    .onConflict((conflict) => conflict.constraint('periods_key').doNothing())
    .execute()
}

/** Which of a directive's periods are planned, the time it is, and the day that this is where the pack is at home. */
export interface Opening {
  periods: 'new' | 'all'
  today: Day
  now: Date
}

/**
 * Plans a step for each region in which the scope's subtree lies and each period that has begun by the day: of those not opened
 * yet, or of all. A step that was done before is planned again: opening is idempotent, so that it only adds orgs founded since.
 */
export async function planOpening(
  tx: Database,
  directiveId: number,
  scope: Scope,
  { periods, today, now }: Opening,
): Promise<void> {
  const within = (await findScopePlaces(tx, scope)).pathOf(scope.within) ?? '/none/'
  await sql`
    insert into issue_steps (directive_id, period, region_id, act)
    select periods.directive_id, periods.period, regions.id, 'open' from periods, regions
    where periods.directive_id = ${directiveId} and periods.opens_on <= ${today}::date
      and (${periods === 'all'} or periods.opened_at is null)
      and (${isAtOrBelow('root_path', within)} or starts_with(${within}, root_path))
    on conflict on constraint issue_steps_key do update set finished_at = null, touched = null`.execute(tx)
  await sql`
    update periods set opened_at = ${now}
    where directive_id = ${directiveId} and opens_on <= ${today}::date and opened_at is null`.execute(tx)
}

/**
 * Plans a step that waives what is still owed, for every step that opens obligations: also for one not done, which may have been
 * done before it was planned again. What is not opened yet is not opened any more.
 */
export async function planWaiving(tx: Database, directiveId: number): Promise<void> {
  await sql`
    insert into issue_steps (directive_id, period, region_id, act)
    select directive_id, period, region_id, 'waive' from issue_steps
    where directive_id = ${directiveId} and act = 'open'
    on conflict on constraint issue_steps_key do nothing`.execute(tx)
  await sql`delete from issue_steps where directive_id = ${directiveId} and act = 'open' and finished_at is null`.execute(
    tx,
  )
  await sql`delete from periods where directive_id = ${directiveId} and opened_at is null`.execute(tx)
}

/** Takes the next unfinished step of a directive for this transaction; a step that another worker has is passed over. */
export async function takeStep(tx: Database, directiveId: number): Promise<IssueStep | undefined> {
  const { rows } = await sql<IssueStep>`
    select directive_id as "directiveId", period, region_id as "regionId", act from issue_steps
    where directive_id = ${directiveId} and finished_at is null
    order by act, period, region_id limit 1
    for update skip locked`.execute(tx)
  return rows[0]
}

/** Marks a step done, with the number of obligations it touched. */
export async function finishStep(tx: Database, step: IssueStep, touched: number, at: Date): Promise<void> {
  await tx
    .updateTable('issue_steps')
    .set({ touched, finished_at: at })
    .where('directive_id', '=', step.directiveId)
    .where('period', '=', step.period)
    .where('region_id', '=', step.regionId)
    .where('act', '=', step.act)
    .execute()
}

/** How far a directive's steps are: those of its withdrawal where it was withdrawn, else those of its issue. */
export async function readProgress(db: Database, directiveId: number): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select count(*)::int as steps, count(finished_at)::int as finished, coalesce(sum(touched), 0)::int as touched
    from issue_steps where directive_id = ${directiveId}
      and act = (select max(act) from issue_steps where directive_id = ${directiveId})`.execute(db)
  return rows[0] ?? { steps: 0, finished: 0, touched: 0 }
}

/** How many obligations the steps opened that were planned when a period was opened last, or since. */
export async function countOpened(db: Database, directiveId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(touched), 0)::int as n from issue_steps
    where directive_id = ${directiveId} and act = 'open'
      and finished_at >= (select max(opened_at) from periods where directive_id = ${directiveId})`.execute(db)
  return rows[0]?.n ?? 0
}

/** The directives that have steps to do, as after a restart, or whose issue is still to be closed after the last one. */
export async function listUnfinished(db: Database): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select directive_id as id from issue_steps where finished_at is null
    union select id from directives where status = 'issuing' order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The issued directives that have a period to open by the day. */
export async function listToOpen(db: Database, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct directive_id as id from periods join directives on directives.id = directive_id
    where opens_on <= ${today}::date and opened_at is null and status = 'issued' order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Opens the obligations of a step's region in one statement, with their deltas summed per org that keeps a tally. An org founded
 * after the due day owes nothing for it.
 */
export async function openObligations(tx: Database, step: IssueStep, scope: Scope): Promise<number> {
  await lockShape(tx, step.regionId, 'shared')
  const places = await findScopePlaces(tx, scope)
  const { rows } = await sql<{ n: number }>`
    with opened as (
      insert into obligations (region_id, org_id, directive_id, period, due_on, org_path)
      select region_id, orgs.id, periods.directive_id, periods.period, due_on, path
      from orgs, periods
      where region_id = ${step.regionId} and ${inScope(scope, places)}
        and periods.directive_id = ${step.directiveId} and periods.period = ${step.period}
        and founded_on <= due_on
      order by orgs.id
      on conflict on constraint obligations_key do nothing
      returning org_id, org_path, due_on
    ), noted as (
      insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, verification, n)
      select ${step.regionId}, ${keptPath}, ${step.directiveId}, ${step.period}, due_on, 'open', 'unverified', count(*)
      from opened join orgs on orgs.region_id = ${step.regionId} and orgs.id = opened.org_id
      group by 2, due_on
    )
    select count(*)::int as n from opened`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Waives what is still owed of a step's period in its region, with the deltas. */
export async function waiveObligations(tx: Database, step: IssueStep): Promise<number> {
  // Whoever gets a child meanwhile keeps a tally from then on: the deltas must be noted where the tree says after that.
  await lockShape(tx, step.regionId, 'shared')
  const { rows } = await sql<{ n: number }>`
    with owed as (
      select org_id, org_path, due_on, status, result, verification from obligations
      where region_id = ${step.regionId} and directive_id = ${step.directiveId} and period = ${step.period}
        and status in ('open', 'acknowledged', 'sentBack')
      for update
    ), waived as (
      update obligations set status = 'waived', result = null, verification = 'unverified' from owed
      where obligations.region_id = ${step.regionId} and obligations.org_id = owed.org_id
        and obligations.directive_id = ${step.directiveId} and obligations.period = ${step.period}
    ), noted as (
      insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, result, verification, n)
      select ${step.regionId}, kept, ${step.directiveId}, ${step.period}, due_on, change.status, change.result, change.verification, sum(n)
      from (select ${keptPath} as kept, opened.* from owed as opened
        join orgs on orgs.region_id = ${step.regionId} and orgs.id = opened.org_id) as opened
      cross join lateral (values
        (status, result, verification, -1),
        ('waived'::obligation_status, null::obligation_result, 'unverified'::obligation_verification, 1)
      ) as change(status, result, verification, n)
      group by kept, due_on, change.status, change.result, change.verification
    )
    select count(*)::int as n from owed`.execute(tx)
  return rows[0]?.n ?? 0
}

const keptPath = sql`case when has_children then org_path
  else left(org_path, length(org_path) - length(org_id::text) - 1) end`
