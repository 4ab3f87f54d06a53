import pg from 'pg'
import { owner } from './cluster.ts'

const lockKey = 8_141_771

/** What one process keeps open while it uses the server, so that the last one out knows it is the last. */
export interface Hold {
  /** Resolves when the connection is lost without our asking. */
  readonly lost: Promise<void>
  /** Lets go; tells whether nobody else holds the server. */
  release(): Promise<boolean>
}

/** Connects to a server, makes our database where it is missing, and holds the server. Rejects as `pg` does. */
export async function takeHold(address: { port: number; password: string }, folder: string): Promise<Hold> {
  const client = new pg.Client({
    host: '127.0.0.1',
    user: owner,
    database: 'postgres',
    application_name: 'yipanqi-hold',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    ...address,
  })
  let isReleased = false
  const lost = new Promise<void>((done) => {
    client.on('error', () => undefined)
    client.on('end', () => isReleased || done())
  })
  await client.connect()
  try {
    await refuseStranger(client, folder)
    await client.query('select pg_advisory_lock_shared($1)', [lockKey])
    await makeDatabase(client)
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  const { stream } = (client as unknown as { connection: { stream: { ref(): void; unref(): void } } })
    .connection
  // A forgotten hold must not keep a command from ending.
  stream.unref()

  return {
    lost,
    async release() {
      isReleased = true
      stream.ref()
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [lockKey])
        const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [lockKey])
        return rows[0].last
      } catch {
        return false
      } finally {
        void client.end().catch(() => undefined)
      }
    },
  }
}

async function refuseStranger(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query('show data_directory')
  if (rows[0].data_directory !== folder) throw new Error(`another server answers for ${folder}`)
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [owner])
  if (rowCount) return
  await client.query(`create database ${owner}`).catch((error: { code?: string }) => {
    const someoneElseDid = error.code === '42P04' || error.code === '23505'
    if (!someoneElseDid) throw error
  })
}
