import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'

const db = testDb()

test('reads a bigint as a number where that is exact, and as a bigint beyond', async () => {
  const { rows } = await sql`select 9007199254740991::bigint as exact, 9007199254740993::bigint as beyond,
    array[1, null, 2]::bigint[] as several, '{}'::date[] as none, count(*) as counted from generate_series(1, 3)`.execute(
    db,
  )
  expect(rows).toEqual([
    { exact: 9007199254740991, beyond: 9007199254740993n, several: [1, null, 2], none: [], counted: 3 },
  ])
})

test('reads a date as the day it says, in any time zone', async () => {
  await sql`set local timezone = 'Pacific/Kiritimati'`.execute(db)
  const { rows } = await sql`select date '2026-02-28' as day, array[date '2026-03-01'] as days,
    null::date as never`.execute(db)
  expect(rows).toEqual([{ day: '2026-02-28', days: ['2026-03-01'], never: null }])
})

test('reads jsonb as what was written, encoded once', async () => {
  const written = { words: ['督促', 'a "quote"'], count: 2 }
  const { rows } = await sql`select ${JSON.stringify(written)}::jsonb as kept`.execute(db)
  expect(rows).toEqual([{ kept: written }])
})

test.for([1, 2])('gives test %i a database without what the other wrote', async (round) => {
  await sql`create table only_here (round int)`.execute(db)
  await sql`insert into only_here values (${round})`.execute(db)
  const { rows } = await sql`select round from only_here`.execute(db)
  expect(rows).toEqual([{ round }])
})
