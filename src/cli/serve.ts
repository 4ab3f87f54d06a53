import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../domain/problem.ts'
import { buildApp } from '../http/app.ts'
import type { Door } from '../http/door.ts'
import { openLiveHub } from '../http/live.ts'
import { startJobs } from '../jobs/start.ts'
import { openDatabase } from '../store/database.ts'
import { openEvidenceFiles } from '../store/evidence-files.ts'
import { findInstallation } from '../store/installations.ts'
import { loadPack } from '../store/packs.ts'
import { openSignIn } from '../store/sign-in.ts'
import { connect } from './connect.ts'
import { welcome } from './greeting.ts'
import type { Io } from './io.ts'
import { say } from './sentence.ts'
import { readServeOptions, type ServeOptions, webDir } from './serve-options.ts'
import { fillDatabase } from './set-up.ts'

/** What was started, to be stopped in the reverse order. */
type Stops = (() => Promise<unknown>)[]

/** `yipanqi serve`: starts everything a server needs, prints where it is, and stops it all on Ctrl-C or SIGTERM. */
export async function runServe(argv: string[], io: Io): Promise<number> {
  const options = readServeOptions(argv, io.env)
  const stopped = askedToStop(io)
  const stops: Stops = []
  try {
    await start(options, io, stops)
    await stopped
    io.stdout.write(`\n${say('serve.stopping', io.env)}\n`)
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
  return 0
}

async function start(options: ServeOptions, io: Io, stops: Stops): Promise<void> {
  const pack = await loadPack(options.pack)
  await needPort(options)
  const connection = await connect(options.data, io.env)
  stops.push(() => connection.close())
  const files = await openFiles(join(connection.dataDir, 'files'))
  const db = openDatabase(connection.url)
  stops.push(() => db.destroy())

  const signIn = await openSignIn(db, io.env.YIPANQI_URL)
  const base = { db, pack, files, now: () => new Date(), newId: randomUUID }
  if (!(await findInstallation(db))) await fillDatabase(base, options, io)
  const live = await openLiveHub(connection.url, db)
  const address = await listen({ base, signIn, live, webDir }, options, stops)
  io.stdout.write(await welcome(db, { address, data: options.data }, io.env))
}

async function listen(door: Door, { port, host }: ServeOptions, stops: Stops): Promise<string> {
  const app = await buildApp(door)
  const jobs = startJobs(door.base, app.log)
  stops.push(() => jobs.stop())
  stops.push(() => app.close())
  stops.push(() => door.live.stop())
  const address = await app.listen({ port, host }).catch((error) => {
    throw isTaken(error) ? new Problem('port.taken', { port }) : error
  })
  return host === '127.0.0.1' ? address.replace(host, 'localhost') : address
}

/** Tells of a port in use before the minutes of a first start are spent; a server whose npm was killed is still leaving. */
async function needPort(
  { port, host }: Pick<ServeOptions, 'port' | 'host'>,
  until = Date.now() + 3000,
): Promise<void> {
  const failure = await tryPort(port, host)
  if (!failure) return
  if (!isTaken(failure)) throw failure
  if (Date.now() > until) throw new Problem('port.taken', { port })
  await pause(100)
  return needPort({ port, host }, until)
}

function tryPort(port: number, host: string): Promise<Error | undefined> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', resolve)
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
  })
}

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'EADDRINUSE' || code === 'EACCES'
}

async function openFiles(folder: string) {
  try {
    return await openEvidenceFiles(folder)
  } catch (error) {
    throw new Problem('data.notWritable', { folder, reason: (error as NodeJS.ErrnoException).code })
  }
}

/** Resolves at the first signal. A terminal sends Ctrl-C to everyone, and `npm start` once more; a later one ends at once. */
function askedToStop(io: Io): Promise<void> {
  return new Promise((resolve) => {
    let askedAt = 0
    const ask = () => {
      if (askedAt > 0 && Date.now() - askedAt > 1500) process.exit(130)
      askedAt ||= Date.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    io.stdin.on('error', () => undefined)
  })
}
