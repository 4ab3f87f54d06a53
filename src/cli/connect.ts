import { resolve } from 'node:path'
import { openEngine } from '../store/engine/engine.ts'
import { migrate } from '../store/migrate.ts'
import type { Io } from './io.ts'

/** The PostgreSQL a command works on, migrated. */
export interface Connection {
  readonly url: string
  readonly isEmbedded: boolean
  /** The folder of everything that is kept outside the database, and of the embedded one. */
  readonly dataDir: string
  /** The names of the migrations that were applied just now. */
  readonly applied: readonly string[]
  close(): Promise<void>
}

/**
 * Connects to DATABASE_URL, or opens the embedded PostgreSQL of a data folder, and brings its schema forward.
 * Throws `database.unreachable`, `database.newer`, `data.newer` and `data.notWritable`.
 */
export async function connect(data: string | undefined, env: Io['env']): Promise<Connection> {
  const dataDir = resolve(data ?? env.YIPANQI_DATA ?? 'data')
  const given = env.DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await openEngine({ dataDir })
  try {
    const applied = await migrate(server.url)
    return { url: server.url, isEmbedded: !given, dataDir, applied, close: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}
