import { sql } from 'kysely'
import type { Seat } from '../domain/right.ts'
import type { Database } from '../store/database.ts'

/** A seat with the names of who sits in it and of its org. */
export type NamedSeat = Seat & { personId: number; person: string; org: string }

/** The seats of an org in offices of these codes, in their order. */
export async function listSeats(db: Database, orgId: number, codes: string[]): Promise<NamedSeat[]> {
  const { rows } = await sql<NamedSeat>`
    select tenures.id as "tenureId", offices.id as "officeId", offices.name as office, offices.role,
      offices.org_id as "orgId", offices.org_path as "orgPath", people.id as "personId", people.name as person,
      orgs.name as org
    from offices join tenures on tenures.office_id = offices.id join people on people.id = tenures.person_id
    join orgs on orgs.id = offices.org_id
    where offices.org_id = ${orgId} and offices.code = any(${codes}::text[])
    order by array_position(${codes}::text[], offices.code)`.execute(db)
  return rows
}

/** The seats of an org in offices of a role. */
export async function listSeatsOfRole(db: Database, orgId: number, role: Seat['role']): Promise<NamedSeat[]> {
  const { rows } = await sql<{ code: string }>`
    select code from offices where org_id = ${orgId} and role = ${role} order by id`.execute(db)
  return listSeats(
    db,
    orgId,
    rows.map(({ code }) => code),
  )
}
