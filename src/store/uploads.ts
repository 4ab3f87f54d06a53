import { Problem } from '../domain/problem.ts'
import type { Database } from './database.ts'

/** A file that arrives in pieces; named by its bytes once all of them were there and were taken as evidence. */
export interface Upload {
  regionId: number
  orgId: number
  id: string
  name: string
  size: number
  sha256: string | null
}

/** Begins an upload. */
export async function insertUpload(
  tx: Database,
  upload: Upload,
  startedAt: Date,
  startedBy: string,
): Promise<void> {
  await tx
    .insertInto('uploads')
    .values({
      region_id: upload.regionId,
      org_id: upload.orgId,
      id: upload.id,
      name: upload.name,
      size: upload.size,
      sha256: upload.sha256,
      started_at: startedAt,
      started_by: startedBy,
    })
    .execute()
}

type Holder = Pick<Upload, 'regionId' | 'orgId'>

/** An upload of an org; throws `upload.notFound`. */
export async function getUpload(db: Database, { regionId, orgId }: Holder, id: string): Promise<Upload> {
  const row = await db
    .selectFrom('uploads')
    .select(['name', 'size', 'sha256'])
    .where('region_id', '=', regionId)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('upload.notFound', { id })
  return { regionId, orgId, id, ...row }
}

/** How many uploads of an org are under way. */
export async function countUnderway(db: Database, { regionId, orgId }: Holder): Promise<number> {
  const { n } = await db
    .selectFrom('uploads')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('region_id', '=', regionId)
    .where('org_id', '=', orgId)
    .where('sha256', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** Keeps the name that an upload has by its bytes. */
export async function finishUpload(tx: Database, upload: Upload, sha256: string): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ sha256 })
    .where('region_id', '=', upload.regionId)
    .where('org_id', '=', upload.orgId)
    .where('id', '=', upload.id)
    .execute()
}

/** Forgets an upload. */
export async function removeUpload(tx: Database, upload: Upload): Promise<void> {
  await tx
    .deleteFrom('uploads')
    .where('region_id', '=', upload.regionId)
    .where('org_id', '=', upload.orgId)
    .where('id', '=', upload.id)
    .execute()
}

/** Forgets every upload that began before an instant. */
export async function removeUploadsBefore(tx: Database, instant: Date): Promise<void> {
  await tx.deleteFrom('uploads').where('started_at', '<', instant).execute()
}
