import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import {
  type ObligationStatus,
  type Result,
  results,
  type Sight,
  type Verification,
  verifications,
} from '../domain/obligation.ts'
import { isBelow } from '../domain/org.ts'
import type { Chosen } from './boards.ts'
import type { Database } from './database.ts'
import { listRegions, type Region } from './orgs.ts'
import { endOf, isAtOrBelow } from './paths.ts'
import { type Here, type Together, together } from './regions-together.ts'

/** An org behind a number, with the obligation that was counted. */
export interface OrgBehind {
  regionId: number
  orgId: number
  orgName: string
  otherNames: Record<string, string>
  kind: string
  level: string
  orgPath: string
  directiveId: number
  period: number
  dueOn: Day
  status: ObligationStatus
  result: Result | null
  verification: Verification
}

/** Where a page of orgs behind a number ends. */
export interface BehindCursor {
  orgPath: string
  directiveId: number
  period: number
}

/** Which of the counted obligations are asked for; a part left out narrows nothing. */
export interface Facet {
  sight?: Sight | undefined
  result?: Result | undefined
  verification?: Verification | undefined
  /** The org alone, without those below it. */
  isOwnOnly?: boolean | undefined
  /** Only these children of the org, each with all below it. */
  childIds?: number[] | undefined
}

/**
 * One page of the orgs behind a cell, in the order of the tree. Regions follow each other in that order, so one alone mostly fills
 * the page, and only where it does not are the others read; in each, every due day and state is one walk along an index that ends after a page. So the thousandth page costs
 * what the first does.
 */
export async function listBehind(
  db: Database,
  regionIds: number[],
  path: string,
  chosen: Chosen,
  facet: Facet,
  today: Day,
  after: BehindCursor | null,
  limit: number,
): Promise<OrgBehind[]> {
  const regions = (await listRegions(db)).filter(({ id }) => regionIds.includes(id))
  const { around, following } = inOrder(regions, after?.orgPath ?? path)
  let page: OrgBehind[] = []
  for (let from = 0, width = 1; ; from += width, width *= 4) {
    const some = [...(from === 0 ? around : []), ...following.slice(from, from + width)]
    const ids = some.map(({ id }) => id)
    for (const here of await together(db, ids)) {
      page.push(...(await readPage(db, here, path, chosen, facet, today, after, limit)))
    }
    page = page.sort(inTreeOrder).slice(0, limit)
    const unread = following[from + width]?.rootPath
    const last = page[limit - 1]
    if (unread === undefined || (last && last.orgPath < unread)) return page
  }
}

/** Regions that others lie within must always be read; the others, in the order of the tree, from where the page begins. */
function inOrder(regions: Region[], start: string) {
  const isAround = (region: Region) => regions.some((other) => isBelow(other.rootPath, region.rootPath))
  const following = regions.filter((region) => !isAround(region) && endOf(region.rootPath) > start)
  return {
    around: regions.filter(isAround),
    following: following.sort((a, b) => (a.rootPath < b.rootPath ? -1 : 1)),
  }
}

function inTreeOrder(a: OrgBehind, b: OrgBehind): number {
  if (a.orgPath !== b.orgPath) return a.orgPath < b.orgPath ? -1 : 1
  return a.directiveId - b.directiveId || a.period - b.period
}

