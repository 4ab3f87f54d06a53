import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld } from '../../test/world.ts'
import { xlsxOf } from '../../test/xlsx.ts'
import { Problem } from '../domain/problem.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { listJournal } from './journal.ts'
import { listOffices } from './offices.ts'
import { getOrg, searchOrgs } from './orgs.ts'
import { type ImportOutcome, importOrgs } from './orgs-import.ts'

const db = testDb()
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const heads = '名称,类型,上级,代码,责任人,联络员'

async function faultsOf(attempt: Promise<ImportOutcome>) {
  const error = await attempt.then(
    () => undefined,
    (thrown) => thrown as Problem,
  )
  expect(error).toBeInstanceOf(Problem)
  expect(error?.code).toBe('import.refused')
  const { faults } = (error as Problem).details as unknown as ImportOutcome
  return faults.map(({ row, column, code }) => [row, column, code])
}

const counts = async () =>
  (
    await sql`select (select count(*) from orgs) as orgs, (select count(*) from journal) as lines,
      (select count(*) from people) as people`.execute(db)
  ).rows[0]

test('founds a tree out of a table, children before their parents too, and puts the people into office', async () => {
  const { county } = await buildWorld(db)
  const steward = as(db, county, 'steward')
  const table = csv(
    heads,
    '第一党支部,党支部,市监局党组/机关党委,Z1,张一,张一',
    '第二党支部,branch,J1,Z2,王二,李三',
    '机关党委,机关党委,市监局党组,J1,,',
    '市监局党组,部门党组（党委）,,D1,赵六,',
  )

  const outcome = await importOrgs(steward, county.id, table, false)

  expect(outcome).toMatchObject({ isDryRun: false, rows: 4, orgs: 4, appointments: 5, faults: [] })
  const [branch] = await searchOrgs(steward, '第一党支部', 5)
  const { ancestors } = await getOrg(steward, branch!.id)
  expect(ancestors.slice(-3).map(({ name, hasChildren }) => [name, hasChildren])).toEqual([
    ['county', true],
    ['市监局党组', true],
    ['机关党委', true],
  ])
  const { items } = await listOffices(steward, branch!.id)
  expect(items.map(({ role, holders }) => [role, holders[0]?.name])).toEqual([
    ['responsible', '张一'],
    ['reporter', '张一'],
  ])
  expect(new Set(items.map(({ holders }) => holders[0]?.personId)).size).toBe(1)
  const lines = await listJournal(steward, county.id, null, 20)
  expect(lines.map(({ verb }) => verb)).toEqual([
    'org.imported',
    ...Array(5).fill('office.appointed'),
    ...Array(4).fill('org.founded'),
  ])
  expect(await rebuildTallies(db, county.regionId)).toMatchObject({ rows: 0 })
})

test('tells in a dry run what would come, and stores nothing', async () => {
  const { county, organ } = await buildWorld(db)
  const before = await counts()

  const outcome = await importOrgs(
    as(db, county, 'steward'),
    county.id,
    csv(heads, `第一党支部,党支部,${organ.name},Z1,张一,`, '第二党支部,不存在,nowhere,,,'),
    true,
  )

  expect(outcome).toMatchObject({ isDryRun: true, rows: 2, orgs: 1, appointments: 1, faultCount: 1 })
  expect(outcome.faults).toEqual([
    { row: 3, column: 'parent', code: 'import.unknownParent', value: 'nowhere' },
  ])
  expect(await counts()).toEqual(before)
})

test('names every wrong cell by row and column, and founds nothing of the table', async () => {
  const { county, organ, branch } = await buildWorld(db)
  await db.updateTable('orgs').set({ code: 'TAKEN' }).where('id', '=', branch.id).execute()
  const before = await counts()
  const table = csv(
    heads,
    `好的支部,党支部,${organ.name},OK,,`,
    `,党支部,${organ.name},,,`,
    `甲,没有的类型,${organ.name},,,`,
    `乙,,${organ.name},,,`,
    `丙,市委党的建设工作领导小组,${organ.name},,,`,
    `branch,党支部,${organ.name},,,`,
    `好的支部,党支部,${organ.name},,,`,
    `丁,党支部,${organ.name},OK,,`,
    `戊,党支部,${organ.name},TAKEN,,`,
    `${'长'.repeat(201)},党支部,${organ.name},,,`,
    '己,党支部,庚,,,',
    '庚,党总支,己,,,',
  )

  const faults = await faultsOf(importOrgs(as(db, county, 'steward'), county.id, table, false))

  expect(faults).toEqual([
    [3, 'name', 'import.needsName'],
    [4, 'kind', 'import.unknownKind'],
    [5, 'kind', 'import.needsKind'],
    [6, 'kind', 'import.kindNotHere'],
    [7, 'name', 'import.nameTaken'],
    [8, 'name', 'import.nameTaken'],
    [9, 'code', 'import.codeTaken'],
    [10, 'code', 'import.codeTaken'],
    [11, 'name', 'import.tooLong'],
    [12, 'parent', 'import.unknownParent'],
    [13, 'parent', 'import.unknownParent'],
  ])
  expect(await counts()).toEqual(before)
})

test('names no child of a wrong row that is right itself', async () => {
  const { county } = await buildWorld(db)
  const table = csv(heads, '甲,没有的类型,,A,,', '乙,党支部,A,,,', '丙,党支部,甲,,,')

  const faults = await faultsOf(importOrgs(as(db, county, 'steward'), county.id, table, false))

  expect(faults).toEqual([[2, 'kind', 'import.unknownKind']])
})

test('asks for the columns that it needs, and for none that it does not know', async () => {
  const { county } = await buildWorld(db)

  const faults = await faultsOf(
    importOrgs(as(db, county, 'steward'), county.id, csv('名称,备注', '甲,乙'), false),
  )

  expect(faults).toEqual([
    [1, '备注', 'import.unknownColumn'],
    [1, 'kind', 'import.needsColumn'],
  ])
})

test('roots regions for cities, finds parents above by code, and reads xlsx', async () => {
  const { province } = await buildWorld(db)
  const steward = as(db, province, 'steward')
  const table = xlsxOf([
    ['Name', 'Kind', 'Parent', 'Code'],
    ['third city', 'cityGroup', '', 4403],
    ['its county', 'countyGroup', 4403, ''],
  ])

  await importOrgs(steward, province.id, table, false)

  const [city] = await searchOrgs(steward, 'third city', 1)
  const [county] = await searchOrgs(steward, 'its county', 1)
  expect(city).toMatchObject({ code: '4403', hasChildren: true, parentId: province.id })
  expect(city!.regionId).not.toBe(province.regionId)
  expect(county).toMatchObject({ regionId: city!.regionId, hasChildren: false })
})

test('is for stewards of the place, and reaches nothing beside it by code', async () => {
  const { county, otherCounty } = await buildWorld(db)
  await db.updateTable('orgs').set({ code: 'FAR' }).where('id', '=', otherCounty.id).execute()
  const table = csv(heads, '甲,党支部,FAR,,,')

  await expect(importOrgs(as(db, otherCounty, 'steward'), county.id, table, true)).rejects.toMatchObject({
    code: 'right.missing',
  })
  expect(await faultsOf(importOrgs(as(db, county, 'steward'), county.id, table, false))).toEqual([
    [2, 'parent', 'import.unknownParent'],
  ])
})
