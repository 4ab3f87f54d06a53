import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Demand } from '../domain/demand.ts'
import type { Obligation, ObligationKey } from '../domain/obligation.ts'
import { obligationId } from '../domain/obligation.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'

/** An obligation with what a person needs to understand it. */
export interface ObligationInContext extends Obligation {
  hasChildren: boolean
  orgName: string
  orgOtherNames: Record<string, string>
  opensOn: Day
  milestone: string | null
  directive: {
    id: number
    programmeId: number
    programmeTitle: string
    parentTitle: string | null
    title: string
    text: string
    ordinal: string
    demand: Demand
    every: string
  }
}

const inContext = sql`
  obligation.region_id as "regionId", obligation.org_id as "orgId", obligation.directive_id as "directiveId",
  obligation.period, obligation.due_on as "dueOn", obligation.status, obligation.result, obligation.verification,
  obligation.org_path as "orgPath", obligation.acknowledged_at as "acknowledgedAt",
  obligation.reported_at as "reportedAt", obligation.report_id as "reportId",
  orgs.has_children as "hasChildren", orgs.name as "orgName", orgs.other_names as "orgOtherNames",
  periods.opens_on as "opensOn", periods.milestone,
  jsonb_build_object('id', directives.id, 'programmeId', programmes.id, 'programmeTitle', programmes.title,
    'parentTitle', parents.title, 'title', directives.title, 'text', directives.text, 'ordinal', directives.ordinal,
    'demand', directives.terms -> 'demand', 'every', directives.terms -> 'cadence' ->> 'every') as directive`

const joined = sql`
  join orgs on orgs.region_id = obligation.region_id and orgs.id = obligation.org_id
  join directives on directives.id = obligation.directive_id
  join programmes on programmes.id = directives.programme_id
  left join directives as parents on parents.id = directives.parent_id
  join periods on periods.directive_id = obligation.directive_id and periods.period = obligation.period`

/** An obligation with its context; throws `obligation.notFound`. */
export async function getObligation(db: Database, key: ObligationKey): Promise<ObligationInContext> {
  const { rows } = await sql<ObligationInContext>`
    select ${inContext} from obligations as obligation ${joined}
    where ${isKey('obligation', key)}`.execute(db)
  if (!rows[0]) throw new Problem('obligation.notFound', { id: obligationId(key) })
  return rows[0]
}

/** Holds an obligation's row until the transaction ends, so that of two who answer at once one wins; then reads it. */
export async function lockObligation(tx: Database, key: ObligationKey): Promise<ObligationInContext> {
  await sql`select from obligations as obligation where ${isKey('obligation', key)} for no key update`.execute(
    tx,
  )
  return getObligation(tx, key)
}

/** Keeps the changed state of an obligation. */
export async function saveObligation(tx: Database, obligation: Obligation): Promise<void> {
  await sql`
    update obligations as obligation set
      status = ${obligation.status}, result = ${obligation.result}, verification = ${obligation.verification},
      acknowledged_at = ${obligation.acknowledgedAt}, reported_at = ${obligation.reportedAt},
      report_id = ${obligation.reportId}
    where ${isKey('obligation', obligation)}`.execute(tx)
}

/** Where a page of an org's obligations ends: due day, directive, period. */
export interface ObligationCursor {
  dueOn: Day
  directiveId: number
  period: number
}

/** One page of what an org owes (or of all it ever owed), by due day. */
export async function listObligations(
  db: Database,
  org: { regionId: number; id: number },
  isOwedOnly: boolean,
  after: ObligationCursor | null,
  limit: number,
): Promise<ObligationInContext[]> {
  const { rows } = await sql<ObligationInContext>`
    select ${inContext} from obligations as obligation ${joined}
    where obligation.region_id = ${org.regionId} and obligation.org_id = ${org.id}
      and (${!isOwedOnly} or obligation.status in ('open', 'acknowledged', 'sentBack'))
      and (${after?.dueOn ?? null}::date is null or (obligation.due_on, obligation.directive_id, obligation.period)
        > (${after?.dueOn ?? null}::date, ${after?.directiveId ?? 0}, ${after?.period ?? 0}))
    order by obligation.due_on, obligation.directive_id, obligation.period
    limit ${limit}`.execute(db)
  return rows
}

function isKey(alias: string, { regionId, orgId, directiveId, period }: ObligationKey) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`${column('region_id')} = ${regionId} and ${column('org_id')} = ${orgId}
    and ${column('directive_id')} = ${directiveId} and ${column('period')} = ${period}`
}
