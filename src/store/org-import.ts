import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Role } from '../domain/office.ts'
import type { Org } from '../domain/org.ts'
import { childKey } from '../domain/org-import-spots.ts'
import { soughtOf } from '../domain/sought.ts'
import type { Database } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { toOrg } from './orgs.ts'
import { isAtOrBelow } from './paths.ts'
import { soughtInitials } from './people.ts'

/** The orgs at or below a path that have one of these codes, by it. */
export async function listByCodes(db: Database, path: string, codes: string[]): Promise<Map<string, Org>> {
  const rows = await db
    .selectFrom('orgs')
    .selectAll()
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .where(isAtOrBelow('path', path))
    .where('closed_on', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.code as string, toOrg(row)]))
}

/** The children of these parents that bear one of these names, by `childKey`. */
export async function listChildrenNamed(
  db: Database,
  parentIds: number[],
  names: string[],
): Promise<Map<string, Org>> {
  const rows = await db
    .selectFrom('orgs')
    .selectAll()
    .where('parent_id', '=', sql<number>`any(${parentIds}::int[])`)
    .where('name', '=', sql<string>`any(${names}::text[])`)
    .where('closed_on', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [childKey(row.parent_id as number, row.name), toOrg(row)]))
}

/** Takes so many new numbers from a sequence. */
export async function takeNumbers(
  tx: Database,
  of: 'orgs' | 'offices' | 'people',
  count: number,
): Promise<number[]> {
  const sequence = of === 'orgs' ? sql`'org_ids'` : sql`pg_get_serial_sequence(${of}, 'id')`
  const { rows } = await sql<{ id: number }>`
    select nextval(${sequence})::int as id from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Adds orgs with everything they need, each after its parent; the tallies of those that have children begin empty. */
export async function insertOrgs(tx: Database, orgs: Org[], foundedOn: Day): Promise<void> {
  const rows = orgs.map((org) => ({
    region_id: org.regionId,
    id: org.id,
    parent_id: org.parentId,
    path: org.path,
    kind: org.kind,
    level: org.level,
    code: org.code,
    name: org.name,
    other_names: org.otherNames,
    sought: soughtOf(org),
    has_children: org.hasChildren,
    founded_on: foundedOn,
    closed_on: null,
  }))
  await insertRows(tx, 'orgs', rows)
}

/** An office that is opened with somebody in it. */
export interface FilledOffice {
  id: number
  personId: number
  person: string
  org: Org
  code: string
  role: Role
  name: string
}

/** Opens offices and puts new people into them from a day on. */
export async function insertFilledOffices(tx: Database, offices: FilledOffice[], fromOn: Day): Promise<void> {
  const people = new Map(offices.map(({ personId, person }) => [personId, person]))
  await insertRows(
    tx,
    'offices',
    offices.map(({ id, org, code, role, name }) => ({
      ...{ id, code, role, name },
      ...{ org_id: org.id, org_path: org.path },
    })),
  )
  await insertRows(
    tx,
    'people',
    [...people].map(([id, name]) => ({ id, name, initials: soughtInitials(name), user_id: null })),
  )
  await insertRows(
    tx,
    'tenures',
    offices.map(({ id, personId }) => ({
      ...{ office_id: id, person_id: personId },
      ...{ from_on: fromOn, to_on: null },
    })),
  )
}
