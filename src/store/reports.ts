import { type Selectable, sql } from 'kysely'
import type { ObligationKey, Result } from '../domain/obligation.ts'
import type { Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import type { ReportState } from '../domain/report.ts'
import { type ReportKey, reportAddress } from '../domain/report-address.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** An org's answer to an obligation, and what became of it. */
export interface Report extends ReportKey, ObligationKey {
  state: ReportState
  result: Result
  paragraph: string
  figures: Record<string, number>
  evidence: string[]
  submittedAt: Date
  submittedBy: string
  decidedAt: Date | null
  decidedBy: string | null
  reason: string | null
}

/** A report by its key; throws `report.notFound`. */
export async function getReport(db: Database, key: ReportKey): Promise<Report> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('region_id', '=', key.regionId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  if (!row) throw new Problem('report.notFound', { id: reportAddress(key) })
  return toReport(row)
}

/** All attempts at an obligation, the latest first. */
export async function listReportsOf(db: Database, key: ObligationKey): Promise<Report[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('region_id', '=', key.regionId)
    .where('org_id', '=', key.orgId)
    .where('directive_id', '=', key.directiveId)
    .where('period', '=', key.period)
    .orderBy('submitted_at', 'desc')
    .execute()
  return rows.map(toReport)
}

/** The last report of an org on a directive before the given period, or undefined. */
export async function findPreviousReport(db: Database, key: ObligationKey): Promise<Report | undefined> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('region_id', '=', key.regionId)
    .where('org_id', '=', key.orgId)
    .where('directive_id', '=', key.directiveId)
    .where('period', '<', key.period)
    .orderBy('period', 'desc')
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toReport(row)
}

/** Keeps what was decided of a report. */
export async function saveDecision(tx: Database, report: Report): Promise<void> {
  await tx
    .updateTable('reports')
    .set({
      state: report.state,
      decided_at: report.decidedAt,
      decided_by: report.decidedBy,
      reason: report.reason,
    })
    .where('region_id', '=', report.regionId)
    .where('id', '=', report.id)
    .execute()
}

/** A report that waits for a decision, with what the superior needs to see beside it. */
export interface WaitingReport extends Report {
  orgName: string
  orgOtherNames: Record<string, string>
  directiveTitle: string
  dueOn: string
}

/** Where a page of waiting reports ends. */
export interface WaitingCursor {
  dueOn: string
  id: string
}

/** One page of the reports of an org's children that wait for a decision, the oldest due day first. */
export async function listWaiting(
  db: Database,
  parent: Pick<Org, 'id'>,
  after: WaitingCursor | null,
  limit: number,
): Promise<WaitingReport[]> {
  const { rows } = await sql<
    Selectable<Tables['reports']> & {
      org_name: string
      other_names: Record<string, string>
      title: string
      due_on: string
    }
  >`
    select reports.*, waiting.name as org_name, waiting.other_names, directives.title, waiting.due_on
    from (
      select children.region_id, children.name, children.other_names, reported.*
      from orgs as children cross join lateral (
        select directive_id, due_on, report_id from obligations
        where ${isWaitingOf('children')} and (${after?.dueOn ?? null}::date is null
          or (due_on, report_id) > (${after?.dueOn ?? null}::date, ${after?.id ?? null}::uuid))
        order by due_on, report_id limit ${limit}
      ) as reported
      where children.parent_id = ${parent.id}
      order by due_on, report_id limit ${limit}
    ) as waiting
    join reports on reports.region_id = waiting.region_id and reports.id = waiting.report_id
    join directives on directives.id = waiting.directive_id
    order by waiting.due_on, reports.id`.execute(db)
  return rows.map((row) => ({
    ...toReport(row),
    orgName: row.org_name,
    orgOtherNames: row.other_names,
    directiveTitle: row.title,
    dueOn: row.due_on,
  }))
}

/** How many reports of an org's children wait for a decision. */
export async function countWaiting(db: Database, parent: Pick<Org, 'id'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(reported.n), 0)::int as n
    from orgs as children cross join lateral (
      select count(*) as n from obligations where ${isWaitingOf('children')}
    ) as reported
    where children.parent_id = ${parent.id}`.execute(db)
  return rows[0]?.n ?? 0
}

/** To be asked for each child, which a limit or a count within keeps the planner to while its own counts are stale. */
function isWaitingOf(children: string) {
  return sql`obligations.region_id = ${sql.ref(`${children}.region_id`)}
    and obligations.org_id = ${sql.ref(`${children}.id`)} and obligations.status = 'reported'`
}

function toReport(row: Selectable<Tables['reports']>): Report {
  return {
    regionId: row.region_id,
    id: row.id,
    orgId: row.org_id,
    directiveId: row.directive_id,
    period: row.period,
    state: row.state,
    result: row.result,
    paragraph: row.paragraph,
    figures: row.figures,
    evidence: row.evidence,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    reason: row.reason,
  }
}
