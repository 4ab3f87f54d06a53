import type { Place } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'

/** A communiqué as it is kept: the source, the clean text that all spans refer to, and what was read besides. */
export interface StoredCommunique<Read> {
  id: number
  orgId: number
  sourceName: string | null
  sourceText: string
  cleanText: string
  draft: Read
  readAt: Date
  readBy: string
}

/** Keeps a communiqué and gives its number. */
export async function insertCommunique<Read>(
  tx: Database,
  org: Place,
  communique: Omit<StoredCommunique<Read>, 'id' | 'orgId'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('communiques')
    .values({
      org_id: org.id,
      org_path: org.path,
      source_name: communique.sourceName,
      source_text: communique.sourceText,
      clean_text: communique.cleanText,
      draft: JSON.stringify(communique.draft),
      read_at: communique.readAt,
      read_by: communique.readBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A communiqué by its number; throws `communique.notFound`. What was read comes back as it was put in. */
export async function getCommunique<Read>(db: Database, id: number): Promise<StoredCommunique<Read>> {
  const row = await db.selectFrom('communiques').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('communique.notFound', { id })
  return {
    id: row.id,
    orgId: row.org_id,
    sourceName: row.source_name,
    sourceText: row.source_text,
    cleanText: row.clean_text,
    draft: row.draft as Read,
    readAt: row.read_at,
    readBy: row.read_by,
  }
}

/** The clean text of a communiqué; empty for a programme that came from none. */
export async function readCleanText(db: Database, id: number | null): Promise<string> {
  if (id === null) return ''
  const row = await db.selectFrom('communiques').select('clean_text').where('id', '=', id).executeTakeFirst()
  return row?.clean_text ?? ''
}
