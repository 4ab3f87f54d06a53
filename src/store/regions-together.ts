import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from './database.ts'

/** Regions that one statement may ask, and the condition that a table's rows are of these. */
export interface Together {
  regionIds: number[]
  isIn(table: string): RawBuilder<SqlBool>
}

/**
 * The regions that a statement is to ask: all at once where they lie on one machine; each alone, in the order of their numbers, where
 * they are distributed. There every large table must say the region as a value, from which Citus sees before it runs which node to ask.
 */
export async function together(db: Database, regionIds: number[]): Promise<Together[]> {
  if (!(await isDistributed(db))) return [{ regionIds, isIn: () => sql<SqlBool>`true` }]
  return [...new Set(regionIds)]
    .sort((a, b) => a - b)
    .map((id) => ({
      regionIds: [id],
      isIn: (table) => sql<SqlBool>`${sql.ref(`${table}.region_id`)} = ${id}::smallint`,
    }))
}

/** By the part of a pool that its transactions share. */
const known = new WeakMap<object, boolean>()

/** Whether regions may lie on different nodes; asked once, so a server is started anew after `yipanqi distribute`. */
async function isDistributed(db: Database): Promise<boolean> {
  const { adapter } = db.getExecutor()
  const before = known.get(adapter)
  if (before !== undefined) return before
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from pg_extension where extname = 'citus') as is`.execute(db)
  const is = rows[0]?.is ?? false
  known.set(adapter, is)
  return is
}
