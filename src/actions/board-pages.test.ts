import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import {
  as,
  buildWorld,
  ctxOf,
  holder,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
} from '../../test/world.ts'
import type { BoardRow } from '../domain/board.ts'
import { sightOf } from '../domain/obligation.ts'
import type { Org } from '../domain/org.ts'
import { ways } from '../domain/tally.ts'
import { getOrg, insertOrg, listRegions } from '../store/orgs.ts'
import { foldRegion } from '../store/tallies.ts'
import { fittingRows } from './board-pages.ts'
import { type Cut, getBoard } from './boards.ts'
import { acknowledge } from './obligations.ts'
import { acceptReport, sendBack, submitReport } from './reports.ts'

const db = testDb()
const current = { span: 'current' } as const

/**
 * A province with children of every sort: cities, which root regions and have others below them, an organ with two branches in the
 * province's own region, childless branches, and two that were closed after they were bound. All have done something.
 */
async function wideProvince() {
  const { province, city, ...others } = await buildWorld(db)
  const found = (parent: Org, name: string, level: string, rootsRegion = false) =>
    insertOrg(db, {
      parent,
      name,
      level,
      kind: level === 'city' ? 'cityGroup' : level === 'organ' ? 'partyGroup' : 'branch',
      code: null,
      otherNames: {},
      rootsRegion,
      foundedOn: '2020-01-01',
    })
  const below: Org[] = [city, ...Object.values(others)]
  for (let i = 0; i < 4; i++) below.push(await found(province, `branch ${i}`, 'branch'))
  const organ = await found(province, 'organ', 'organ')
  const closing = await found(province, 'closing organ', 'organ')
  for (const parent of [organ, organ, closing]) {
    below.push(await found(await getOrg(db, parent.id), 'below an organ', 'branch'))
  }
  const thirdCity = await found(province, 'third city', 'city', true)
  below.push(await found(thirdCity, 'below a city', 'branch'), await found(province, 'closing', 'branch'))
  const orgs = await Promise.all([...below, organ, closing, thirdCity].map(({ id }) => getOrg(db, id)))

  const terms = [
    plainTerms(province),
    plainTerms(province, { scope: { within: province.id, levels: ['branch'] } }),
    plainTerms(city),
  ]
  const { programmeId, directiveIds } = await issuedProgramme(db, province, ...terms)
  await reportAround(province, orgs, directiveIds)
  await db.updateTable('orgs').set({ closed_on: '2026-04-01' }).where('name', 'like', 'closing%').execute()
  return { province: await getOrg(db, province.id), programmeId, directiveIds }
}

/** Every third reports, every fourth of them is answered, every fifth has read; half of that is folded. */
async function reportAround(province: Org, orgs: Org[], directiveIds: number[]) {
  const superior = as(db, province, 'supervisor')
  for (const [i, org] of orgs.entries()) {
    const key = owed(org, directiveIds[0] as number)
    const clerk = as(db, org, 'reporter')
    if (i % 5 === 1) await acknowledge(clerk, key)
    if (i % 3 !== 0) continue
    const results = ['met', 'partly', 'notMet'] as const
    const { report } = await submitReport(clerk, key, plainReport({ result: results[i % 2] }))
    if (i % 4 === 0) await acceptReport(superior, report)
    if (i % 4 === 2) await sendBack(superior, report, { reason: 'look again' })
    if (i === 6) for (const { id } of await listRegions(db)) await foldRegion(db, id, 1000)
  }
}

/** The numbers of a part of the board as the obligations themselves tell them: of those whose place the part holds. */
async function factsOf(
  province: Org,
  by: 'sight' | 'status',
  day: string,
  isIn: (childId: number) => boolean,
) {
  const rows = await db.selectFrom('obligations').selectAll().execute()
  const { names } = ways[by]
  const cells: BoardRow['cells'] = {}
  for (const row of rows) {
    const [child] = row.org_path.slice(province.path.length).split('/')
    if (!isIn(Number(child))) continue
    const sight = sightOf({ status: row.status, verification: row.verification, dueOn: row.due_on }, day)
    const told: (string | null)[] =
      by === 'sight'
        ? ['bound', sight, row.result, row.verification === 'contradicted' ? 'contradicted' : null]
        : ['bound', row.status, row.result, row.verification]
    cells[row.directive_id] ??= names.map(() => 0)
    for (const [n, name] of names.entries()) {
      if (told.includes(name)) (cells[row.directive_id] as number[])[n]! += 1
    }
  }
  return cells
}

