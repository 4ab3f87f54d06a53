import { sql } from 'kysely'
import { beforeAll, expect, inject, test, vi } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import { buildWorld, issuedProgramme, owed, plainReport, plainTerms, type World } from '../../test/world.ts'
import { obligationId } from '../domain/obligation.ts'
import type { Database } from '../store/database.ts'

let server: TestServer
let db: Database
let world: World

beforeAll(async () => {
  const own = await ownDatabase()
  db = own.db
  world = await buildWorld(db)
  server = await openTestServer(own)
})

test('answers what was asked before it was told to close, and then closes', async () => {
  const reporter = await server.seat(world.branch, 'reporter')
  const { directiveIds } = await issuedProgramme(db, world.city, plainTerms(world.city))
  const key = owed(world.branch, directiveIds[0] as number)
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const held = await db.startTransaction().execute()
  await sql`select from obligations where region_id = ${key.regionId} and org_id = ${key.orgId} for update`.execute(
    held,
  )

  const answer = fetch(`${address}/api/obligations/${obligationId(key)}/reports`, {
    method: 'POST',
    headers: { ...reporter, 'content-type': 'application/json' },
    body: JSON.stringify(plainReport()),
  })
  await vi.waitFor(async () => expect(await countWaiting()).toBe(1))
  const closed = server.app.close()
  await held.commit().execute()

  expect((await answer).status).toBe(201)
  await closed
  await expect(fetch(`${address}/api/health`)).rejects.toThrow()
})

/** How many statements wait for a row that somebody else holds. */
async function countWaiting(): Promise<number> {
  const waiting =
    inject('testServer').workers.length > 0
      ? sql`citus_lock_waits`
      : sql`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${waiting}`.execute(db)
  return rows[0]?.n ?? 0
}
