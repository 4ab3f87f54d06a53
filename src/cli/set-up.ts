import type { Ctx } from '../actions/ctx.ts'
import { removeUnfinishedLoad } from '../demonstration/emptying.ts'
import { loadDemonstration } from '../demonstration/load-demonstration.ts'
import { insertInstallation } from '../store/installations.ts'
import type { Io } from './io.ts'
import { say } from './sentence.ts'
import type { ServeOptions } from './serve-options.ts'

/** Fills a new database: with the demonstration where it is wanted and the pack has one, else with nothing. */
export async function fillDatabase(
  { db, pack, files, now }: Omit<Ctx, 'actor'>,
  { wantsDemonstration, scale }: ServeOptions,
  io: Io,
): Promise<void> {
  if (!wantsDemonstration || !pack.demonstration) {
    await removeUnfinishedLoad(db)
    await insertInstallation(db, { pack: pack.pack.code, isDemonstration: false }, now())
    return
  }
  const progress = showProgress(io)
  const loaded = await loadDemonstration(db, pack, {
    ...(scale !== undefined && { scale }),
    now: now(),
    files,
    onProgress: ({ step, done, of }) => progress.show(say(`loading.${step}`, io.env), done, of),
  })
  progress.end(say('loading.done', io.env, { ...loaded }))
}

/** One line that grows where a terminal can rewrite it; elsewhere one line for each step. */
function showProgress({ stdout, env }: Io) {
  const isTerminal = 'isTTY' in stdout && stdout.isTTY === true
  let shown = ''
  stdout.write(`${say('serve.loading', env)}\n`)
  return {
    show(step: string, done: number, of: number): void {
      const share = of > 0 ? Math.min(1, done / of) : 1
      if (isTerminal) {
        const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░')
        const line = `${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${step}`
        if (line !== shown) stdout.write(`\r\u001b[K${line}`)
        shown = line
      } else if (step !== shown) {
        stdout.write(`  ${step}\n`)
        shown = step
      }
    },
    end(sentence: string): void {
      stdout.write(`${isTerminal ? '\r\u001b[K' : ''}${sentence}\n`)
    },
  }
}
