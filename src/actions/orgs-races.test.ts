import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import {
  as,
  buildWorld,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
  type World,
} from '../../test/world.ts'
import type { Database } from '../store/database.ts'
import { foldRegion } from '../store/tallies.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { getObligation } from './obligations.ts'
import { appoint, listOffices, openOffice } from './offices.ts'
import { foundOrg } from './orgs-founding.ts'
import { importOrgs } from './orgs-import.ts'
import { acceptReport, submitReport } from './reports.ts'
import { takeBackDecision } from './taking-back.ts'

let db: Database
let world: World

beforeAll(async () => {
  db = (await ownDatabase()).db
  world = await buildWorld(db)
})

async function outcomes(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts)
  return settled.map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code)).sort()
}

test('founds one of many that are founded under the same name at once, by hand or from a table', async () => {
  const steward = as(db, world.county, 'steward')
  const draft = { kind: 'branch', name: '新支部', otherNames: {}, code: 'N1' }
  const table = new TextEncoder().encode('名称,类型,上级,代码\n新支部,党支部,organ,N1\n')
  const attempts = Array.from({ length: 6 }, (_, i) =>
    i % 2 ? importOrgs(steward, world.county.id, table, false) : foundOrg(steward, world.organ.id, draft),
  )

  const done = await outcomes(attempts)

  expect(done.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect(new Set(done)).toEqual(new Set(['done', 'import.refused', 'org.nameTaken']))
})

test('opens an office once, and leaves it to one of those appointed at once', async () => {
  const steward = as(db, world.county, 'steward')
  const opened = await outcomes([1, 2, 3].map(() => openOffice(steward, world.county.id, 'groupClerk')))
  expect(opened).toEqual(['done', 'office.isOpen', 'office.isOpen'])
  const [office] = (await listOffices(steward, world.county.id)).items

  await Promise.all(['甲', '乙', '丙', '丁'].map((name) => appoint(steward, office!.id, { name })))

  expect((await listOffices(steward, world.county.id)).items[0]?.holders).toHaveLength(1)
})

test('loses no report of an org that gets its first children meanwhile', async () => {
  const { city, branch, otherBranch, skipping } = world
  await sql`update orgs set kind = 'generalBranch' where kind = 'branch'`.execute(db)
  const { directiveIds } = await issuedProgramme(db, city, ...Array(8).fill(plainTerms(city)))
  const childless = [branch, otherBranch, skipping]
  const reports = childless.flatMap((org) =>
    directiveIds.map((id) => submitReport(as(db, org, 'reporter'), owed(org, id), plainReport())),
  )
  const steward = as(db, city, 'steward')
  const founded = childless.map((org) =>
    foundOrg(steward, org.id, { kind: 'branch', name: 'first', otherNames: {}, code: null }),
  )

  await Promise.all([...reports, ...founded])

  await db.transaction().execute((tx) => foldRegion(tx, city.regionId, 100_000))
  expect(await rebuildTallies(db, city.regionId)).toMatchObject({ rows: 0 })
})

test('takes a decision back once, however often it is asked at once', async () => {
  const { city, branch, organ } = world
  const { directiveIds } = await issuedProgramme(db, city, plainTerms(city))
  const key = owed(branch, directiveIds[0]!)
  const { report } = await submitReport(as(db, branch, 'reporter'), key, plainReport())
  const supervisor = as(db, organ, 'supervisor')
  await acceptReport(supervisor, report)

  const done = await outcomes([1, 2, 3].map(() => takeBackDecision(supervisor, report)))

  expect(done).toEqual(['done', 'obligation.cannotTakeBack', 'obligation.cannotTakeBack'])
  expect(await getObligation(supervisor, key)).toMatchObject({ status: 'reported' })
})
