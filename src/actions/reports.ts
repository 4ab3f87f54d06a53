import { move, type ObligationKey, obligationId } from '../domain/obligation.ts'
import { Problem } from '../domain/problem.ts'
import type { ReportDraft } from '../domain/report.ts'
import type { ReportKey } from '../domain/report-address.ts'
import { need, seatToRead, seatToSupervise } from '../domain/right.ts'
import { holdAgainstWithdrawal } from '../store/issued-directives.ts'
import { writeJournal } from '../store/journal.ts'
import {
  getObligation,
  lockObligation,
  type ObligationInContext,
  saveObligation,
} from '../store/obligations.ts'
import * as store from '../store/reports.ts'
import { noteChange } from '../store/tallies.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { place, seen } from './obligations.ts'
import { getReadableOrg } from './orgs.ts'
import { type Answer, fileReports } from './report-filing.ts'

/** Files an org's report. The same id sent again gives the report that is there: a retry counts once. */
export async function submitReport(ctx: Ctx, key: ObligationKey, draft: ReportDraft): Promise<Answer> {
  const [outcome] = await fileReports(ctx.db, [{ ctx, key, draft }])
  if (outcome?.status !== 'fulfilled') throw outcome?.reason
  return outcome.value
}

/** The superior takes a report as it is; the obligation is done. */
export async function acceptReport(ctx: Ctx, key: ReportKey): Promise<store.Report> {
  return decide(ctx, key, 'accepted', null)
}

/** The superior sends a report back to be mended; a reason is owed. Throws `directive.withdrawn` where nothing is asked any more. */
export async function sendBack(
  ctx: Ctx,
  key: ReportKey,
  { reason }: { reason: string },
): Promise<store.Report> {
  if (reason.trim() === '') throw new Problem('report.needsReason')
  return decide(ctx, key, 'sentBack', reason.trim())
}

/** A report with the obligation that it answers. */
export async function getReport(ctx: Ctx, key: ReportKey) {
  const report = await store.getReport(ctx.db, key)
  const obligation = await getObligation(ctx.db, report)
  need(seatToRead(ctx.actor, place(obligation)), 'read')
  const mayDecide =
    report.state === 'submitted' && seatToSupervise(ctx.actor, place(obligation)) !== undefined
  return { report, obligation: seen(ctx, obligation), mayDecide }
}

/** One page of the reports of an org's children that wait for the actor's decision, and how many there are. */
export async function listWaiting(ctx: Ctx, orgId: number, after: store.WaitingCursor | null, limit: number) {
  const { org } = await getReadableOrg(ctx, orgId)
  need(seatToSupervise(ctx.actor, { id: 0, path: `${org.path}0/` }), 'supervise')
  const [items, total] = await Promise.all([
    store.listWaiting(ctx.db, org, after, limit),
    store.countWaiting(ctx.db, org),
  ])
  return { items, total }
}

async function decide(ctx: Ctx, key: ReportKey, state: 'accepted' | 'sentBack', reason: string | null) {
  return inTransaction(ctx.db, async (tx) => {
    const before = await lockObligation(tx, await store.getReport(tx, key))
    const seat = need(seatToSupervise(ctx.actor, place(before)), 'supervise')
    const report = await store.getReport(tx, key)
    if (report.state !== 'submitted' || before.reportId !== report.id) {
      throw new Problem('report.notWaiting', { state: report.state })
    }

    // What is sent back is owed again, and of a withdrawn directive nothing is.
    if (state === 'sentBack') await holdAgainstWithdrawal(tx, before.directiveId)

    const decided: store.Report = {
      ...report,
      state,
      reason,
      decidedAt: ctx.now(),
      decidedBy: ctx.actor.name,
    }
    const after = stateAfter(before, state)
    await store.saveDecision(tx, decided)
    await saveObligation(tx, after)
    await noteChange(tx, before, before, after)
    await writeJournal(ctx, tx, {
      verb: state === 'accepted' ? 'report.accepted' : 'report.sentBack',
      org: { regionId: key.regionId, ...place(before) },
      subject: { type: 'obligation', id: obligationId(before) },
      seat,
      before: { status: before.status, result: before.result, verification: before.verification },
      after: {
        status: after.status,
        result: after.result,
        verification: after.verification,
        report: key.id,
        reason,
      },
    })
    return decided
  })
}

function stateAfter(before: ObligationInContext, state: 'accepted' | 'sentBack'): ObligationInContext {
  if (state === 'accepted') return move(before, 'done')
  return { ...move(before, 'sentBack'), result: null, verification: 'unverified' }
}
