import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { openDatabase } from '../src/store/database.ts'
import { listObligations } from '../src/store/obligations.ts'
import { ownDatabase } from './databases.ts'
import { Statements } from './regions.ts'

const database = ownDatabase()
const isSpread = inject('testServer').workers.length > 0

// Past one machine plans end at the nodes; the rule is held on a single one.
test.skipIf(isSpread)(
  'finds the statement that would ask every node, and passes the one that names its region',
  async () => {
    const { url } = await database
    const statements = new Statements()
    const planted = 'select count(*) from obligations where org_id = 7'
    statements.seen.set(planted, { text: planted, parameters: [] })
    const named = `select count(*) from obligations join orgs using (region_id) where region_id = 7 and org_id = 7`
    statements.seen.set(named, { text: named, parameters: [] })

    expect(await statements.withoutRegion(url)).toEqual([expect.stringContaining('obligations by')])
  },
)

test('hears what the product asks, and not what a test asks', async () => {
  const { url } = await database
  const statements = new Statements()
  const db = openDatabase(url, { connections: 1, log: statements.note })

  await sql`select from obligations`.execute(db)
  expect(statements.seen.size).toBe(0)
  await listObligations(db, { regionId: 1, id: 1 }, true, null, 1)
  expect(statements.seen.size).toBe(1)
  await db.destroy()
})