async function readPage(
  db: Database,
  { regionIds, isIn }: Together,
  path: string,
  chosen: Chosen,
  facet: Facet,
  today: Day,
  after: BehindCursor | null,
  limit: number,
): Promise<OrgBehind[]> {
  const states = statesOf(facet)
  const start = after?.orgPath ?? path
  // The order names all that a walk holds still, or the database would sort what the index gives in order.
  const walk = (isResult: RawBuilder<unknown>) => sql`
    select region_id, org_id, directive_id, period, org_path, due_on, status, result, verification from obligations
    where region_id = days.region_id and ${isIn('obligations.region_id')} and directive_id = days.directive_id and period = days.period
      and due_on = days.due_on and status = state.status and verification = state.verification and ${isResult}
      and ${facet.isOwnOnly ? sql`org_path = ${path}` : isAtOrBelow('org_path', path)}
      and ${facet.childIds ? isBelowOneOf(facet.childIds, path) : sql`true`}
      and org_path >= ${start}
      and (${after === null} or (org_path, directive_id, period)
        > (${start}, ${after?.directiveId ?? 0}::int, ${after?.period ?? 0}::smallint))
    order by result, org_path limit ${limit}`
  const { rows } = await sql<OrgBehind>`
    with recursive cells as (
      select region.id as region_id, directive_id, period from unnest(${regionIds}::smallint[]) as region(id),
        unnest(${chosen.directiveIds}::int[], ${chosen.periods}::smallint[]) as chosen(directive_id, period)
    ), days as (
      select cells.*, (${firstDay('cells', isIn)}) as due_on from cells
      union all
      select region_id, directive_id, period, (${firstDay('days', isIn)} and due_on > days.due_on) from days
      where due_on is not null
    ), page as (
      select found.* from days
      cross join unnest(${states.map(({ status }) => status)}::obligation_status[],
        ${states.map(({ verification }) => verification)}::obligation_verification[],
        ${states.map(({ result }) => result)}::obligation_result[]) as state(status, verification, result)
      cross join lateral (
        (${walk(sql`state.result is not null and result = state.result`)})
        union all
        (${walk(sql`state.result is null and result is null`)})
      ) as found
      where ${onDays(facet, today)}
      order by org_path, directive_id, period limit ${limit}
    )
    select page.region_id as "regionId", page.org_id as "orgId", name as "orgName", other_names as "otherNames",
      kind, level, org_path as "orgPath", directive_id as "directiveId", period, due_on as "dueOn",
      status, result, verification
    from page join orgs on orgs.region_id = page.region_id and orgs.id = page.org_id and ${isIn('orgs.region_id')}
    order by org_path, directive_id, period`.execute(db)
  return rows
}

function isBelowOneOf(childIds: number[], path: string): RawBuilder<unknown> {
  const part = path.split('/').length
  return sql`split_part(org_path, '/', ${part}::int) = any(${childIds.map(String)}::text[])`
}

/** The first due day there is of a region's period; with a day to come after it, the next one. */
function firstDay(of: 'cells' | 'days', isIn: Here['isIn']) {
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return sql`select min(due_on) from obligations where obligations.region_id = ${column('region_id')}
    and obligations.directive_id = ${column('directive_id')} and obligations.period = ${column('period')}
    and ${isIn('obligations.region_id')}`
}

function onDays({ sight }: Facet, today: Day): RawBuilder<unknown> {
  if (sight === 'overdue') return sql`days.due_on < ${today}::date`
  if (sight === 'sentBack' || sight === 'underway' || sight === 'unknown') {
    return sql`days.due_on >= ${today}::date`
  }
  return sql`days.due_on is not null`
}

interface State {
  status: ObligationStatus
  result: Result | null
  verification: Verification
}

/** The states that a facet takes in; each is one walk. */
function statesOf({ sight, result, verification }: Facet): State[] {
  const unanswered: ObligationStatus[] = ['open', 'acknowledged', 'sentBack']
  const answered: ObligationStatus[] = ['reported', 'done']
  const statuses: Record<Sight, ObligationStatus[]> = {
    verified: answered,
    reported: answered,
    sentBack: ['sentBack'],
    underway: ['acknowledged'],
    overdue: unanswered,
    unknown: ['open'],
    waived: ['waived'],
  }
  const asked = sight ? statuses[sight] : [...unanswered, ...answered, 'waived' as const]
  return asked
    .flatMap((status) => (answered.includes(status) ? answeredAs(status) : unansweredAs(status)))
    .filter((state) => sight !== 'verified' || state.verification === 'verified')
    .filter((state) => sight !== 'reported' || state.verification !== 'verified')
    .filter((state) => !result || state.result === result)
    .filter((state) => !verification || state.verification === verification)
}

function answeredAs(status: ObligationStatus): State[] {
  return results.flatMap((result) => verifications.map((verification) => ({ status, result, verification })))
}

function unansweredAs(status: ObligationStatus): State[] {
  return [{ status, result: null, verification: 'unverified' }]
}
