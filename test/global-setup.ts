import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEngine } from '../src/store/engine/engine.ts'
import { migrate } from '../src/store/migrate.ts'
import { workersOf } from './nodes.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server the tests run on, its workers where it is a Citus coordinator, and what this run's databases' names begin with. */
    testServer: { url: string; workers: string[]; prefix: string }
  }
}

const folderPrefix = 'yipanqi-test-'

/** Prepares one migrated template database per run, on TEST_DATABASE_URL or on an embedded server of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ? given(process.env.TEST_DATABASE_URL) : await embedded()
  const prefix = `yipanqi_test_${randomBytes(4).toString('hex')}`
  await ask(server.url, `create database ${prefix}_template`)
  await migrate(withDatabase(server.url, `${prefix}_template`))
  const workers = await workersOf(server.url)
  project.provide('testServer', { url: server.url, workers, prefix })
  return async () => {
    for (const url of [server.url, ...workers]) await dropAll(url, prefix)
    await server.stop()
  }
}

interface Server {
  url: string
  stop(): Promise<void>
}

function given(url: string): Server {
  return { url, stop: async () => undefined }
}

async function embedded(): Promise<Server> {
  await sweepLeftovers()
  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`))
  await chmod(dataDir, 0o755)
  // A run is thrown away with its server: losing it to a power cut costs nothing.
  const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '128MB' }
  const engine = await openEngine({ dataDir, settings: { ...fast, max_connections: '300' } })
  return {
    url: engine.url,
    async stop() {
      await engine.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its server: stop it and remove its folder. */
async function sweepLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.match(`^${folderPrefix}(\\d+)-`)?.[1])
    if (!pid || isAlive(pid)) continue
    const dataDir = join(tmpdir(), name)
    if (await stat(join(dataDir, 'pg')).catch(() => undefined)) {
      await openEngine({ dataDir }).then(
        (engine) => engine.stop(),
        () => undefined,
      )
    }
    await rm(dataDir, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const { rows } = await ask(url, `select datname from pg_database where starts_with(datname, '${prefix}')`)
  for (const { datname } of rows) await ask(url, `drop database if exists ${datname} with (force)`)
}

async function ask(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
