import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'
import { type Figure, once } from '../figure.ts'
import type { Machine } from '../machine.ts'
import { type Province, pack } from '../province.ts'
import { loadTree } from '../tree.ts'

/** How long the product takes to found a whole province, with every index, in a new database; beside it a bare copy of its rows. */
export async function loadFigures({ orgs }: Province, machine: Machine): Promise<Figure[]> {
  await machine.drop('bench_load')
  const { db } = await machine.open('bench_load')
  const { ms, result } = await once(() => loadTree(db, pack, orgs))
  const { ms: limit } = await once(() => copyOf(db))
  await machine.drop('bench_load')
  return [
    {
      name: 'load the whole province',
      at: `${result} orgs, searchable`,
      value: ms / 1000,
      unit: 's',
      limit: limit / 1000,
      goal: '≤ 15',
      isMet: ms <= 15_000,
      note: `${(ms / limit).toFixed(2)} × a bare INSERT … SELECT of the same rows and indexes`,
    },
  ]
}

/** The same rows written by one statement into a table with the same indexes. */
async function copyOf(db: Database): Promise<void> {
  await sql`create table copied (like orgs including all)`.execute(db)
  await sql`insert into copied select * from orgs`.execute(db)
}
