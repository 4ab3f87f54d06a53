import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Role } from '../domain/office.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'

/** A seat that answers for an org, with who holds it; nobody may, and of a shared office several may. */
export interface Office {
  id: number
  orgId: number
  orgPath: string
  code: string
  role: Role
  name: string
  holders: Holder[]
}

/** Someone in an office, and since when. */
export interface Holder {
  personId: number
  name: string
  fromOn: Day
  hasAccount: boolean
}

/** The offices of an org in the order in which they were opened, with who holds them on a day. */
export async function listOffices(db: Database, orgId: number, today: Day): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select ${officeColumns(today)} from offices where org_id = ${orgId} order by id`.execute(db)
  return rows
}

/** An office held until the transaction ends, so that of two appointments one comes after the other; throws `office.notFound`. */
export async function lockOffice(tx: Database, id: number, today: Day): Promise<Office> {
  await sql`select from offices where id = ${id} for no key update`.execute(tx)
  const { rows } = await sql<Office>`select ${officeColumns(today)} from offices where id = ${id}`.execute(tx)
  if (!rows[0]) throw new Problem('office.notFound', { id })
  return rows[0]
}

/** Holds the offices of an org until the transaction ends, so that of two who open the same one at once one is refused. */
export async function lockOfficesOf(tx: Database, org: { regionId: number; id: number }): Promise<void> {
  await sql`select from orgs where region_id = ${org.regionId} and id = ${org.id} for no key update`.execute(
    tx,
  )
}

/** Ends every tenure of an office on a day: it is the first on which they do not hold it. */
export async function endTenures(tx: Database, officeId: number, on: Day): Promise<void> {
  await tx
    .updateTable('tenures')
    .set({ to_on: on })
    .where('office_id', '=', officeId)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', on)]))
    .execute()
}

/** The name of a person who has held an office at or below one of these paths; throws `person.notFound`. */
export async function getPersonWithin(db: Database, personId: number, paths: string[]): Promise<string> {
  const isWithin = sql.join([sql`false`, ...paths.map((path) => isAtOrBelow('org_path', path))], sql` or `)
  const { rows } = await sql<{ name: string }>`
    select people.name from people where id = ${personId} and exists (
      select from tenures join offices on offices.id = tenures.office_id
      where tenures.person_id = people.id and (${isWithin})
    )`.execute(db)
  if (!rows[0]) throw new Problem('person.notFound', { id: personId })
  return rows[0].name
}

/** The condition that a tenure is held on a day: from its first day on, to the day before its last. */
export function isHeldOn(today: Day) {
  return sql`tenures.from_on <= ${today} and (tenures.to_on is null or tenures.to_on > ${today})`
}

function officeColumns(today: Day) {
  return sql`offices.id, offices.org_id as "orgId", offices.org_path as "orgPath", offices.code, offices.role, offices.name,
    coalesce((
      select jsonb_agg(
        jsonb_build_object('personId', people.id, 'name', people.name, 'fromOn', tenures.from_on,
          'hasAccount', people.user_id is not null) order by tenures.id
      )
      from tenures join people on people.id = tenures.person_id
      where tenures.office_id = offices.id and ${isHeldOn(today)}
    ), '[]') as holders`
}
