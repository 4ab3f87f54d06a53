import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../src/store/database.ts'
import { openEngine } from '../src/store/engine/engine.ts'
import { migrate } from '../src/store/migrate.ts'
import { spread, workersOf } from '../test/nodes.ts'

/** The PostgreSQL that is measured, and the databases on it by the size of their tree. */
export interface Machine {
  /** Whether its databases are distributed over the workers of a Citus coordinator. */
  isSpread: boolean
  /** A migrated database of that name and where it is; made where it is missing. */
  open(name: string): Promise<Place>
  has(name: string): Promise<boolean>
  drop(name: string): Promise<void>
  stop(): Promise<void>
}

/** One database under measurement. */
export interface Place {
  name: string
  url: string
  db: Database
}

/**
 * Opens DATABASE_URL, where a new database is distributed if it is a Citus coordinator that knows its workers, or the embedded PostgreSQL of a
 * folder that outlives the run, so that twelve million rows are made once.
 */
export async function openMachine(folder: string): Promise<Machine> {
  await mkdir(folder, { recursive: true })
  const given = process.env.DATABASE_URL
  const server = given
    ? { url: given, stop: async () => undefined }
    : await openEngine({ dataDir: resolve(folder) })
  const workers = given ? await workersOf(given) : []
  const opened: Database[] = []

  const has = async (name: string) => {
    const { rowCount } = await ask(server.url, 'select from pg_database where datname = $1', [name])
    return rowCount === 1
  }

  return {
    isSpread: workers.length > 0,
    has,
    async open(name) {
      const isNew = !(await has(name))
      if (isNew) await ask(server.url, `create database ${name}`)
      const url = withDatabase(server.url, name)
      await migrate(url)
      if (isNew && workers.length > 0) await spread(url, workers)
      const db = openDatabase(url)
      opened.push(db)
      return { name, url, db }
    },
    async drop(name) {
      for (const url of [server.url, ...workers]) {
        await ask(url, `drop database if exists ${name} with (force)`)
      }
    },
    async stop() {
      for (const db of opened) await db.destroy().catch(() => undefined)
      await server.stop()
    },
  }
}

/** Runs one statement on a connection of its own. */
export async function ask(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
