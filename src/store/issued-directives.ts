import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { DirectiveState, ProgrammeState, Terms } from '../domain/directive.ts'
import { Problem } from '../domain/problem.ts'
import type { Scope } from '../domain/scope.ts'
import { type Database, often } from './database.ts'

/** A directive as issuing sees it, with the programme it belongs to. */
export interface IssuableDirective {
  id: number
  title: string
  status: DirectiveState
  terms: Terms | null
  programmeId: number
  programmeStatus: ProgrammeState
  orgId: number
  orgPath: string
  regionId: number
}

/** A directive with its programme, held until the transaction ends; throws `directive.notFound`. */
export async function lockDirective(tx: Database, id: number): Promise<IssuableDirective> {
  await sql`select from directives where id = ${id} for update`.execute(tx)
  return getIssuable(tx, id)
}

/** Keeps a directive from being withdrawn until the transaction ends; throws `directive.withdrawn` where it was. */
export async function holdAgainstWithdrawal(tx: Database, id: number): Promise<void> {
  const { rows } = await sql<{ status: DirectiveState }>`
    select status from directives where id = ${id} for share`.execute(tx)
  if (rows[0]?.status === 'withdrawn') throw new Problem('directive.withdrawn', { id })
}

/** A directive with its programme; throws `directive.notFound`. */
export async function getIssuable(db: Database, id: number): Promise<IssuableDirective> {
  const { rows } = await sql<IssuableDirective>`
    select directives.id, directives.title, directives.status, terms, programme_id as "programmeId",
      programmes.status as "programmeStatus", programmes.org_id as "orgId", programmes.org_path as "orgPath",
      orgs.region_id as "regionId"
    from directives join programmes on programmes.id = programme_id join orgs on orgs.id = programmes.org_id
    where directives.id = ${id}`.execute(db)
  if (!rows[0]) throw new Problem('directive.notFound', { id })
  return rows[0]
}

/** Marks how far a directive is on its way out. */
export async function saveIssueStatus(
  tx: Database,
  id: number,
  status: DirectiveState,
  at: Date,
  reason: string | null = null,
): Promise<void> {
  await sql`
    update directives set status = ${status}, version = version + 1,
      issued_at = case when ${status} = 'issuing' then coalesce(issued_at, ${at}) else issued_at end,
      withdrawn_at = case when ${status} = 'withdrawn' then ${at}::timestamptz end,
      withdrawn_reason = ${reason}
    where id = ${id}`.execute(tx)
}

/** A period whose obligations have been opened. */
export interface OpenedPeriod {
  directiveId: number
  period: number
  opensOn: Day
  dueOn: Day
}

/** A directive that has been issued, as a column of the board. */
export interface IssuedDirective {
  id: number
  parentId: number | null
  /** Ordinal and title of the directive above it, which often is not issued itself. */
  section: string | null
  position: number
  ordinal: string
  title: string
  every: string
  scope: Scope
}

/** What a programme has issued: from where, which directives in their order, and which of their periods have opened. */
export interface Issued {
  orgPath: string
  directives: IssuedDirective[]
  opened: OpenedPeriod[]
}

/** What a programme has issued, in one look; throws `programme.notFound`. */
export async function getIssued(db: Database, programmeId: number): Promise<Issued> {
  const { rows } = await sql<Issued>`${often}
    select org_path as "orgPath",
      coalesce((
        select json_agg(json_build_object('id', own.id, 'parentId', own.parent_id, 'position', own.position,
          'ordinal', own.ordinal, 'title', own.title, 'section', trim(above.ordinal || ' ' || above.title),
          'every', own.terms -> 'cadence' ->> 'every', 'scope', own.terms -> 'scope') order by own.position)
        from directives as own left join directives as above on above.id = own.parent_id
        where own.programme_id = programmes.id and own.issued_at is not null
      ), '[]') as directives,
      coalesce((
        select json_agg(json_build_object('directiveId', directive_id, 'period', period, 'opensOn', opens_on,
          'dueOn', due_on) order by directive_id, period)
        from periods join directives on directives.id = directive_id
        where programme_id = programmes.id and issued_at is not null and opened_at is not null
      ), '[]') as opened
    from programmes where id = ${programmeId}`.execute(db)
  if (!rows[0]) throw new Problem('programme.notFound', { id: programmeId })
  return rows[0]
}
