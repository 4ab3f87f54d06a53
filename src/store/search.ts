import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { DirectiveState } from '../domain/directive.ts'
import type { Role } from '../domain/office.ts'
import type { Database } from './database.ts'
import { isHeldOn } from './offices.ts'
import { isAtOrBelow } from './paths.ts'
import type { ProgrammeReach } from './programmes.ts'

/** A directive found, with its programme. */
export interface FoundDirective {
  id: number
  title: string
  ordinal: string
  status: DirectiveState
  programmeId: number
  programmeTitle: string
  orgId: number
}

/** The directives within a reach, the latest first, whose title or whose programme's title has a text in it. */
export async function findDirectives(
  db: Database,
  reach: ProgrammeReach,
  text: string,
  limit: number,
): Promise<FoundDirective[]> {
  const { rows } = await sql<FoundDirective>`
    select ${directiveColumns} from directives join programmes on programmes.id = directives.programme_id
    where ${isShown(reach)} and (position(lower(${text}) in lower(directives.title)) > 0
      or position(lower(${text}) in lower(programmes.title)) > 0)
    order by position(lower(${text}) in lower(directives.title)) = 0, directives.id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

/** The latest directives within a reach. */
export async function listLatestDirectives(
  db: Database,
  reach: ProgrammeReach,
  limit: number,
): Promise<FoundDirective[]> {
  const { rows } = await sql<FoundDirective>`
    select ${directiveColumns} from directives join programmes on programmes.id = directives.programme_id
    where ${isShown(reach)} order by directives.id desc limit ${limit}`.execute(db)
  return rows
}

const directiveColumns = sql`directives.id, directives.title, directives.ordinal, directives.status,
  programmes.id as "programmeId", programmes.title as "programmeTitle", programmes.org_id as "orgId"`

function isShown({ allBelow, issuedAt }: ProgrammeReach): RawBuilder<unknown> {
  const isIssued = sql`(programmes.status <> 'draft' and directives.issued_at is not null
    and programmes.org_path = any(${issuedAt}))`
  return anyOf([...allBelow.map((path) => isAtOrBelow('programmes.org_path', path)), isIssued])
}

/** Somebody in office, found by name. */
export interface FoundHolder {
  officeId: number
  office: string
  role: Role
  personId: number
  person: string
  orgId: number
}

/** Below so many offices all holders are looked through; above, the people of that name until enough sit there. */
const fewOffices = 4000

/** The first people in office on a day, at or below some paths, whose name or initials begin with a text. */
export async function findHolders(
  db: Database,
  paths: string[],
  by: 'name' | 'initials',
  text: string,
  today: Day,
  limit: number,
): Promise<FoundHolder[]> {
  const isWithin = anyOf(paths.map((path) => isAtOrBelow('offices.org_path', path)))
  const few = sql`select from offices where ${isWithin} limit ${fewOffices + 1}`
  const counted = await sql<{ n: number }>`select count(*)::int as n from (${few}) as few`.execute(db)
  const isFew = (counted.rows[0]?.n ?? 0) <= fewOffices
  const column = sql`people.${sql.ref(by)} collate "C"`
  // What is materialized is taken first.
  const within = sql`within as ${isFew ? sql`materialized` : sql``} (select * from offices where ${isWithin})`
  const { rows } = await sql<FoundHolder>`
    with ${within}
    select office.id as "officeId", office.code as office, office.role, people.id as "personId", people.name as person,
      office.org_id as "orgId"
    from people join tenures on tenures.person_id = people.id join within as office on office.id = tenures.office_id
    where ${column} >= ${text} and ${column} < ${`${text}\u{10ffff}`} and ${isHeldOn(today)}
    order by ${column}, people.id limit ${limit}`.execute(db)
  return rows
}

function anyOf(conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${sql.join([sql`false`, ...conditions], sql` or `)})`
}
