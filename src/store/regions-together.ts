import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from './database.ts'

/** Regions that one statement may ask. */
export interface Here {
  /** Whether a region is one of them. */
  has(regionId: number): boolean
  /** The condition that a column names one of them. */
  isIn(column: string): RawBuilder<SqlBool>
}

export interface Together extends Here {
  regionIds: number[]
}

/**
 * The regions that a statement is to ask: all at once where they lie on one machine; each alone, in the order of their numbers, where
 * they are distributed. There every large table must say the region as a value, from which Citus sees before it runs which node to ask.
 */
export async function together(db: Database, regionIds: number[]): Promise<Together[]> {
  if (!(await isDistributed(db))) return [{ ...everywhere, regionIds }]
  return inOrder(regionIds).map((id) => ({ ...only(id), regionIds: [id] }))
}

/** The same for a statement that finds its regions by itself: they are looked up only where each must be asked alone. */
export async function togetherIn(db: Database, listRegionIds: () => Promise<number[]>): Promise<Here[]> {
  if (!(await isDistributed(db))) return [everywhere]
  return inOrder(await listRegionIds()).map(only)
}

const everywhere: Here = { has: () => true, isIn: () => sql<SqlBool>`true` }

function only(id: number): Here {
  return {
    has: (regionId) => regionId === id,
    isIn: (column) => sql<SqlBool>`${sql.ref(column)} = ${id}::smallint`,
  }
}

function inOrder(regionIds: number[]): number[] {
  return [...new Set(regionIds)].sort((a, b) => a - b)
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
