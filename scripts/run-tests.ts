import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bin/runtime.mjs'
import { findBrowser, howToGetBrowser } from '../test/browser.ts'
import type { RunSummary } from '../test/reporter.ts'
import { buildWeb } from './set-up.mjs'
import { findInstalledServer, startThrowaway } from './throwaway-server.ts'

// Ctrl-C reaches vitest by itself; we go on to stop what we started.
process.on('SIGINT', () => undefined)

// Checks that failed before the tests count as failures, so that the closing line tells the whole.
const total: RunSummary = { passed: 0, failed: Number(process.env.FAILED_CHECKS ?? 0), notRun: [] }
const filters = process.argv.slice(2)
const isNarrowed = filters.length > 0

await runVitest('rules, and the embedded PostgreSQL', ['rules', 'database'], { TEST_DATABASE_URL: '' })
await runOnServer()
await runJourneys()
report()

/** The same database tests on a server: the one that is named, or the oldest installed. */
async function runOnServer(): Promise<void> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return runDatabase('the PostgreSQL of TEST_DATABASE_URL', url)
  const installed = findInstalledServer()
  if (!installed) {
    if (process.env.REQUIRE_SERVER === '1') total.failed += 1
    const why = 'apt-get install -y postgresql-15, or TEST_DATABASE_URL=postgres://… npm test'
    total.notRun.push({ name: 'the database tests on a PostgreSQL server', why })
    return
  }
  const server = await startThrowaway(installed)
  try {
    await runDatabase(`PostgreSQL ${installed.version}`, server.url)
  } finally {
    await server.stop()
  }
}

function runDatabase(title: string, url: string): Promise<void> {
  // The tests of the embedded server itself, and those that kill it, have nothing to say about another.
  const itself = ['src/store/engine/**', 'test/faults/kill*.test.ts']
  const more = itself.flatMap((path) => ['--exclude', path])
  return runVitest(title, ['database'], { TEST_DATABASE_URL: url }, more)
}

async function runJourneys(): Promise<void> {
  const browser = await findBrowser()
  if (!browser) {
    if (process.env.REQUIRE_BROWSER === '1') total.failed += 1
    total.notRun.push({ name: 'the journeys in a browser (test/journeys)', why: howToGetBrowser })
    return
  }
  await buildWeb(process.execPath)
  await runVitest(`journeys in ${browser.program}`, ['journeys'], { CHROME_PATH: browser.program })
}

async function runVitest(
  title: string,
  projects: string[],
  env: Record<string, string>,
  more: string[] = [],
): Promise<void> {
  console.log(`\n── ${title} ──`)
  const room = mkdtempSync(join(tmpdir(), 'yipanqi-summary-'))
  const file = join(room, 'summary.json')
  const reporters = ['--reporter=default', `--reporter=${join(root, 'test/reporter.ts')}`]
  const named = projects.flatMap((project) => ['--project', project])
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', ...named, ...reporters, '--passWithNoTests', ...more, ...filters]
  const code = await run(args, { ...process.env, ...env, TEST_SUMMARY: file })
  add(readSummary(file), code)
  rmSync(room, { recursive: true, force: true })
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
}

function readSummary(file: string): RunSummary | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function add(summary: RunSummary | undefined, code: number): void {
  total.passed += summary?.passed ?? 0
  total.failed += Math.max(summary?.failed ?? 0, code === 0 ? 0 : 1)
  total.notRun.push(...(summary?.notRun ?? []).filter(({ why }) => !isNarrowed || why))
}

function report(): void {
  if (total.notRun.length > 0) {
    console.log(`\nNot run (${total.notRun.length}):`)
    for (const { name, why } of total.notRun) console.log(`  ${name}${why ? `\n    to run it: ${why}` : ''}`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}
