import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Place } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import type { Programme, ProgrammeLine } from '../domain/programme.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'
import type { Tables } from './tables.ts'

/** A programme by its number; throws `programme.notFound`. */
export async function getProgramme(db: Database, id: number): Promise<Programme> {
  const row = await db.selectFrom('programmes').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('programme.notFound', { id })
  return toProgramme(row)
}

/** A programme held until the transaction ends, so that changes of its tree come one after the other. */
export async function lockProgramme(tx: Database, id: number): Promise<Programme> {
  const row = await tx
    .selectFrom('programmes')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('programme.notFound', { id })
  return toProgramme(row)
}

/** Starts a draft programme of an org. */
export async function insertProgramme(
  tx: Database,
  org: Place,
  programme: Pick<Programme, 'communiqueId' | 'title' | 'heldOn' | 'createdAt'>,
): Promise<Programme> {
  const row = await tx
    .insertInto('programmes')
    .values({
      org_id: org.id,
      org_path: org.path,
      communique_id: programme.communiqueId,
      title: programme.title,
      held_on: programme.heldOn,
      created_at: programme.createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toProgramme(row)
}

/** Saves what may change of a programme, and counts its version up. */
export async function saveProgramme(tx: Database, programme: Programme): Promise<Programme> {
  const row = await tx
    .updateTable('programmes')
    .set({
      title: programme.title,
      held_on: programme.heldOn,
      status: programme.status,
      confirmed_at: programme.confirmedAt,
      version: sql`version + 1`,
    })
    .where('id', '=', programme.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toProgramme(row)
}

/** Which programmes someone may see: all at or below some paths, and what was issued at some others. */
export interface ProgrammeReach {
  allBelow: string[]
  issuedAt: string[]
}

/** A line of a list, with the path by which its reader's sight is judged. */
export type PlacedProgrammeLine = ProgrammeLine & Pick<Programme, 'orgPath'>

/** One page of the programmes within a reach, newest first; with a path, only those above, at or below it. */
export async function listProgrammes(
  db: Database,
  reach: ProgrammeReach,
  page: { near?: { path: string; above: string[] }; before: number | null; limit: number },
): Promise<PlacedProgrammeLine[]> {
  const { near, before, limit } = page
  const isNear = near
    ? sql<SqlBool>`(${isAtOrBelow('programmes.org_path', near.path)} or programmes.org_path = any(${near.above}))`
    : sql<SqlBool>`true`
  const { rows } = await sql<PlacedProgrammeLine>`
    select programmes.id, title, held_on as "heldOn", programmes.status, programmes.org_id as "orgId",
      programmes.org_path as "orgPath", orgs.name as "orgName", orgs.other_names as "orgOtherNames",
      tree.directives, tree.issued
    from programmes join orgs on orgs.id = programmes.org_id
    cross join lateral (
      select count(*)::int as directives, count(issued_at)::int as issued
      from directives where programme_id = programmes.id
    ) as tree
    where ${isInReach(reach)} and ${isNear} and (${before}::int is null or programmes.id < ${before})
    order by programmes.id desc limit ${limit}`.execute(db)
  return rows
}

function isInReach({ allBelow, issuedAt }: ProgrammeReach): RawBuilder<SqlBool> {
  const wasIssued = sql<SqlBool>`(
    programmes.status <> 'draft' and tree.issued > 0 and programmes.org_path = any(${issuedAt}))`
  const conditions = [...allBelow.map((path) => isAtOrBelow('programmes.org_path', path)), wasIssued]
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}

function toProgramme(row: Selectable<Tables['programmes']>): Programme {
  return {
    id: row.id,
    orgId: row.org_id,
    orgPath: row.org_path,
    communiqueId: row.communique_id,
    title: row.title,
    heldOn: row.held_on,
    status: row.status,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
    version: row.version,
  }
}
