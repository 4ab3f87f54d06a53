import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainReport, plainTerms, worldDay } from '../../test/world.ts'
import { listRegions } from '../store/orgs.ts'
import { foldRegion } from '../store/tallies.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { getBoard } from './boards.ts'
import { listJournal } from './journal.ts'
import { getOrg, searchOrgs } from './orgs.ts'
import { foundOrg, renameOrg } from './orgs-founding.ts'
import { submitReport } from './reports.ts'

const db = testDb()

const draft = (changes = {}) => ({
  kind: 'branch',
  name: '第三党支部',
  otherNames: {},
  code: null,
  ...changes,
})

test('founds an org below its parent, in the region of its parent, and says so in the journal', async () => {
  const { organ, county } = await buildWorld(db)
  const steward = as(db, county, 'steward')

  const org = await foundOrg(steward, organ.id, draft({ code: 'B3' }))

  expect(org).toMatchObject({
    parentId: organ.id,
    regionId: organ.regionId,
    path: `${organ.path}${org.id}/`,
    level: 'branch',
    hasChildren: false,
  })
  expect((await getOrg(steward, org.id)).name).toBe('第三党支部')
  expect((await searchOrgs(steward, 'dsdzb', 5)).map(({ id }) => id)).toEqual([org.id])
  const [line] = await listJournal(steward, county.id, null, 1)
  expect(line).toMatchObject({ verb: 'org.founded', orgId: org.id, office: 'steward', after: { code: 'B3' } })
})

test('roots a region where the kind stands on the level of regions', async () => {
  const { province } = await buildWorld(db)

  const city = await foundOrg(as(db, province, 'steward'), province.id, draft({ kind: 'cityGroup' }))

  expect(city.regionId).not.toBe(province.regionId)
  expect((await listRegions(db)).find(({ id }) => id === city.regionId)).toMatchObject({ rootId: city.id })
})

test('keeps rows + own = total when an org that reported itself gets a child', async () => {
  const { city, otherBranch, branch } = await buildWorld(db)
  await db.updateTable('orgs').set({ kind: 'generalBranch' }).where('id', '=', branch.id).execute()
  const { programmeId, directiveIds } = await issuedProgramme(db, city, plainTerms(city))
  await submitReport(as(db, branch, 'reporter'), owed(branch, directiveIds[0]!), plainReport())
  const steward = as(db, city, 'steward')
  const before = await getBoard(steward, city.id, programmeId, { span: 'all' })

  await foundOrg(steward, branch.id, draft())
  await submitReport(as(db, otherBranch, 'reporter'), owed(otherBranch, directiveIds[0]!), plainReport())
  await foldRegion(db, city.regionId, 1000)

  const after = await getBoard(steward, city.id, programmeId, { span: 'all' })
  const rows = [...after.rows, ...(after.own ? [after.own] : [])].map(({ total }) => total[0] ?? 0)
  expect(after.total.total[0]).toBe(before.total.total[0])
  expect(rows.reduce((a, b) => a + b)).toBe(after.total.total[0])
  expect(await rebuildTallies(db, city.regionId)).toMatchObject({ rows: 0 })
})

test('refuses a kind that cannot stand here, a name or code that is taken, and who is no steward of the place', async () => {
  const { organ, county, otherCity } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  await foundOrg(steward, organ.id, draft({ code: 'B3' }))
  const lines = () => sql<{ n: number }>`select count(*)::int as n from journal`.execute(db)
  const before = await lines()

  const attempts = [
    [steward, organ.id, draft({ kind: 'countyGroup', name: 'a' }), 'org.kindNotHere'],
    [steward, organ.id, draft({ kind: 'nothing', name: 'b' }), 'org.kindNotHere'],
    [steward, organ.id, draft(), 'org.nameTaken'],
    [steward, county.id, draft({ code: 'B3' }), 'org.codeTaken'],
    [as(db, otherCity, 'steward'), organ.id, draft({ name: 'c' }), 'right.missing'],
    [as(db, organ, 'supervisor'), organ.id, draft({ name: 'd' }), 'right.missing'],
    [steward, 999_999, draft({ name: 'e' }), 'org.notFound'],
  ] as const
  for (const [ctx, parentId, each, code] of attempts) {
    await expect(foundOrg(ctx, parentId, each)).rejects.toMatchObject({ code })
  }

  expect((await lines()).rows).toEqual(before.rows)
})

test('calls an org by another name, under which it is found, and keeps what was not given', async () => {
  const { organ, county } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  const org = await foundOrg(steward, organ.id, draft({ code: 'B3', otherNames: { en: 'Third branch' } }))

  const renamed = await renameOrg(steward, org.id, { name: '青年党支部' })

  expect(renamed).toEqual({ ...org, name: '青年党支部' })
  expect((await searchOrgs(steward, '青年', 5)).map(({ id }) => id)).toEqual([org.id])
  expect(await searchOrgs(steward, '第三', 5)).toEqual([])
  const [line] = await listJournal(steward, county.id, null, 1)
  expect(line).toMatchObject({
    verb: 'org.renamed',
    before: { name: '第三党支部' },
    after: { name: '青年党支部' },
  })
})

test('refuses to rename into a sibling, and lets an org keep its own name and code', async () => {
  const { organ, county, branch } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  const org = await foundOrg(steward, organ.id, draft({ code: 'B3' }))

  await expect(renameOrg(steward, org.id, { name: branch.name })).rejects.toMatchObject({
    code: 'org.nameTaken',
  })
  expect(await renameOrg(steward, org.id, { name: org.name, code: 'B3' })).toEqual(org)
  await expect(renameOrg(as(db, organ, 'responsible'), org.id, { name: 'x' })).rejects.toMatchObject({
    code: 'right.missing',
  })
})

test('is founded on the day of the act', async () => {
  const { organ, county } = await buildWorld(db)
  const org = await foundOrg(as(db, county, 'steward'), organ.id, draft())
  const { rows } = await sql<{
    day: string
  }>`select founded_on as day from orgs where id = ${org.id}`.execute(db)
  expect(rows[0]?.day).toBe(worldDay)
})
