import { type RawBuilder, sql } from 'kysely'
import type { Obligation } from '../domain/obligation.ts'
import { type CountName, countNames } from '../domain/tally.ts'
import type { Database } from './database.ts'

/** The column of each count. */
export const countColumns: Record<CountName, string> = {
  open: 'open',
  acknowledged: 'acknowledged',
  reported: 'reported',
  done: 'done',
  sentBack: 'sent_back',
  waived: 'waived',
  met: 'met',
  partly: 'partly',
  notMet: 'not_met',
  verified: 'verified',
  contradicted: 'contradicted',
}

const axes = {
  met: 'result',
  partly: 'result',
  notMet: 'result',
  verified: 'verification',
  contradicted: 'verification',
}

/** The list of counts over rows that have a status, a result and a verification, `weight` obligations each. */
export function countsOver(table: string, weight: RawBuilder<unknown>): RawBuilder<unknown> {
  return eachCount(
    table,
    (condition, column) => sql`coalesce(sum(${weight}) filter (where ${condition}), 0)::int as ${column}`,
  )
}

/** The counts of one such row. */
export function countsOf(table: string, weight: RawBuilder<unknown>): RawBuilder<unknown> {
  return eachCount(
    table,
    (condition, column) => sql`case when ${condition} then ${weight} else 0 end as ${column}`,
  )
}

function eachCount(
  table: string,
  count: (condition: RawBuilder<unknown>, column: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql.join(
    countNames.map((name) => {
      const axis = name in axes ? axes[name as keyof typeof axes] : 'status'
      return count(sql`${sql.ref(`${table}.${axis}`)} = ${sql.lit(name)}`, sql.ref(countColumns[name]))
    }),
  )
}

/** The list of counts summed over rows that already carry them. */
export function sumOfCounts(table: string): RawBuilder<unknown> {
  return listOfCounts((column) => sql`sum(${sql.ref(`${table}.${column}`)})::int as ${sql.ref(column)}`)
}

/** The list of count columns, each as the given expression. */
export function listOfCounts(expression: (column: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(countNames.map((name) => expression(countColumns[name])))
}

type State = Pick<Obligation, 'status' | 'result' | 'verification'>
type Counted = Pick<Obligation, 'regionId' | 'orgId' | 'orgPath' | 'directiveId' | 'period' | 'dueOn'>

/** Notes that an obligation went from one state to another, for the folder to carry up the tree. */
export async function noteChange(
  tx: Database,
  obligation: Counted & { hasChildren: boolean },
  from: State,
  to: State,
): Promise<void> {
  await tx
    .insertInto('tally_deltas')
    .values(changeRows(obligation, from, to))
    .execute()
}

/**
 * The rows that note such a change. A childless org keeps no tally: its change is noted at its parent, in the same region.
 */
export function changeRows(obligation: Counted & { hasChildren: boolean }, from: State, to: State) {
  const row = ({ status, result, verification }: State, n: number) => ({
    region_id: obligation.regionId,
    org_path: tallyPath(obligation),
    directive_id: obligation.directiveId,
    period: obligation.period,
    due_on: obligation.dueOn,
    status,
    result,
    verification,
    n,
  })
  return [row(from, -1), row(to, 1)]
}

/** The path of the lowest org that keeps a tally of this obligation. */
function tallyPath({ hasChildren, orgPath, orgId }: Counted & { hasChildren: boolean }): string {
  return hasChildren ? orgPath : orgPath.slice(0, -`${orgId}/`.length)
}

/** What a fold did: how many deltas it took, and the directives that they concern. */
export interface Fold {
  taken: number
  directiveIds: number[]
}

/**
 * Folds at most `limit` pending deltas of a region into the tallies of every ancestor within the region, in one
 * statement. Another folder of the same region is waited for by nobody: where one is at work this takes nothing.
 */
export async function foldRegion(tx: Database, regionId: number, limit: number): Promise<Fold> {
  if (!(await tryFoldLock(tx, regionId))) return { taken: 0, directiveIds: [] }

  const { rows } = await sql<Fold>`
    with taken as (
      delete from tally_deltas
      where region_id = ${regionId} and id <= (
        select max(id) from (select id from tally_deltas where region_id = ${regionId} order by id limit ${limit}) as first
      )
      returning *
    ), summed as (
      select org_path, directive_id, period, due_on, status, result, verification, sum(n) as n
      from taken group by org_path, directive_id, period, due_on, status, result, verification
      having sum(n) <> 0
    ), spread as (
      select ancestor.id as org_id, directive_id, period, due_on, ${countsOver('summed', sql`n`)}
      from summed, regions,
        unnest(string_to_array(trim(both '/' from org_path), '/')::int[]) with ordinality as ancestor(id, depth)
      where regions.id = ${regionId} and ancestor.depth >= ${depthOf('regions.root_path')}
      group by ancestor.id, directive_id, period, due_on
    ), saved as (
      insert into tallies (region_id, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)})
      select ${regionId}, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)} from spread
      order by org_id, directive_id, period, due_on
      on conflict on constraint tallies_key do update set
        ${listOfCounts((column) => sql`${sql.ref(column)} = ${sql.ref(`tallies.${column}`)} + ${sql.ref(`excluded.${column}`)}`)}
    )
    select count(*)::int as taken, coalesce(array_agg(distinct directive_id), '{}') as "directiveIds" from taken`.execute(
    tx,
  )
  return rows[0] ?? { taken: 0, directiveIds: [] }
}

/** The regions that have deltas to fold. */
export async function listPendingRegions(db: Database): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from regions where id in (select region_id from tally_deltas) order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Tells every server that the board of these directives changed in a region, when the transaction commits. */
export async function announceFold(tx: Database, regionId: number, directiveIds: number[]): Promise<void> {
  // A notice holds 8,000 bytes; without numbers it is about every directive.
  const told = directiveIds.length > 600 ? null : directiveIds
  await sql`select pg_notify('yipanqi_folded', ${JSON.stringify({ regionId, directiveIds: told })})`.execute(
    tx,
  )
}

/** Waits until no fold of the region is under way, and keeps others out until the transaction ends. */
export async function takeFoldLock(tx: Database, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${foldLock}, ${regionId})`.execute(tx)
}

async function tryFoldLock(tx: Database, regionId: number): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${foldLock}, ${regionId}) as locked`.execute(tx)
  return rows[0]?.locked ?? false
}

/** How many orgs are on a path. */
function depthOf(path: string): RawBuilder<number> {
  return sql`length(${sql.ref(path)}) - length(replace(${sql.ref(path)}, '/', '')) - 1`
}

const foldLock = 7001
