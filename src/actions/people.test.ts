import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, ctxOf, worldDay } from '../../test/world.ts'
import { clock } from '../domain/right.ts'
import { findActor } from '../store/actors.ts'
import { listOffices, openOffice, appoint as putIn } from './offices.ts'
import { appoint } from './people.ts'

const db = testDb()

async function account(id: string) {
  await sql`insert into users (id, name, email) values (${id}, ${id}, ${`${id}@users.invalid`})`.execute(db)
  return id
}

test('gives the account to who holds the office under that name, and makes nobody new of them', async () => {
  const { county } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  const { id } = await openOffice(steward, county.id, 'groupClerk')
  const { holders } = await putIn(steward, id, { name: '江一' })
  const who = { name: '江一', orgId: county.id, rootName: undefined, office: 'groupClerk' }

  const added = await appoint(ctxOf(db, clock), { ...who, userId: await account('u1') })
  const actor = await findActor(db, 'u1', worldDay)
  const namesake = await appoint(ctxOf(db, clock), { ...who, userId: await account('u2') })

  expect(added.personId).toBe(holders[0]?.personId)
  expect(actor?.seats.map(({ role }) => role)).toEqual(['reporter'])
  expect(namesake.personId).not.toBe(added.personId)
  const { items } = await listOffices(steward, county.id)
  expect(items[0]?.holders.map(({ hasAccount }) => hasAccount)).toEqual([true, true])
  const { rows } = await sql<{
    verb: string
  }>`select verb from journal where subject_id = ${String(id)} order by id`.execute(db)
  expect(rows.map(({ verb }) => verb)).toEqual([
    'office.opened',
    'office.appointed',
    'office.accountGiven',
    'office.appointed',
  ])
})
