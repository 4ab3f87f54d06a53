import { sql } from 'kysely'
import type { AnswerGiven } from '../domain/answer.ts'
import type { Demand } from '../domain/demand.ts'
import type { Obligation, ObligationKey } from '../domain/obligation.ts'
import { type Database, often } from './database.ts'
import type { JournalRow } from './journal.ts'
import { type Here, together } from './regions-together.ts'
import type { Report } from './reports.ts'
import { changeRows } from './tallies.ts'

/** What is asked about a report that is to be filed. */
export interface Asked extends ObligationKey {
  /** The id its sender gave it. */
  id: string
  evidence: string[]
}

/** What there is to decide on: the obligation, what it demands, and which of the named files the org holds. */
export interface Filing extends Obligation {
  hasChildren: boolean
  demand: Demand
  held: string[]
  /** What the report said that was sent back, where the obligation waits for it to be mended. */
  sentBack: AnswerGiven | null
  /** The obligation that already has a report of this id, if any. */
  earlier: ObligationKey | null
}

/** A report decided: the obligation before and after, with its line for the journal. */
export interface Filed {
  report: Report
  before: Obligation & { hasChildren: boolean }
  after: Obligation
  journal: JournalRow
}

/**
 * Holds the obligations of reports until the transaction ends, always in the same order, then reads what there is to decide on: by the
 * place of each among those asked, undefined where there is no such obligation.
 */
export async function lockFilings(tx: Database, asked: Asked[]): Promise<(Filing | undefined)[]> {
  const found = new Map<number, Filing>()
  const numbered = asked.map((one, n) => ({ n, ...one }))
  for (const here of await together(tx, regionsOf(asked))) {
    const questions = numbered.filter(({ regionId }) => here.has(regionId))
    const rows = await lockOf(tx, here, JSON.stringify(questions))
    for (const { n, ...filing } of rows) found.set(n, filing)
  }
  return asked.map((_, n) => found.get(n))
}

async function lockOf(tx: Database, { isIn }: Here, questions: string) {
  // Two statements: what is read must be as of after the wait for the lock, or a new tally might be missed.
  await sql`${often} select from obligations join ${ask(questions)} on ${isAsked('obligations')}
    where ${isIn('obligations.region_id')}
    order by obligations.region_id, obligations.org_id, obligations.directive_id, obligations.period
    for no key update of obligations`.execute(tx)
  const { rows } = await sql<Filing & { n: number }>`${often}
    select asked.n, ${keyOf('obligations')}, due_on as "dueOn", obligations.status, obligations.result,
      obligations.verification, org_path as "orgPath", acknowledged_at as "acknowledgedAt",
      reported_at as "reportedAt", report_id as "reportId", has_children as "hasChildren",
      directives.terms -> 'demand' as demand,
      array(select sha256 from evidence where evidence.region_id = asked."regionId" and ${isIn('evidence.region_id')}
        and evidence.org_id = asked."orgId" and sha256 = any(asked.evidence)) as held,
      (select jsonb_build_object(${keyPairs('reports')}) from reports
        where reports.region_id = asked."regionId" and reports.id = asked.id and ${isIn('reports.region_id')}) as earlier,
      case when obligations.status = 'sentBack' then (
        select jsonb_build_object('result', result, 'paragraph', paragraph, 'figures', figures, 'evidence', evidence)
        from reports where reports.region_id = asked."regionId" and reports.id = obligations.report_id
          and ${isIn('reports.region_id')}) end as "sentBack"
    from ${ask(questions)}
    join obligations on ${isAsked('obligations')}
    join orgs on orgs.region_id = asked."regionId" and orgs.id = asked."orgId"
    join directives on directives.id = asked."directiveId"
    where ${isIn('obligations.region_id')} and ${isIn('orgs.region_id')}`.execute(tx)
  return rows
}

/** Keeps reports with all that follows from them: obligations, tally deltas, journal; drafts of them go. */
export async function saveFilings(tx: Database, filed: Filed[]): Promise<void> {
  for (const here of await together(tx, regionsOf(filed.map(({ report }) => report)))) {
    const these = filed.filter(({ report }) => here.has(report.regionId))
    await saveOf(tx, here, these)
  }
}

async function saveOf(tx: Database, { isIn }: Here, filed: Filed[]): Promise<void> {
  const reports = filed.map(({ report }) => report)
  const changes = filed.flatMap(({ before, after }) => changeRows(before, before, after))
  const lines = filed.map(({ journal }) => journal)
  await sql`${often}
    with filed as (
      select * from jsonb_to_recordset(${JSON.stringify(reports)}::jsonb) as filed("regionId" smallint, id uuid,
        "orgId" integer, "directiveId" integer, period smallint, result obligation_result, paragraph text,
        figures jsonb, evidence text[], "submittedAt" timestamptz, "submittedBy" text)
    ), kept as (
      insert into reports (region_id, id, org_id, directive_id, period, result, paragraph, figures, evidence,
        submitted_at, submitted_by)
      select * from filed
    ), answered as (
      update obligations set status = 'reported', result = filed.result, reported_at = "submittedAt", report_id = id
      from filed where ${isAsked('obligations', 'filed')} and ${isIn('obligations.region_id')}
    ), forgotten as (
      delete from report_drafts using filed where ${isAsked('report_drafts', 'filed')} and ${isIn('report_drafts.region_id')}
    ), noted as (
      insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, result, verification, n)
      select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change(region_id smallint, org_path text,
        directive_id integer, period smallint, due_on date, status obligation_status, result obligation_result,
        verification obligation_verification, n integer)
    )
    insert into journal (region_id, at, org_id, org_path, verb, subject_type, subject_id, actor, office, tenure_id,
      before, after)
    select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(region_id smallint, at timestamptz,
      org_id integer, org_path text, verb text, subject_type text, subject_id text, actor text, office text,
      tenure_id integer, before jsonb, after jsonb)`.execute(tx)
}

function regionsOf(keys: ObligationKey[]): number[] {
  return [...new Set(keys.map(({ regionId }) => regionId))]
}

function ask(questions: string) {
  return sql`jsonb_to_recordset(${questions}::jsonb) as asked(n integer, "regionId" smallint, "orgId" integer,
    "directiveId" integer, period smallint, id uuid, evidence text[])`
}

function isAsked(table: string, asked = 'asked') {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const wanted = (name: string) => sql.ref(`${asked}.${name}`)
  return sql`${column('region_id')} = ${wanted('regionId')} and ${column('org_id')} = ${wanted('orgId')}
    and ${column('directive_id')} = ${wanted('directiveId')} and ${column('period')} = ${wanted('period')}`
}

function keyOf(table: string) {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`${column('region_id')} as "regionId", ${column('org_id')} as "orgId",
    ${column('directive_id')} as "directiveId", ${column('period')} as period`
}

function keyPairs(table: string) {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`'regionId', ${column('region_id')}, 'orgId', ${column('org_id')},
    'directiveId', ${column('directive_id')}, 'period', ${column('period')}`
}
