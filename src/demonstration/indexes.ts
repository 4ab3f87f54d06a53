import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

/**
 * Does the work on a table without its indexes, apart from those of constraints, and makes them again after it: sorting once
 * takes a third of the time of finding a place for every row.
 */
export async function withoutIndexes<T>(tx: Database, table: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select format('%I', relname) as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indexrelid
    where indrelid = ${table}::regclass
      and not exists (select from pg_constraint where conindid = indexrelid)`.execute(tx)
  await sql`set local maintenance_work_mem = '256MB'`.execute(tx)
  for (const { name } of rows) await sql`drop index ${sql.raw(name)}`.execute(tx)
  const result = await work()
  for (const { definition } of rows) await sql.raw(definition).execute(tx)
  return result
}
