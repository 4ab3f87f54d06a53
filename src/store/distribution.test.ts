import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { distribute, type Lie, largeTables, planOf, wrongIn } from './distribution.ts'

const database = ownDatabase()
const isSpread = inject('testServer').workers.length > 0
const tables = ['people', 'offices', ...largeTables]

function lie(table: string, colocation = 4): Lie {
  const isLarge = (largeTables as readonly string[]).includes(table)
  return { table, column: isLarge ? 'region_id' : null, colocation: isLarge ? colocation : 9 }
}

test('distributes large tables beside the orgs and gives every node the small ones whole', () => {
  const plan = planOf(tables, [])

  expect(plan).toHaveLength(tables.length)
  expect(plan[0]).toBe(`select create_reference_table('people')`)
  expect(plan.filter((statement) => statement.includes(`colocate_with => 'orgs'`))).toHaveLength(
    largeTables.length - 1,
  )
})

test('does nothing once more, and goes on where it was stopped', () => {
  expect(
    planOf(
      tables,
      tables.map((table) => lie(table)),
    ),
  ).toEqual([])
  expect(
    planOf(
      tables,
      tables.slice(0, -1).map((table) => lie(table)),
    ),
  ).toEqual([`select create_distributed_table('journal', 'region_id', colocate_with => 'orgs')`])
})

test('names the tables that lie otherwise than they must', () => {
  const lies = tables.map((table) => lie(table))

  expect(wrongIn(tables, lies)).toEqual([])
  const elsewhere = lies.map((one) => (one.table === 'tallies' ? { ...one, colocation: 5 } : one))
  expect(wrongIn(tables, elsewhere)).toEqual(['tallies'])
  const whole = lies.map((one) => (one.table === 'journal' ? { ...one, column: null } : one))
  expect(wrongIn(tables, whole)).toEqual(['journal'])
  expect(wrongIn(tables, lies.slice(1))).toEqual(['people'])
})

test('leads the key of every large table with the region, and refers from none of them to another', async () => {
  const { db } = await database
  const { sql } = await import('kysely')
  const { rows } = await sql<{ name: string; first: string; refers: boolean }>`
    select relname as name,
      (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indrelid = pg_class.oid and indisprimary) as first,
      exists (select from pg_constraint where contype = 'f' and (conrelid = pg_class.oid or confrelid = pg_class.oid)) as refers
    from pg_class where relname = any(${[...largeTables]}) order by relname`.execute(db)

  expect(rows).toEqual([...largeTables].sort().map((name) => ({ name, first: 'region_id', refers: false })))
})

test('moves nothing once more on Citus, and says so where there is none', async () => {
  const { url } = await database
  const client = new pg.Client(url)
  await client.connect()
  const { rowCount } = await client.query(`select from pg_available_extensions where name = 'citus'`)

  const attempt = distribute(client)

  if (isSpread) expect((await attempt).done).toEqual([])
  if (rowCount) expect((await attempt).lies.length).toBeGreaterThan(largeTables.length)
  else await expect(attempt).rejects.toMatchObject({ code: 'database.notDistributable' })
  await client.end()
})
