import { randomBytes } from 'node:crypto'
import type { ControlledTransaction } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { type Database, openDatabase } from '../src/store/database.ts'
import type { Tables } from '../src/store/tables.ts'
import { spread } from './nodes.ts'
import { Statements } from './regions.ts'

/**
 * The database for the tests of a file, to be called once at its top: every test sees a migrated, empty database in a
 * transaction of its own, which is rolled back after it. What the tests asked of large tables must have named the region.
 */
export function testDb(): Database {
  const statements = new Statements()
  let url = ''
  let pool: Database | undefined
  let current: ControlledTransaction<Tables> | undefined

  beforeAll(async () => {
    url = await workerDatabase()
    pool = openDatabase(url, { connections: 2, log: statements.note })
  })
  beforeEach(async () => {
    current = await pool?.startTransaction().execute()
  })
  afterEach(async () => {
    await current?.rollback().execute()
    current = undefined
  })
  afterAll(async () => {
    await pool?.destroy()
    // Past one machine, each of these would ask every node: name the region, or list the read with its reason.
    expect(await statements.withoutRegion(url)).toEqual([])
  })

  return new Proxy({} as Database, {
    get(_, key) {
      if (!current) throw new Error('the database of a test is there only while the test runs')
      const value = Reflect.get(current, key, current)
      return typeof value === 'function' ? value.bind(current) : value
    },
  })
}

/**
 * A migrated, empty database that a file's tests have for themselves and may commit to; it is dropped after them.
 * For what needs several connections: races, jobs, routes over a real pool.
 */
export async function ownDatabase(): Promise<{ url: string; db: Database }> {
  const { prefix } = inject('testServer')
  const name = `${prefix}_own_${randomBytes(4).toString('hex')}`
  const url = await createDatabase(name)
  const db = openDatabase(url)
  afterAll(async () => {
    await db.destroy()
    await drop(name)
  })
  return { url, db }
}

/** One database per worker; files that follow each other on it leave nothing behind. */
async function workerDatabase(): Promise<string> {
  return createDatabase(`${inject('testServer').prefix}_worker_${process.env.VITEST_POOL_ID ?? '0'}`)
}

async function createDatabase(name: string): Promise<string> {
  const { url, prefix, workers } = inject('testServer')
  const named = new URL(url)
  named.pathname = `/${name}`
  const isNew = await ask(url, `create database ${name} template ${prefix}_template`).then(
    () => true,
    (error: { code?: string }) => {
      const isThere = error.code === '42P04' || error.code === '23505'
      if (!isThere) throw error
      return false
    },
  )
  if (isNew && workers.length > 0) await spread(named.href, workers)
  return named.href
}

/** The coordinator holds connections to its workers, so its database goes first. */
async function drop(name: string): Promise<void> {
  const { url, workers } = inject('testServer')
  for (const server of [url, ...workers]) await ask(server, `drop database if exists ${name} with (force)`)
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
