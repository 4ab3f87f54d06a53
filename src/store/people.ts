import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Role } from '../domain/office.ts'
import type { Place } from '../domain/org.ts'
import { initialsOf } from '../domain/sought.ts'
import type { Database } from './database.ts'
import { isHeldOn } from './offices.ts'

/** Adds a person, with the account through which they sign in where they have one, and gives back the number. */
export async function insertPerson(tx: Database, name: string, userId: string | null): Promise<number> {
  const row = await tx
    .insertInto('people')
    .values({ name, initials: soughtInitials(name), user_id: userId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The initials by which a person is found, as people type them. */
export function soughtInitials(name: string): string {
  return initialsOf(name).toLowerCase()
}

/** An office of an org: its code in the pack, the role it gives, and its name. */
export interface NewOffice {
  org: Place
  code: string
  role: Role
  name: string
}

/** Adds an office to an org, and gives back its number. */
export async function insertOffice(tx: Database, { org, code, role, name }: NewOffice): Promise<number> {
  const row = await tx
    .insertInto('offices')
    .values({ org_id: org.id, org_path: org.path, code, role, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Puts a person into an office from a day on. */
export async function insertTenure(
  tx: Database,
  officeId: number,
  personId: number,
  fromOn: Day,
): Promise<void> {
  await tx
    .insertInto('tenures')
    .values({ office_id: officeId, person_id: personId, from_on: fromOn, to_on: null })
    .execute()
}

/** Who holds an office on a day under this name and has no account yet, if anybody does. */
export async function findHolderWithoutAccount(
  db: Database,
  officeId: number,
  name: string,
  today: Day,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select people.id from people join tenures on tenures.person_id = people.id
    where office_id = ${officeId} and people.name = ${name} and user_id is null and ${isHeldOn(today)}
    order by people.id limit 1 for no key update of people`.execute(db)
  return rows[0]?.id
}

/** Gives a person the account through which they sign in. */
export async function saveAccount(tx: Database, personId: number, userId: string): Promise<void> {
  await tx.updateTable('people').set({ user_id: userId }).where('id', '=', personId).execute()
}

/** The office of this code in an org, if it has one. */
export async function findOffice(db: Database, orgId: number, code: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('offices')
    .select('id')
    .where('org_id', '=', orgId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id
}

/** Whether there is anybody at all. */
export async function hasPeople(db: Database): Promise<boolean> {
  const { rows } = await sql`select from people limit 1`.execute(db)
  return rows.length > 0
}

/** The org above all others, if any org was founded. */
export async function findRootId(db: Database): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from orgs where parent_id is null limit 1`.execute(db)
  return rows[0]?.id
}
