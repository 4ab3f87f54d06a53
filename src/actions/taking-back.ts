import { type ObligationKey, obligationId, takeBack } from '../domain/obligation.ts'
import { Problem } from '../domain/problem.ts'
import type { ReportKey } from '../domain/report-address.ts'
import { need, seatToReport, seatToSupervise } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { writeJournal } from '../store/journal.ts'
import { findLastAct, type LastAct } from '../store/last-acts.ts'
import { lockObligation, type ObligationInContext, saveObligation } from '../store/obligations.ts'
import { getReport, type Report, saveDecision } from '../store/reports.ts'
import { noteChange } from '../store/tallies.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { place, seen } from './obligations.ts'

/** Undoes an acceptance or a sending back, by who decided so, within minutes and before anything followed from it. */
export async function takeBackDecision(ctx: Ctx, key: ReportKey): Promise<Report> {
  return inTransaction(ctx.db, async (tx) => {
    const before = await lockObligation(tx, await getReport(tx, key))
    const seat = need(seatToSupervise(ctx.actor, place(before)), 'supervise')
    const report = await getReport(tx, key)
    const act = await ownLastAct(ctx, tx, before, ['report.accepted', 'report.sentBack'])
    if (act.after?.report !== report.id || before.reportId !== report.id) {
      throw new Problem('obligation.cannotTakeBack', { status: before.status })
    }

    const undecided: Report = {
      ...report,
      ...{ state: 'submitted', decidedAt: null, decidedBy: null, reason: null },
    }
    const after: ObligationInContext = {
      ...takeBack(before, act.at, ctx.now()),
      result: report.result,
      verification: act.before?.verification ?? 'unverified',
    }
    await saveDecision(tx, undecided)
    await keep(tx, before, after)
    await writeJournal(ctx, tx, {
      verb: 'report.decisionTakenBack',
      org: { regionId: key.regionId, ...place(before) },
      subject: { type: 'obligation', id: obligationId(before) },
      seat,
      before: { status: before.status, result: before.result, report: report.id, reason: report.reason },
      after: { status: after.status, result: after.result },
    })
    return undecided
  })
}

/** Undoes an acknowledgement, by who gave it, within minutes and before anything followed from it. */
export async function takeBackAcknowledgement(ctx: Ctx, key: ObligationKey) {
  return inTransaction(ctx.db, async (tx) => {
    const before = await lockObligation(tx, key)
    const seat = need(seatToReport(ctx.actor, place(before)), 'report')
    const act = await ownLastAct(ctx, tx, before, ['obligation.acknowledged'])

    const after = { ...takeBack(before, act.at, ctx.now()), acknowledgedAt: null }
    await keep(tx, before, after)
    await writeJournal(ctx, tx, {
      verb: 'obligation.acknowledgementTakenBack',
      org: { regionId: key.regionId, ...place(before) },
      subject: { type: 'obligation', id: obligationId(key) },
      seat,
      before: { status: before.status },
      after: { status: after.status },
    })
    return seen(ctx, after)
  })
}

/** What happened last, where it is one of these and the actor did it in an office still held. */
async function ownLastAct(
  ctx: Ctx,
  tx: Database,
  obligation: ObligationInContext,
  verbs: string[],
): Promise<LastAct> {
  const act = await findLastAct(tx, obligation.regionId, obligationId(obligation))
  if (!act || !verbs.includes(act.verb)) {
    throw new Problem('obligation.cannotTakeBack', { status: obligation.status })
  }
  const isOwn = ctx.actor.seats.some(({ tenureId }) => tenureId === act.tenureId)
  if (!isOwn) throw new Problem('right.missing', { what: 'takeBack' })
  return act
}

async function keep(tx: Database, before: ObligationInContext, after: ObligationInContext) {
  await saveObligation(tx, after)
  await noteChange(tx, before, before, after)
}
