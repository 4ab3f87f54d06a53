import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { together, togetherIn } from './regions-together.ts'

const database = ownDatabase()
const isSpread = inject('testServer').workers.length > 0

test('asks all regions at once on one machine, and each alone in the order of numbers past it', async () => {
  const { db } = await database
  const groups = await together(db, [7, 3, 7])

  expect(groups.map(({ regionIds }) => regionIds)).toEqual(isSpread ? [[3], [7]] : [[7, 3, 7]])
  for (const { regionIds, has } of groups) expect(regionIds.every(has)).toBe(true)
})

test('looks regions up only where each must be asked alone', async () => {
  const { db } = await database
  let isAsked = false
  const groups = await togetherIn(db, async () => {
    isAsked = true
    return [5]
  })

  expect(isAsked).toBe(isSpread)
  const [here] = groups
  const { rows } = await sql<{ id: number }>`
    select id from (values (5::smallint), (6)) as regions(id) where ${here!.isIn('regions.id')}`.execute(db)
  expect(rows).toEqual(isSpread ? [{ id: 5 }] : [{ id: 5 }, { id: 6 }])
})
