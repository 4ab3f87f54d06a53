import { sql } from 'kysely'
import type { Database } from './database.ts'

let savepoints = 0

/** Runs the work in one transaction; inside another one, in a savepoint of it, so that either all of the work stays or none. */
export async function inTransaction<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (!db.isTransaction) return db.transaction().execute(work)

  const savepoint = sql.raw(`step_${++savepoints}`)
  await sql`savepoint ${savepoint}`.execute(db)
  try {
    const result = await work(db)
    await sql`release savepoint ${savepoint}`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint ${savepoint}`.execute(db)
    throw error
  }
}
