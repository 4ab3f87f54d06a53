import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Problem } from '../domain/problem.ts'

const ownFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const oldestServer = 15
const lockKey = 8_141_772

interface Migration {
  readonly name: string
  readonly checksum: string
  readonly text: string
}

/**
 * Brings the schema of a database forward and returns the names applied, in order; the same call on several processes
 * at once applies each once. Throws `database.unreachable`, `database.newer` where a later version was here, and
 * `database.notOurs` where the server does not let this user make tables.
 */
export async function migrate(url: string, folder: string = ownFolder): Promise<string[]> {
  const known = await readMigrations(folder)
  const client = await connect(url)
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const landed = await readLanded(client)
    refuseNewer(landed, known)
    refuseEdited(landed, known)
    const pending = known.filter(({ name }) => !landed.has(name))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } catch (error) {
    throw isRefused(error) ? new Problem('database.notOurs', { reason: (error as Error).message }) : error
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.+\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { name: file.slice(0, -'.sql'.length), checksum, text }
    }),
  )
}

async function connect(url: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Problem('database.unreachable', { reason: 'write postgres://user:password@host/database' })
  }
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_500 })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query('show server_version_num')
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
    if (version >= oldestServer) return client
    await client.end()
    throw new Error(`it is PostgreSQL ${version}; ${oldestServer} is the oldest that serves`)
  } catch (error) {
    throw new Problem('database.unreachable', { reason: reasonOf(error) })
  }
}

/** A refused connection to a name with several addresses is an AggregateError, whose own message is empty. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}

async function readLanded(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists migrations (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`)
  const { rows } = await client.query('select name, checksum from migrations')
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function isRefused(error: unknown): boolean {
  const insufficientPrivilege = '42501'
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return (code ?? cause?.code) === insufficientPrivilege
}

function refuseNewer(landed: Map<string, string>, known: Migration[]): void {
  const names = new Set(known.map(({ name }) => name))
  const unknown = [...landed.keys()].filter((name) => !names.has(name)).sort()
  if (unknown.length > 0) throw new Problem('database.newer', { migration: unknown.at(-1) })
}

function refuseEdited(landed: Map<string, string>, known: Migration[]): void {
  const edited = known.find(({ name, checksum }) => landed.has(name) && landed.get(name) !== checksum)
  if (edited) throw new Error(`migration ${edited.name} was edited after it landed; write a new one instead`)
}

async function apply(client: pg.Client, { name, checksum, text }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error })
  }
}
