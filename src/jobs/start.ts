import type { Ctx } from '../actions/ctx.ts'
import { removeAbandonedUploads } from '../actions/uploads.ts'
import { clock } from '../domain/right.ts'
import { traceOf } from '../store/error-trace.ts'
import { checkTallies } from './check-tallies.ts'
import { foldAll } from './fold.ts'
import { carryOutAll } from './issue.ts'
import { type Loop, loop } from './loop.ts'

/** Where jobs tell of what went wrong. */
export interface JobLog {
  error(details: object, message: string): void
}

const foldPause = 150
const issuePause = 400
const checkPause = 10 * 60_000
const uploadPause = 60 * 60_000

/**
 * Starts the jobs of a server: folding, issuing and opening periods, the nightly check. What is to be done is always read from
 * the database, so that any number of servers share the work and none loses it.
 */
export function startJobs(base: Omit<Ctx, 'actor'>, log: JobLog): Loop {
  const ctx: Ctx = { ...base, actor: clock }
  const failed = (job: string) => (error: unknown) =>
    log.error({ job, error: traceOf(error) }, 'a job failed and will be tried again')
  const loops = [
    loop(foldPause, () => foldAll(ctx.db), failed('fold')),
    loop(issuePause, () => carryOutAll(ctx), failed('issue')),
    loop(checkPause, () => checkAtNight(ctx, log), failed('check')),
    loop(uploadPause, () => removeAbandonedUploads(ctx), failed('uploads')),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((each) => each.stop()))
    },
  }
}

async function checkAtNight(ctx: Ctx, log: JobLog): Promise<void> {
  const hour = Number(
    ctx.now().toLocaleTimeString('en-GB', { timeZone: ctx.pack.pack.timeZone, hour: '2-digit' }).slice(0, 2),
  )
  if (hour > 5) return
  await checkTallies(ctx, (rows) => log.error({ rows }, 'tallies differed from the facts and were mended'))
}
