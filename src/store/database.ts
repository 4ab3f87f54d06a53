import { Kysely, type LogEvent, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** A handle on the database: the pool, or one transaction of it. */
export type Database = Kysely<Tables>

/** Opens a pool of connections; nothing is sent until the first query. `destroy()` closes it; `log` hears of each statement. */
export function openDatabase(
  url: string,
  { connections = 16, log }: { connections?: number; log?: (event: LogEvent) => void } = {},
): Database {
  const dialect = new PostgresDialect({ pool: openPool(url, connections) })
  return new Kysely<Tables>({ dialect, ...(log && { log }) })
}

/** The same pool without kysely, for libraries that speak to `pg` themselves, and for COPY. */
export function openPool(url: string, connections = 16): pg.Pool {
  const options = { connectionString: url, max: connections, application_name: 'yipanqi', types }
  const pool = new pg.Pool({ ...options, Client: PreparingClient })
  // An idle connection that the server closes is replaced at the next query; it must not end the process.
  pool.on('error', () => undefined)
  return pool
}

/** Begins a statement that is planned once per connection and run many times; its text must not vary with what is asked. */
export const often = sql.raw('/* often */')
const mark = '/* often */'
const names = new Map<string, string>()

class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // A connection that is lost between two statements of a transaction fails the next one; it must not end the process.
    this.on('error', () => undefined)
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of `query` are many, and all pass through unchanged.
  override query(text: any, values?: any, callback?: any): any {
    if (typeof text !== 'string' || !text.trimStart().startsWith(mark))
      return super.query(text, values, callback)
    return super.query({ name: nameOf(text), text, values } as pg.QueryConfig, callback)
  }
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `often_${names.size + 1}`
  names.set(text, name)
  return name
}

const { builtins } = pg.types
const int8Array = 1016
const dateArray = 1182

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, toWhole],
  [builtins.DATE, (text) => text],
  [int8Array, (text) => toArray(text, toWhole)],
  [dateArray, (text) => toArray(text, (day) => day)],
])

/** How columns are read: bigint as a number, where it is exact; a date as the day it says, without a time zone. */
export const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : parsers.get(oid)
    return parser ?? pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

function toWhole(text: string): number | bigint {
  const whole = Number(text)
  return Number.isSafeInteger(whole) ? whole : BigInt(text)
}

/** Numbers and days are never quoted inside an array, so a flat one splits at its commas. */
function toArray<T>(text: string, parse: (entry: string) => T): (T | null)[] {
  const entries = text === '{}' ? [] : text.slice(1, -1).split(',')
  return entries.map((entry) => (entry === 'NULL' ? null : parse(entry)))
}
