import { move, type ObligationKey, obligationId } from '../domain/obligation.ts'
import { Problem } from '../domain/problem.ts'
import { checkAgainst, checkMended, type ReportDraft } from '../domain/report.ts'
import { reportAddress } from '../domain/report-address.ts'
import { need, seatToReport } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { journalRow } from '../store/journal.ts'
import { type Filed, type Filing, lockFilings, saveFilings } from '../store/report-filing.ts'
import { getReport, type Report } from '../store/reports.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { place } from './obligations.ts'

/** A report to file, with who files it. */
export interface ToFile {
  ctx: Ctx
  key: ObligationKey
  draft: ReportDraft
}

/** A report that is filed; the same id sent again gives the report that is there. */
export interface Answer {
  report: Report
  isNew: boolean
}

/**
 * Files reports on different obligations in one transaction, each decided by itself: what one does wrong is given back as its
 * outcome and changes nothing for the others. Throws where the whole could not be kept; then none is.
 */
export async function fileReports(db: Database, toFile: ToFile[]): Promise<PromiseSettledResult<Answer>[]> {
  return inTransaction(db, async (tx) => {
    const asked = toFile.map(({ key, draft }) => ({ ...key, id: draft.id, evidence: draft.evidence }))
    const filings = await lockFilings(tx, asked)
    const decided = toFile.map((one, i) => outcomeOf(() => decide(one, filings[i])))
    const filed = decided.flatMap((outcome) =>
      outcome.status === 'fulfilled' && outcome.value ? [outcome.value] : [],
    )
    if (filed.length > 0) await saveFilings(tx, filed)
    return Promise.all(decided.map((outcome, i) => answer(tx, toFile[i] as ToFile, outcome)))
  })
}

/** What a report changes; nothing where it is there already. */
function decide({ ctx, key, draft }: ToFile, before: Filing | undefined): Filed | null {
  if (!before) throw new Problem('obligation.notFound', { id: obligationId(key) })
  const seat = need(seatToReport(ctx.actor, place(before)), 'report')
  if (before.earlier) return sameOrRefuse(before.earlier, key, draft.id)

  const moved = move(before, 'reported')
  checkAgainst(before.demand, draft)
  checkMended(before.sentBack, draft)
  const missing = draft.evidence.find((sha256) => !before.held.includes(sha256))
  if (missing !== undefined) throw new Problem('evidence.notFound', { sha256: missing })
  const report = newReport(key, draft, ctx.actor.name, ctx.now())
  const after = { ...moved, result: draft.result, reportId: draft.id, reportedAt: report.submittedAt }
  const journal = journalRow(ctx, {
    verb: 'report.submitted',
    org: { regionId: key.regionId, ...place(before) },
    subject: { type: 'obligation', id: obligationId(key) },
    seat,
    before: { status: before.status, result: before.result },
    after: { status: after.status, result: after.result, report: draft.id },
  })
  return { report, before, after, journal }
}

function sameOrRefuse(earlier: ObligationKey, key: ObligationKey, id: string): null {
  if (obligationId(earlier) === obligationId(key)) return null
  throw new Problem('report.idTaken', { id: reportAddress({ regionId: key.regionId, id }) })
}

async function answer(
  tx: Database,
  { key, draft }: ToFile,
  outcome: PromiseSettledResult<Filed | null>,
): Promise<PromiseSettledResult<Answer>> {
  if (outcome.status === 'rejected') return outcome
  if (outcome.value) return { status: 'fulfilled', value: { report: outcome.value.report, isNew: true } }
  const report = await getReport(tx, { regionId: key.regionId, id: draft.id })
  return { status: 'fulfilled', value: { report, isNew: false } }
}

function outcomeOf<T>(work: () => T): PromiseSettledResult<T> {
  try {
    return { status: 'fulfilled', value: work() }
  } catch (reason) {
    return { status: 'rejected', reason }
  }
}

function newReport(key: ObligationKey, draft: ReportDraft, by: string, at: Date): Report {
  const { regionId, orgId, directiveId, period } = key
  return {
    ...{ regionId, orgId, directiveId, period },
    ...draft,
    state: 'submitted',
    submittedAt: at,
    submittedBy: by,
    decidedAt: null,
    decidedBy: null,
    reason: null,
  }
}
