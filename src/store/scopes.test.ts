import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { buildWorld } from '../../test/world.ts'
import { inScope } from './scopes.ts'

const db = testDb()

test('asks of each org the same few questions, however many orgs a scope leaves out', async () => {
  const { city } = await buildWorld(db)
  const asked = (count: number) => {
    const except = Array.from({ length: count }, (_, i) => city.id + 1 + i)
    const places = { pathOf: (id: number) => (id === city.id ? city.path : `${city.path}${id}/`) }
    return sql`select from orgs where ${inScope({ within: city.id, except }, places)}`.compile(db)
  }

  expect(asked(2000).sql).toBe(asked(2).sql)
  expect(asked(2000).parameters).toHaveLength(asked(2).parameters.length)
})
