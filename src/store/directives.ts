import { type Insertable, type Selectable, sql } from 'kysely'
import type { Directive } from '../domain/directive.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

const rowsAtOnce = 500

/** The directives of a programme in the order of its tree. */
export async function listDirectives(db: Database, programmeId: number): Promise<Directive[]> {
  const rows = await db
    .selectFrom('directives')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toDirective)
}

/** A directive by its number; throws `directive.notFound`. */
export async function getDirective(db: Database, id: number): Promise<Directive> {
  const row = await db.selectFrom('directives').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('directive.notFound', { id })
  return toDirective(row)
}

/** A directive held until the transaction ends, so that it is not issued meanwhile; throws `directive.notFound`. */
export async function lockDirective(tx: Database, id: number): Promise<Directive> {
  const row = await tx
    .selectFrom('directives')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('directive.notFound', { id })
  return toDirective(row)
}

/** Whether a directive has this number, in whatever programme. */
export async function isDirective(db: Database, id: number): Promise<boolean> {
  return (
    (await db.selectFrom('directives').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  )
}

/** Takes so many new numbers for directives, in ascending order. */
export async function takeDirectiveIds(tx: Database, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('directives', 'id'))::int as id from generate_series(1, ${count}::int)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Inserts directives with the numbers they have; each comes after the one above it. */
export async function insertDirectives(tx: Database, directives: readonly Directive[]): Promise<void> {
  for (let from = 0; from < directives.length; from += rowsAtOnce) {
    const rows = directives.slice(from, from + rowsAtOnce).map(toRow)
    await tx.insertInto('directives').values(rows).execute()
  }
}

/** Saves the contents of a directive and counts its version up; its place and its state are saved elsewhere. */
export async function saveDirective(tx: Database, directive: Directive): Promise<Directive> {
  const { id, programme_id, parent_id, position, status, version, ...contents } = toRow(directive)
  const row = await tx
    .updateTable('directives')
    .set({ ...contents, version: sql`version + 1` })
    .where('id', '=', directive.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toDirective(row)
}

/** Saves the places of directives, those alone that changed. Versions stay: a place that shifts hides nobody's edit. */
export async function savePlaces(
  tx: Database,
  before: readonly Directive[],
  after: readonly Directive[],
): Promise<void> {
  const places = new Map(before.map((one) => [one.id, one]))
  const moved = after.filter(({ id, parentId, position }) => {
    const place = places.get(id)
    return place?.parentId !== parentId || place?.position !== position
  })
  if (moved.length === 0) return
  await sql`
    update directives set parent_id = place.parent_id, position = place.position
    from unnest(
      ${moved.map(({ id }) => id)}::int[], ${moved.map(({ parentId }) => parentId)}::int[],
      ${moved.map(({ position }) => position)}::int[]
    ) as place(id, parent_id, position)
    where directives.id = place.id`.execute(tx)
}

/** Deletes a directive that nothing stands below and nobody was given. */
export async function deleteDirective(tx: Database, id: number): Promise<void> {
  await tx.deleteFrom('directives').where('id', '=', id).execute()
}

function toRow(directive: Directive): Insertable<Tables['directives']> {
  return {
    id: directive.id,
    programme_id: directive.programmeId,
    parent_id: directive.parentId,
    position: directive.position,
    title: directive.title,
    text: directive.text,
    origin: directive.origin,
    spans: JSON.stringify(directive.spans),
    ordinal: directive.ordinal,
    speaker: directive.speaker,
    kind: directive.kind,
    modal: directive.modal,
    responsible: JSON.stringify(directive.responsible),
    inherited: JSON.stringify(directive.inherited),
    deadline: directive.deadline,
    cadence_read: directive.cadenceRead,
    confidence: directive.confidence,
    why: directive.why,
    terms: directive.terms && JSON.stringify(directive.terms),
    status: directive.status,
    version: directive.version,
  }
}

function toDirective(row: Selectable<Tables['directives']>): Directive {
  return {
    id: row.id,
    programmeId: row.programme_id,
    parentId: row.parent_id,
    position: row.position,
    title: row.title,
    text: row.text,
    origin: row.origin,
    spans: row.spans,
    ordinal: row.ordinal,
    speaker: row.speaker,
    kind: row.kind,
    modal: row.modal,
    responsible: row.responsible,
    inherited: row.inherited,
    deadline: row.deadline,
    cadenceRead: row.cadence_read,
    confidence: row.confidence,
    why: row.why,
    terms: row.terms,
    status: row.status,
    issuedAt: row.issued_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  }
}

/** Holds a programme's directives, so that none is issued meanwhile; gives back one that was, or undefined. */
export async function lockIssued(tx: Database, programmeId: number): Promise<number | undefined> {
  const rows = await tx
    .selectFrom('directives')
    .select(['id', 'issued_at'])
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.find((row) => row.issued_at !== null)?.id
}
