import { sql } from 'kysely'
import type { Org } from '../domain/org.ts'
import { soughtOf } from '../domain/sought.ts'
import type { Database } from './database.ts'

/** Holds the names and codes of all orgs until the transaction ends, so that of two who take the same one at once one is refused. */
export async function lockNames(tx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${nameLock})`.execute(tx)
}

/** Those of these codes that an org has already. */
export async function listTakenCodes(db: Database, codes: string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set()
  const { rows } = await sql<{ code: string }>`
    select code from orgs where code = any(${codes}::text[]) and closed_on is null`.execute(db)
  return new Set(rows.map(({ code }) => code))
}

/** Whether a child of an org, other than the given one, bears a name. */
export async function hasChildNamed(
  db: Database,
  parentId: number,
  name: string,
  except = 0,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from orgs where parent_id = ${parentId} and name = ${name} and id <> ${except} and closed_on is null
    limit 1`.execute(db)
  return rows.length > 0
}

/** Keeps how an org is called, and by what it is found. */
export async function saveNames(tx: Database, org: Org): Promise<void> {
  await tx
    .updateTable('orgs')
    .set({
      name: org.name,
      other_names: JSON.stringify(org.otherNames),
      code: org.code,
      sought: soughtOf(org),
    })
    .where('region_id', '=', org.regionId)
    .where('id', '=', org.id)
    .execute()
}

const nameLock = 7003
