import { type Selectable, sql } from 'kysely'
import { idsOnPath, type Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'
import type { Tables } from './tables.ts'
import { startTally } from './tally-start.ts'

/** The subtree whose rows live together: its number and its root. */
export interface Region {
  id: number
  rootId: number
  rootPath: string
}

/** An org by its id; throws `org.notFound`. The id alone names no region, so this read asks them all. */
export async function getOrg(db: Database, id: number): Promise<Org> {
  const row = await db.selectFrom('orgs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('org.notFound', { id })
  return toOrg(row)
}

/** The orgs with these ids, in no order; unknown ids are left out. */
export async function listOrgs(db: Database, ids: number[]): Promise<Org[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('orgs').selectAll().where('id', 'in', ids).execute()
  return rows.map(toOrg)
}

/** The orgs above an org, from the root down; the org itself is not among them. */
export async function listAncestors(db: Database, org: Pick<Org, 'path'>): Promise<Org[]> {
  const above = await listOrgs(db, idsOnPath(org.path).slice(0, -1))
  return above.sort((a, b) => a.path.length - b.path.length)
}

/** One page of an org's children in the order of their ids, after the given id. */
export async function listChildren(
  db: Database,
  parentId: number,
  after: number,
  limit: number,
): Promise<Org[]> {
  const rows = await db
    .selectFrom('orgs')
    .selectAll()
    .where('parent_id', '=', parentId)
    .where('closed_on', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toOrg)
}

/** The first orgs at or below a path whose name or code contains the text. */
export async function searchOrgs(db: Database, path: string, text: string, limit: number): Promise<Org[]> {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await db
    .selectFrom('orgs')
    .selectAll()
    .where(isAtOrBelow('path', path))
    .where('closed_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb('name', 'ilike', pattern),
        eb('code', '=', text),
        eb(sql`other_names::text`, 'ilike', pattern),
      ]),
    )
    .orderBy(sql`length(path)`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toOrg)
}

/** All regions; a few dozen in a province, a few hundred in a nation. */
export async function listRegions(db: Database): Promise<Region[]> {
  const rows = await db.selectFrom('regions').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, rootId: row.root_id, rootPath: row.root_path }))
}

/** What founding an org takes; `rootsRegion` gives it a region of its own. */
export interface OrgToFound extends Pick<Org, 'kind' | 'level' | 'code' | 'name' | 'otherNames'> {
  parent: Org | null
  rootsRegion: boolean
  foundedOn: string
}

/** Inserts an org below its parent. The first org, and each that roots a region, keeps a tally from its first day. */
export async function insertOrg(tx: Database, org: OrgToFound): Promise<Org> {
  const { rows } = await sql<{ id: number }>`select nextval('org_ids')::int as id`.execute(tx)
  const id = rows[0]?.id ?? 0
  const path = `${org.parent?.path ?? '/'}${id}/`
  const rootsRegion = org.rootsRegion || !org.parent
  if (org.parent && !org.parent.hasChildren) await startTally(tx, org.parent)
  const regionId = rootsRegion ? await insertRegion(tx, id, path) : (org.parent as Org).regionId

  const row = await tx
    .insertInto('orgs')
    .values({
      region_id: regionId,
      id,
      parent_id: org.parent?.id ?? null,
      path,
      kind: org.kind,
      level: org.level,
      code: org.code,
      name: org.name,
      other_names: JSON.stringify(org.otherNames),
      has_children: rootsRegion,
      founded_on: org.foundedOn,
      closed_on: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toOrg(row)
}

async function insertRegion(tx: Database, rootId: number, rootPath: string): Promise<number> {
  const region = await tx
    .insertInto('regions')
    .values({
      id: sql<number>`(select coalesce(max(id), 0) + 1 from regions)`,
      root_id: rootId,
      root_path: rootPath,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return region.id
}

export function toOrg(row: Selectable<Tables['orgs']>): Org {
  return {
    regionId: row.region_id,
    id: row.id,
    parentId: row.parent_id,
    path: row.path,
    kind: row.kind,
    level: row.level,
    code: row.code,
    name: row.name,
    otherNames: row.other_names,
    hasChildren: row.has_children,
  }
}
