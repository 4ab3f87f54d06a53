import type { Selectable } from 'kysely'
import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** A file that an org holds behind its reports, named by the sha-256 of its bytes. */
export interface Evidence {
  sha256: string
  name: string
  mediaType: string
  size: number
  uploadedAt: Date
  uploadedBy: string
}

interface Holder {
  regionId: number
  orgId: number
}

/** Notes that an org holds a file; the same file once more changes nothing. Tells whether it is new to the org. */
export async function insertEvidence(
  tx: Database,
  { regionId, orgId }: Holder,
  evidence: Evidence,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('evidence')
    .values({
      region_id: regionId,
      org_id: orgId,
      sha256: evidence.sha256,
      name: evidence.name,
      media_type: evidence.mediaType,
      size: evidence.size,
      uploaded_at: evidence.uploadedAt,
      uploaded_by: evidence.uploadedBy,
    })
    .onConflict((conflict) => conflict.constraint('evidence_key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A file that an org holds; throws `evidence.notFound`. */
export async function getEvidence(
  db: Database,
  { regionId, orgId }: Holder,
  sha256: string,
): Promise<Evidence> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('region_id', '=', regionId)
    .where('org_id', '=', orgId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row) throw new Problem('evidence.notFound', { sha256 })
  return toEvidence(row)
}

/** The files that an org holds, the latest first. */
export async function listEvidence(
  db: Database,
  { regionId, orgId }: Holder,
  limit: number,
): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('region_id', '=', regionId)
    .where('org_id', '=', orgId)
    .orderBy('uploaded_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEvidence)
}

function toEvidence(row: Selectable<Tables['evidence']>): Evidence {
  return {
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
  }
}
