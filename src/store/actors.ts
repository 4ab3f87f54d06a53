import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Role } from '../domain/office.ts'
import type { Actor, Seat } from '../domain/right.ts'
import { type Database, often } from './database.ts'
import { isHeldOn } from './offices.ts'

interface Row {
  person_id: number
  person: string
  tenure_id: number | null
  office_id: number
  office: string
  role: Role
  org_id: number
  org_path: string
}

/** The person of an account with the offices held on a day, if the account belongs to a person. */
export async function findActor(db: Database, userId: string, today: Day): Promise<Actor | undefined> {
  const { rows } = await sql<Row>`${often}
    select p.id as person_id, p.name as person, tenures.id as tenure_id, o.id as office_id, o.name as office, o.role,
      o.org_id, o.org_path
    from people p
    left join tenures on tenures.person_id = p.id and ${isHeldOn(today)}
    left join offices o on o.id = tenures.office_id
    where p.user_id = ${userId}
    order by o.org_path, o.id`.execute(db)

  const first = rows[0]
  return first && { personId: first.person_id, name: first.person, seats: rows.flatMap(seatOf) }
}

/** The places of the offices that people hold on a day, by their sessions; a session that has ended is left out. */
export async function listSeatPaths(
  db: Database,
  sessionIds: string[],
  today: Day,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; paths: string[] }>`
    select sessions.id, array_agg(offices.org_path) as paths
    from sessions join people on people.user_id = sessions.user_id
    join tenures on tenures.person_id = people.id join offices on offices.id = tenures.office_id
    where sessions.id = any(${sessionIds}) and expires_at > now() and ${isHeldOn(today)}
    group by sessions.id`.execute(db)
  return new Map(rows.map(({ id, paths }) => [id, paths]))
}

/** The account with this user name, if there is one. */
export async function findUserId(db: Database, username: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from users where username = ${username.toLowerCase()}`.execute(db)
  return rows[0]?.id
}

/** The names of orgs by their ids, in their own and other languages. */
export async function listOrgNames(
  db: Database,
  ids: number[],
): Promise<Map<number, { name: string; otherNames: Record<string, string> }>> {
  const { rows } = await sql<{ id: number; name: string; other_names: Record<string, string> }>`
    select id, name, other_names from orgs where id = any(${ids})`.execute(db)
  return new Map(rows.map(({ id, name, other_names }) => [id, { name, otherNames: other_names }]))
}

function seatOf(row: Row): Seat[] {
  if (row.tenure_id === null) return []
  return [
    {
      tenureId: row.tenure_id,
      officeId: row.office_id,
      office: row.office,
      role: row.role,
      orgId: row.org_id,
      orgPath: row.org_path,
    },
  ]
}
