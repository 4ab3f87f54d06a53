import type { ObligationKey } from '../domain/obligation.ts'
import { obligationId } from '../domain/obligation.ts'
import type { ReportDraft } from '../domain/report.ts'
import type { Database } from '../store/database.ts'
import type { Ctx } from './ctx.ts'
import { type Answer, fileReports, type ToFile } from './report-filing.ts'

const mostAtOnce = 64
const mostUnderWay = 2

/** Takes reports in as they come. */
export interface ReportDesk {
  /** Files a report as `submitReport` does; resolves when it is durable. */
  submit(ctx: Ctx, key: ObligationKey, draft: ReportDraft): Promise<Answer>
}

interface Waiting extends ToFile {
  resolve(answer: Answer): void
  reject(reason: unknown): void
}

/**
 * Opens a desk. A report that comes alone is filed at once; those that come while others are being filed wait for them, and are then
 * filed together, so that on a deadline evening many share one commit. Nobody waits for a clock.
 */
export function openReportDesk(db: Database): ReportDesk {
  let waiting: Waiting[] = []
  let underWay = 0

  function next(): void {
    if (underWay === mostUnderWay || waiting.length === 0) return
    const [taken, left] = take(waiting)
    waiting = left
    underWay++
    void file(db, taken).finally(() => {
      underWay--
      next()
    })
  }

  return {
    submit(ctx, key, draft) {
      return new Promise((resolve, reject) => {
        waiting.push({ ctx, key, draft, resolve, reject })
        next()
      })
    },
  }
}

/** The first in the line, each obligation and each report id once; another about the same comes after it. */
function take(waiting: Waiting[]): [taken: Waiting[], left: Waiting[]] {
  const seen = new Set<string>()
  const taken: Waiting[] = []
  const left: Waiting[] = []
  for (const one of waiting) {
    const names = [obligationId(one.key), `${one.key.regionId}.${one.draft.id}`]
    const isFree = taken.length < mostAtOnce && !names.some((name) => seen.has(name))
    if (isFree) for (const name of names) seen.add(name)
    ;(isFree ? taken : left).push(one)
  }
  return [taken, left]
}

/** Where the whole could not be kept, each is tried alone, so that one cannot spoil the others. */
async function file(db: Database, taken: Waiting[]): Promise<void> {
  try {
    const outcomes = await fileReports(db, taken)
    for (const [i, outcome] of outcomes.entries()) settle(taken[i] as Waiting, outcome)
  } catch (reason) {
    if (taken.length === 1) return settle(taken[0] as Waiting, { status: 'rejected', reason })
    for (const one of taken) await file(db, [one])
  }
}

function settle({ resolve, reject }: Waiting, outcome: PromiseSettledResult<Answer>): void {
  if (outcome.status === 'fulfilled') resolve(outcome.value)
  else reject(outcome.reason)
}
