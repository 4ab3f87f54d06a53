import { sql } from 'kysely'
import { Problem } from '../domain/problem.ts'
import type { Database } from '../store/database.ts'
import { inTransaction } from '../store/transaction.ts'

/** Marks that a load begins. What a load that was cut off left is removed; throws `database.notEmpty` where anything else is there. */
export async function beginLoad(db: Database, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await removeUnfinishedLoad(tx)
    await refuseUsed(tx)
    await sql`insert into demonstration_loads (begun_at) values (${at})`.execute(tx)
  })
}

/** Removes what a load that was cut off left; a database without one stays as it is. */
export async function removeUnfinishedLoad(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { rows } = await sql`delete from demonstration_loads returning 1`.execute(tx)
    if (rows.length > 0) await empty(tx)
  })
}

/** Keeps other loads out while one is under way, on the one connection it is given; throws `database.notEmpty` to the others. */
export async function withLoadLock<T>(db: Database, load: (connection: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ isMine: boolean }>`select pg_try_advisory_lock(${lock}) as "isMine"`.execute(
      connection,
    )
    if (!rows[0]?.isMine) throw new Problem('database.notEmpty')
    try {
      return await load(connection)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}

/** Takes the mark away, in the transaction that finishes the load. */
export async function endLoad(tx: Database): Promise<void> {
  await sql`delete from demonstration_loads`.execute(tx)
}

async function refuseUsed(tx: Database): Promise<void> {
  const { rows } = await sql<{ isUsed: boolean }>`
    select exists (select 1 from installation) or exists (select 1 from orgs) or exists (select 1 from users) as "isUsed"`.execute(
    tx,
  )
  if (rows[0]?.isUsed) throw new Problem('database.notEmpty')
}

/** Empties all but what the schema and the sign-in of this database stand on. */
async function empty(tx: Database): Promise<void> {
  const { rows } = await sql<{ names: string | null }>`
    select string_agg(format('%I', tablename), ', ') as names from pg_tables
    where schemaname = current_schema and tablename not in ('migrations', 'sign_in_keys', 'demonstration_loads')`.execute(
    tx,
  )
  if (rows[0]?.names) await sql`truncate ${sql.raw(rows[0].names)} restart identity`.execute(tx)
  for (const name of ['org_ids', 'tally_delta_ids', 'journal_ids']) {
    await sql`select setval(${name}::regclass, 1, false)`.execute(tx)
  }
}

const lock = 7003
