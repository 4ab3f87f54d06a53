import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, ctxOf, holder, worldDay } from '../../test/world.ts'
import { findActor } from '../store/actors.ts'
import { insertPerson } from '../store/people.ts'
import { findAppointees } from './appointees.ts'
import { listJournal } from './journal.ts'
import { appoint, listOffices, openOffice, relieve } from './offices.ts'

const db = testDb()

test('opens an office of the pack, once, and shows it empty', async () => {
  const { county } = await buildWorld(db)
  const steward = as(db, county, 'steward')

  const office = await openOffice(steward, county.id, 'groupClerk')

  expect(office).toMatchObject({ orgId: county.id, role: 'reporter', holders: [] })
  const shown = await listOffices(steward, county.id)
  expect(shown.items).toEqual([office])
  expect(shown.toOpen).toContain('groupHead')
  expect(shown.toOpen).not.toContain('groupClerk')
  await expect(openOffice(steward, county.id, 'groupClerk')).rejects.toMatchObject({ code: 'office.isOpen' })
  await expect(openOffice(steward, county.id, 'branchSecretary')).rejects.toMatchObject({
    code: 'office.notFound',
  })
})

test('appoints somebody new, who follows who held the office, on the same day', async () => {
  const { county } = await buildWorld(db)
  const earlier = ctxOf(db, holder(county, 'steward'), '2026-03-01')
  const { id } = await openOffice(earlier, county.id, 'groupClerk')
  await appoint(earlier, id, { name: '江一' })
  const steward = as(db, county, 'steward')

  const office = await appoint(steward, id, { name: '江二' })

  expect(office.holders).toEqual([
    { personId: expect.any(Number), name: '江二', fromOn: worldDay, hasAccount: false },
  ])
  const [line] = await listJournal(steward, county.id, null, 1)
  expect(line).toMatchObject({
    verb: 'office.appointed',
    before: { person: '江一' },
    after: { person: '江二', from: worldDay },
  })
})

test('gives and takes the rights of an office at once, on the day itself', async () => {
  const { county } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  const { id } = await openOffice(steward, county.id, 'groupClerk')
  await db
    .insertInto('users' as never)
    .values({ id: 'u', name: 'u', email: 'u@u.invalid' } as never)
    .execute()
  const personId = await insertPerson(db, '江三', 'u')
  const other = await openOffice(steward, county.id, 'groupReader')
  await db
    .insertInto('tenures')
    .values({ office_id: other.id, person_id: personId, from_on: '2026-01-01', to_on: null })
    .execute()

  await appoint(steward, id, { personId })
  const during = await findActor(db, 'u', worldDay)
  const relieved = await relieve(steward, id)
  const afterwards = await findActor(db, 'u', worldDay)

  expect(during?.seats.map(({ role }) => role)).toEqual(['reporter', 'reader'])
  expect(relieved.holders).toEqual([])
  expect(afterwards?.seats.map(({ role }) => role)).toEqual(['reader'])
})

test('writes no second line for who holds the office already, nor for an empty office', async () => {
  const { county } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  const { id } = await openOffice(steward, county.id, 'groupClerk')
  await relieve(steward, id)
  const first = await appoint(steward, id, { name: '江四' })

  const again = await appoint(steward, id, { personId: first.holders[0]!.personId })

  expect(again).toEqual(first)
  const lines = await listJournal(steward, county.id, null, 10)
  expect(lines.map(({ verb }) => verb)).toEqual(['office.appointed', 'office.opened'])
})

test('knows nobody from elsewhere by number', async () => {
  const { city, county, otherCounty, otherCity } = await buildWorld(db)
  const elsewhere = as(db, otherCity, 'steward')
  const far = await openOffice(elsewhere, otherCounty.id, 'groupClerk')
  const { holders } = await appoint(elsewhere, far.id, { name: '江五' })
  const steward = as(db, city, 'steward')
  const { id } = await openOffice(steward, county.id, 'groupClerk')

  const attempt = appoint(steward, id, { personId: holders[0]!.personId })

  await expect(attempt).rejects.toMatchObject({ code: 'person.notFound' })
})

test('leaves offices to stewards of the org or above', async () => {
  const { county, otherCity, organ } = await buildWorld(db)
  const { id } = await openOffice(as(db, county, 'steward'), county.id, 'groupClerk')

  for (const ctx of [
    as(db, otherCity, 'steward'),
    as(db, organ, 'steward'),
    as(db, county, 'responsible'),
    as(db, county, 'supervisor'),
  ]) {
    await expect(openOffice(ctx, county.id, 'groupHead')).rejects.toMatchObject({ code: 'right.missing' })
    await expect(appoint(ctx, id, { name: 'x' })).rejects.toMatchObject({ code: 'right.missing' })
    await expect(relieve(ctx, id)).rejects.toMatchObject({ code: 'right.missing' })
  }
  await expect(listOffices(as(db, otherCity, 'reader'), county.id)).rejects.toMatchObject({
    code: 'right.missing',
  })
  expect(await listOffices(as(db, county, 'reader'), county.id)).toMatchObject({ mayAppoint: false })
})

test('finds who is known, in office or out of it, for one’s own orgs and nobody from elsewhere', async () => {
  const { city, county, branch, otherCounty, otherCity } = await buildWorld(db)
  const elsewhere = as(db, otherCity, 'steward')
  const far = await openOffice(elsewhere, otherCounty.id, 'groupClerk')
  await appoint(elsewhere, far.id, { name: '江青山' })
  const steward = as(db, city, 'steward')
  const { id } = await openOffice(steward, county.id, 'groupClerk')
  const { holders } = await appoint(steward, id, { name: '江青云' })

  const known = { personId: holders[0]!.personId, name: '江青云', office: 'groupClerk', hasAccount: false }
  for (const text of ['江', '江青云', 'jqy']) {
    expect(await findAppointees(steward, branch.id, text, 8)).toMatchObject([
      { ...known, isInOffice: true, org: { id: county.id } },
    ])
  }
  await relieve(steward, id)
  expect(await findAppointees(steward, branch.id, '江青', 8)).toMatchObject([{ ...known, isInOffice: false }])
  await expect(findAppointees(as(db, county, 'reader'), county.id, '江', 8)).rejects.toMatchObject({
    code: 'right.missing',
  })
})
