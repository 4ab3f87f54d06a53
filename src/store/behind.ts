import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { ObligationStatus, Result, Sight, Verification } from '../domain/obligation.ts'
import type { Chosen } from './boards.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'

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
}

/**
 * One page of the orgs behind a cell, in the order of the tree. Each region, period and status is one walk along an index that
 * ends after a page, so that the thousandth page costs what the first does.
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
  const { statuses, condition } = conditionsOf(facet, today)
  const start = after?.orgPath ?? path
  const { rows } = await sql<OrgBehind>`
    with branches as (
      select region.id as region_id, chosen.directive_id, chosen.period, status.name as status
      from unnest(${regionIds}::smallint[]) as region(id),
        unnest(${chosen.directiveIds}::int[], ${chosen.periods}::smallint[]) as chosen(directive_id, period),
        unnest(${statuses}::obligation_status[]) as status(name)
    ), page as (
      select found.* from branches cross join lateral (
        select region_id, org_id, directive_id, period, org_path, due_on, status, result, verification from obligations
        where region_id = branches.region_id and directive_id = branches.directive_id and period = branches.period
          and status = branches.status
          and ${facet.isOwnOnly ? sql`org_path = ${path}` : isAtOrBelow('org_path', path)}
          and org_path >= ${start}
          and (${after === null} or (org_path, directive_id, period)
            > (${start}, ${after?.directiveId ?? 0}::int, ${after?.period ?? 0}::smallint))
          and ${condition}
        order by org_path limit ${limit}
      ) as found
      order by org_path, directive_id, period limit ${limit}
    )
    select page.region_id as "regionId", page.org_id as "orgId", name as "orgName", other_names as "otherNames",
      kind, level, org_path as "orgPath", directive_id as "directiveId", period, due_on as "dueOn",
      status, result, verification
    from page join orgs on orgs.region_id = page.region_id and orgs.id = page.org_id
    order by org_path, directive_id, period`.execute(db)
  return rows
}

function conditionsOf({ sight, result, verification }: Facet, today: Day) {
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
  const conditions = [sql`true`]
  if (sight === 'verified') conditions.push(sql`verification = 'verified'`)
  if (sight === 'reported') conditions.push(sql`verification <> 'verified'`)
  if (sight === 'overdue') conditions.push(sql`due_on < ${today}::date`)
  if (sight === 'sentBack' || sight === 'underway' || sight === 'unknown') {
    conditions.push(sql`due_on >= ${today}::date`)
  }
  if (result) conditions.push(sql`result = ${result}`)
  if (verification) conditions.push(sql`verification = ${verification}`)
  return {
    statuses: sight ? statuses[sight] : [...unanswered, ...answered, 'waived'],
    condition: sql.join(conditions, sql` and `),
  }
}
