import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../domain/problem.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, owner, prepareCluster } from './cluster.ts'
import { type Hold, takeHold } from './hold.ts'
import { clearAfterDeath, findPostmaster, isServing, startPostmaster, stopPostmaster } from './postmaster.ts'
import { engineSettings } from './settings.ts'

export { ENGINE_VERSION } from './cluster.ts'

/** The embedded PostgreSQL, running: where to connect, and how to let go of it. */
export interface Engine {
  readonly url: string
  /** Lets go; the server stops when no other process uses it. */
  stop(): Promise<void>
}

/** What an engine is opened with: the folder that keeps everything, and settings of PostgreSQL that differ. */
export interface EngineOptions {
  readonly dataDir: string
  readonly settings?: Record<string, string>
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it, starts it, or attaches to the one that a killed process
 * left running; brings it up again on the same port should it die. Throws `data.notWritable`, `data.newer` and
 * `database.unreachable`.
 */
export async function openEngine({ dataDir, settings = {} }: EngineOptions): Promise<Engine> {
  const binaries = findBinaries()
  const cluster = await prepareCluster(dataDir, binaries)
  const start = (port: number) => startPostmaster(cluster, binaries, { ...engineSettings(port), ...settings })

  let isStopping = false
  let { hold, port } = await bringUp(cluster, start)

  const watch = async (): Promise<void> => {
    await hold.lost
    if (isStopping) return
    const again = await bringUp(cluster, start, port).catch(() => undefined)
    if (!again) return
    if (isStopping) return void again.hold.release()
    hold = again.hold
    port = again.port
    return watch()
  }
  void watch()

  return {
    url: `postgres://${owner}:${cluster.password}@127.0.0.1:${port}/${owner}`,
    async stop() {
      if (isStopping) return
      isStopping = true
      if (await hold.release()) await stopPostmaster(cluster.folder, binaries)
    },
  }
}

type Start = (port: number) => Promise<string>

/** Tries until somebody's server of this folder answers; recovery after a crash may take as long as it makes progress. */
async function bringUp(cluster: Cluster, start: Start, wanted = 0): Promise<{ hold: Hold; port: number }> {
  const deaths: string[] = []
  let starting: { isOver: boolean } | undefined
  let patience = Date.now() + 60_000
  while (true) {
    const server = await findPostmaster(cluster.folder)
    if (server && (await isServing(cluster.folder, server))) {
      const attempt = await tryHold(cluster, server.port)
      if ('hold' in attempt) return { hold: attempt.hold, port: server.port }
      if (attempt.isBusy) patience = Date.now() + 60_000
    } else if (!starting || starting.isOver) {
      if (deaths.length > 20) throw new Problem('database.unreachable', { reason: deaths.at(-1) })
      await clearAfterDeath(cluster.folder)
      const port = wanted > 0 && deaths.length < 10 ? wanted : await freePort()
      const mine = { isOver: false }
      starting = mine
      void start(port).then((why) => {
        mine.isOver = true
        deaths.push(why)
      })
    }
    if (Date.now() > patience) {
      throw new Problem('database.unreachable', { reason: deaths.at(-1) ?? 'no answer within a minute' })
    }
    await pause(deaths.length > 0 ? 150 : 10)
  }
}

/** While it starts, recovers or shuts down, PostgreSQL answers 57P03: that is progress. */
async function tryHold(cluster: Cluster, port: number): Promise<{ hold: Hold } | { isBusy: boolean }> {
  if (port === 0) return { isBusy: false }
  try {
    return { hold: await takeHold({ port, password: cluster.password }, cluster.folder) }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === '28P01') {
      throw new Problem('database.unreachable', {
        reason: `the password in ${cluster.folder} is not the server's`,
      })
    }
    return { isBusy: code === '57P03' }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