async function pagesOf(province: Org, programmeId: number, day: string, cut: Cut) {
  const ctx = ctxOf(db, holder(province, 'reader'), day)
  const pages = [await getBoard(ctx, province.id, programmeId, current, cut)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
    pages.push(await getBoard(ctx, province.id, programmeId, current, { ...cut, after: Number(next) }))
  }
  return pages
}

test.each([
  [1, 'sight', '2026-04-13'],
  [2, 'sight', '2026-05-01'],
  [3, 'status', '2026-04-13'],
  [4, 'sight', '2026-04-13'],
  [undefined, 'status', '2026-05-01'],
] as const)(
  'tells rows, own and rest of every page as the facts do (%s rows, by %s, on %s)',
  async (limit, by, day) => {
    const { province, programmeId } = await wideProvince()

    const pages = await pagesOf(province, programmeId, day, { by, limit })

    const total = await factsOf(province, by, day, () => true)
    for (const { rows, own, rest, total: all, childCount } of pages) {
      const shown = rows.map(({ org }) => org.id)
      for (const { org, cells } of rows)
        expect([org.name, cells]).toEqual([org.name, await factsOf(province, by, day, (id) => id === org.id)])
      expect(own?.cells).toEqual(await factsOf(province, by, day, (id) => id === 0))
      expect(rest?.cells).toEqual(await factsOf(province, by, day, (id) => id !== 0 && !shown.includes(id)))
      expect(all.cells).toEqual(total)
      expect(childCount).toBe(8)
    }
  },
)

test.each([1, 3, 8, 200])('gives every open child once, in the order of ids, %i at a time', async (limit) => {
  const { province, programmeId } = await wideProvince()

  const pages = await pagesOf(province, programmeId, '2026-04-13', { limit })

  const children = await db
    .selectFrom('orgs')
    .select('id')
    .where('parent_id', '=', province.id)
    .where('closed_on', 'is', null)
    .orderBy('id')
    .execute()
  expect(pages.flatMap(({ rows }) => rows.map(({ org }) => org.id))).toEqual(children.map(({ id }) => id))
  expect(pages).toHaveLength(Math.ceil(8 / limit))
})

test('has no rest where every child is shown and none was closed', async () => {
  const cast = await buildWorld(db)
  const { programmeId } = await issuedProgramme(db, cast.province, plainTerms(cast.province))

  const board = await getBoard(as(db, cast.province, 'reader'), cast.province.id, programmeId, current)

  expect(board).toMatchObject({ rest: null, next: null, childCount: 2 })
})

test('leaves all but its own to the rest past the last child', async () => {
  const { province, programmeId } = await wideProvince()
  const cut = { after: 2_147_483_647 }

  const board = await getBoard(as(db, province, 'reader'), province.id, programmeId, current, cut)

  expect(board).toMatchObject({ rows: [], next: null })
  expect(board.rest?.cells).toEqual(await factsOf(province, 'sight', '2026-04-13', (id) => id !== 0))
})

const name = '广东省广州市天河区石牌街道'
const heavy = (directives: number, bound: number) => {
  const numbers = [bound, ...Array.from({ length: 11 }, () => bound)]
  const cells = Object.fromEntries(Array.from({ length: directives }, (_, i) => [1_000_000_000 + i, numbers]))
  return { cells, total: numbers.map((number) => number * directives) }
}

test.each([
  [40, 9],
  [40, 987_654],
  [1, 1],
  [150, 5_250_000],
])('keeps an answer of %i directives with %i in each cell below 200 kB', (directives, bound) => {
  const sums = heavy(directives, bound)
  const org = { id: 2_147_483_647, name: name.repeat(24), otherNames: { en: 'x'.repeat(300) }, code: null }
  const rows = Array.from({ length: 250 }, () => ({ org, ...heavy(directives, bound) }))
  const frame = { directives: Array.from({ length: directives }, () => ({ title: name })) }

  const fitting = fittingRows(rows, frame, [sums, sums, sums])

  const answer = { ...frame, rows: rows.slice(0, fitting), own: sums, rest: sums, total: sums }
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(199_000)
  expect(fitting).toBeGreaterThan(0)
  expect(fitting).toBeLessThan(250)
})

test('gives one row even where that alone weighs more than an answer should', () => {
  const row = { org: {}, ...heavy(3000, 5_250_000) }

  expect(fittingRows([row, row], {}, [row, row, row])).toBe(1)
})
