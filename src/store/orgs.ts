import { type Selectable, sql } from 'kysely'
import { idsOnPath, isBelow, isWithin, type Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { lookUpOf, soughtOf } from '../domain/sought.ts'
import { type Database, often } from './database.ts'
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
  const { rows } = await sql<OrgColumns>`${often}
    select region_id, id, parent_id, path, kind, level, code, name, other_names, has_children from orgs
    where id = ${id}`.execute(db)
  const [row] = rows
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

/** The ids of the children that stand in no row of a board whose last row is of the given child: those after it, and the closed. */
export async function listIdsBeyond(db: Database, parentId: number, lastId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('orgs')
    .select('id')
    .where('parent_id', '=', parentId)
    .where((where) => where.or([where('id', '>', lastId), where('closed_on', 'is not', null)]))
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * The first orgs at or below a path whose name, pinyin initials or code contain the text: those with others below them first, from
 * the top down. Of very many childless ones any will do.
 */
export async function searchOrgs(db: Database, path: string, text: string, limit: number): Promise<Org[]> {
  const { pairs, piece } = lookUpOf(text)
  if (piece === ' ') return []
  const regions = regionsConcerned(await listRegions(db), path)
  const conditions = [sql`closed_on is null and sought like ${`%${piece}%`}`]
  if (pairs.length > 0) conditions.push(sql`string_to_array(sought, ' ') @> ${pairs}::text[]`)
  if (!regions.isAll) {
    conditions.push(sql`region_id = any(${regions.ids}::smallint[]) and ${isAtOrBelow('path', path)}`)
  }
  const matches = sql.join(conditions, sql` and `)
  const above = await sql<OrgRow>`
    select * from orgs where has_children and ${matches} order by length(path), id limit ${limit}`.execute(db)
  const left = limit - above.rows.length
  if (left === 0 || pairs.length === 0) return above.rows.map(toOrg)

  const below = await sql<OrgRow>`
    select * from (select * from orgs where not has_children and ${matches} limit ${limit * 10}) as found
    order by length(path), id limit ${left}`.execute(db)
  return [...above.rows, ...below.rows].map(toOrg)
}

type OrgRow = Selectable<Tables['orgs']>
/** What a row tells of an org. */
type OrgColumns = Omit<OrgRow, 'sought' | 'founded_on' | 'closed_on'>

function regionsConcerned(regions: Region[], path: string) {
  const below = regions.filter(({ rootPath }) => isWithin(rootPath, path))
  const home = regions
    .filter(({ rootPath }) => isBelow(path, rootPath))
    .reduce<Region | undefined>((a, b) => (a && a.rootPath.length > b.rootPath.length ? a : b), undefined)
  return { isAll: home === undefined, ids: [...below, ...(home ? [home] : [])].map(({ id }) => id) }
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
      sought: soughtOf(org),
      has_children: rootsRegion,
      founded_on: org.foundedOn,
      closed_on: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toOrg(row)
}

/** Gives a subtree a region of its own, and gives back its number. */
export async function insertRegion(tx: Database, rootId: number, rootPath: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into regions (id, root_id, root_path)
    select coalesce(max(id), 0) + 1, ${rootId}::int, ${rootPath} from regions returning id`.execute(tx)
  return rows[0]!.id
}

export function toOrg(row: OrgColumns): Org {
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
