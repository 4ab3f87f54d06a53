import type { ObligationKey } from '../domain/obligation.ts'
import type { UnfinishedReport } from '../domain/unfinished-report.ts'
import type { Database } from './database.ts'

/** A report that is being written, with who wrote at it last. */
export interface SavedDraft {
  contents: UnfinishedReport
  savedAt: Date
  savedBy: string
}

/** What is written so far of the report on an obligation, if anything. */
export async function findDraft(db: Database, key: ObligationKey): Promise<SavedDraft | undefined> {
  return db
    .selectFrom('report_drafts')
    .select(['contents', 'saved_at as savedAt', 'saved_by as savedBy'])
    .where('region_id', '=', key.regionId)
    .where('org_id', '=', key.orgId)
    .where('directive_id', '=', key.directiveId)
    .where('period', '=', key.period)
    .executeTakeFirst()
}

/** Keeps what is written so far, in the place of what was kept before. */
export async function saveDraft(tx: Database, key: ObligationKey, draft: SavedDraft): Promise<void> {
  const values = {
    contents: JSON.stringify(draft.contents),
    saved_at: draft.savedAt,
    saved_by: draft.savedBy,
  }
  await tx
    .insertInto('report_drafts')
    .values({
      region_id: key.regionId,
      org_id: key.orgId,
      directive_id: key.directiveId,
      period: key.period,
      ...values,
    })
    .onConflict((conflict) => conflict.constraint('report_drafts_key').doUpdateSet(values))
    .execute()
}

/** Forgets what was written. */
export async function removeDraft(tx: Database, key: ObligationKey): Promise<void> {
  await tx
    .deleteFrom('report_drafts')
    .where('region_id', '=', key.regionId)
    .where('org_id', '=', key.orgId)
    .where('directive_id', '=', key.directiveId)
    .where('period', '=', key.period)
    .execute()
}
