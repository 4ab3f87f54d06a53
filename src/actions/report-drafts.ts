import { move, type ObligationKey } from '../domain/obligation.ts'
import { need, seatToReport } from '../domain/right.ts'
import type { UnfinishedReport } from '../domain/unfinished-report.ts'
import { getObligation, lockObligation } from '../store/obligations.ts'
import * as store from '../store/report-drafts.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { place } from './obligations.ts'

/** What is written so far of the report on an obligation, by whoever answers for its org; null where nothing is. */
export async function getReportDraft(ctx: Ctx, key: ObligationKey): Promise<store.SavedDraft | null> {
  need(seatToReport(ctx.actor, place(await getObligation(ctx.db, key))), 'report')
  return (await store.findDraft(ctx.db, key)) ?? null
}

/** Keeps what is written so far; throws `obligation.settled` where a report was filed in the meantime. */
export async function saveReportDraft(
  ctx: Ctx,
  key: ObligationKey,
  contents: UnfinishedReport,
): Promise<store.SavedDraft> {
  return inTransaction(ctx.db, async (tx) => {
    const obligation = await lockObligation(tx, key)
    need(seatToReport(ctx.actor, place(obligation)), 'report')
    move(obligation, 'reported')

    const draft = { contents, savedAt: ctx.now(), savedBy: ctx.actor.name }
    await store.saveDraft(tx, key, draft)
    return draft
  })
}

/** Forgets what was written. */
export async function removeReportDraft(ctx: Ctx, key: ObligationKey): Promise<void> {
  need(seatToReport(ctx.actor, place(await getObligation(ctx.db, key))), 'report')
  await store.removeDraft(ctx.db, key)
}
