import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import {
  as,
  buildWorld,
  confirmedProgramme,
  ctxOf,
  holder,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
  type World,
} from '../../test/world.ts'
import { type Cell, cellNames } from '../domain/tally.ts'
import { listRegions } from '../store/orgs.ts'
import { foldRegion } from '../store/tallies.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { getBoard, listBehind } from './boards.ts'
import { acknowledge } from './obligations.ts'
import { acceptReport, sendBack, submitReport } from './reports.ts'

const db = testDb()
const current = { span: 'current' } as const

function asCell(numbers: number[]): Cell {
  return Object.fromEntries(cellNames.map((name, i) => [name, numbers[i]])) as unknown as Cell
}

async function fold() {
  for (const region of await listRegions(db)) await foldRegion(db, region.id, 1000)
}

async function differences() {
  const found = []
  for (const region of await listRegions(db)) found.push((await rebuildTallies(db, region.id)).rows)
  return found
}

test('shows a report at once at every level, before and after it is folded', async () => {
  const cast = await buildWorld(db)
  const { programmeId, directiveIds } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const directiveId = directiveIds[0] as number
  await submitReport(as(db, cast.branch, 'reporter'), owed(cast.branch, directiveId), plainReport())

  const read = async () => {
    const totals = []
    for (const org of [cast.province, cast.city, cast.county, cast.organ, cast.branch]) {
      const { total } = await getBoard(as(db, org, 'reader'), org.id, programmeId, current)
      const cell = asCell(total.total)
      totals.push([cell.bound, cell.reported, cell.unknown, cell.met])
    }
    return totals
  }
  const pending = await read()
  await fold()

  expect(pending).toEqual([
    [9, 1, 8, 1],
    [6, 1, 5, 1],
    [4, 1, 3, 1],
    [3, 1, 2, 1],
    [1, 1, 0, 1],
  ])
  expect(await read()).toEqual(pending)
})

test('counts what is past its day as overdue, asked on that day', async () => {
  const cast = await buildWorld(db)
  const { programmeId } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const later = ctxOf(db, holder(cast.province, 'reader'), '2026-05-01')

  const { total } = await getBoard(later, cast.province.id, programmeId, current)

  expect(asCell(total.total)).toMatchObject({ bound: 9, overdue: 9, unknown: 0 })
})

test('shows the organisations behind a number, page by page', async () => {
  const cast = await buildWorld(db)
  const { programmeId, directiveIds } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const reader = as(db, cast.province, 'reader')
  const question = {
    programmeId,
    directiveId: directiveIds[0],
    span: current,
    facet: { sight: 'unknown' as const },
  }

  const names: string[] = []
  let after = null
  for (;;) {
    const page = await listBehind(reader, cast.province.id, question, after, 2)
    names.push(...page.map(({ orgName }) => orgName))
    const last = page.at(-1)
    if (page.length < 2 || !last) break
    after = last
  }

  expect(new Set(names)).toEqual(new Set(Object.keys(cast)))
  expect(names).toHaveLength(9)
})

test('shows the organisations behind the rest: below the children after the last row, and below those that are closed', async () => {
  const cast = await buildWorld(db)
  const { programmeId } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const reader = as(db, cast.province, 'reader')
  const namesBeyond = async (beyond: number) => {
    const question = { programmeId, span: current, facet: {}, beyond }
    const rows = await listBehind(reader, cast.province.id, question, null, 100)
    return new Set(rows.map(({ orgPath }) => Number(orgPath.split('/')[2])))
  }
  const board = await getBoard(reader, cast.province.id, programmeId, current)
  const ids = board.rows.map(({ org }) => org.id)
  const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0]
  expect(ids.length).toBeGreaterThan(1)
  expect(await namesBeyond(last)).toEqual(new Set())
  expect(await namesBeyond(first)).toEqual(new Set(ids.slice(1)))

  await db.updateTable('orgs').set({ closed_on: '2026-01-01' }).where('id', '=', first).execute()
  expect(await namesBeyond(last)).toEqual(new Set([first]))
})

test('keeps the board of an org from those who stand beside it', async () => {
  const cast = await buildWorld(db)
  const { programmeId } = await issuedProgramme(db, cast.city, plainTerms(cast.city))

  const beside = getBoard(as(db, cast.otherCity, 'steward'), cast.city.id, programmeId, current)
  const unrelated = getBoard(as(db, cast.otherCity, 'steward'), cast.otherCity.id, programmeId, current)

  await expect(beside).rejects.toMatchObject({ code: 'right.missing' })
  await expect(unrelated).rejects.toMatchObject({ code: 'programme.notFound' })
})

/** A small seeded generator, so that a run that fails can be run again. */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

async function live(cast: World, directiveIds: number[], random: (below: number) => number) {
  const orgs = Object.values(cast)
  const org = orgs[random(orgs.length)] as World['branch']
  const key = owed(org, directiveIds[random(directiveIds.length)] as number)
  const clerk = as(db, org, 'reporter')
  const act = random(5)
  if (act === 0) return acknowledge(clerk, key)
  const results = ['met', 'partly', 'notMet'] as const
  const { report } = await submitReport(clerk, key, plainReport({ result: results[random(3)] }))
  if (org.id === cast.province.id || act < 3) return
  const superior = as(db, cast.province, 'supervisor')
  return act === 3 ? acceptReport(superior, report) : sendBack(superior, report, { reason: 'look again' })
}

test.each([1, 2, 3])(
  'keeps parent = Σ children and folded + pending = facts, whatever happens (seed %i)',
  async (seed) => {
    const cast = await buildWorld(db)
    const terms = [
      plainTerms(cast.province),
      plainTerms(cast.county),
      plainTerms(cast.province, { scope: { within: cast.province.id, levels: ['branch'] } }),
    ]
    const { programmeId, directiveIds } = await issuedProgramme(db, cast.province, ...terms)
    const random = seeded(seed)

    for (let step = 0; step < 40; step++) {
      await live(cast, directiveIds, random).catch((error) =>
        expect(error).toMatchObject({ name: 'Problem' }),
      )
      if (random(6) === 0) await fold()
      if (step % 8 !== 0) continue
      for (const org of Object.values(cast)) {
        const board = await getBoard(as(db, org, 'reader'), org.id, programmeId, current)
        const parts = [...board.rows, ...(board.own ? [board.own] : [])].map((row) => row.total)
        const sum = cellNames.map((_, i) => parts.reduce((total, part) => total + (part[i] ?? 0), 0))
        expect([org.name, ...sum]).toEqual([org.name, ...board.total.total])
      }
    }

    expect(await differences()).toEqual([0, 0, 0])
    await fold()
    expect(await differences()).toEqual([0, 0, 0])
  },
)

test('mends a tally that was tampered with, and says how many rows', async () => {
  const cast = await buildWorld(db)
  await issuedProgramme(db, cast.province, plainTerms(cast.province))
  await fold()
  await db.updateTable('tallies').set({ open: 99 }).where('org_id', '=', cast.county.id).execute()

  expect(await differences()).toEqual([0, 1, 0])
  expect(await differences()).toEqual([0, 0, 0])
})

test('shows nothing of a programme that was not issued', async () => {
  const cast = await buildWorld(db)
  const { programmeId } = await confirmedProgramme(db, cast.province, plainTerms(cast.province))

  const board = await getBoard(as(db, cast.province, 'reader'), cast.province.id, programmeId, current)

  expect(board.directives).toEqual([])
  expect(asCell(board.total.total).bound).toBe(0)
})

test('tells the counts by status, result and verification as they stand', async () => {
  const cast = await buildWorld(db)
  const { programmeId, directiveIds } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const key = (org: World['branch']) => owed(org, directiveIds[0] as number)
  await acknowledge(as(db, cast.otherBranch, 'reporter'), key(cast.otherBranch))
  const { report } = await submitReport(as(db, cast.branch, 'reporter'), key(cast.branch), plainReport())
  await acceptReport(as(db, cast.organ, 'supervisor'), report)

  const reader = as(db, cast.city, 'reader')
  const board = await getBoard(reader, cast.city.id, programmeId, current, { by: 'status' })

  const counts = Object.fromEntries(board.cellNames.map((name, i) => [name, board.total.total[i]]))
  expect(counts).toMatchObject({
    bound: 6,
    open: 4,
    acknowledged: 1,
    done: 1,
    reported: 0,
    met: 1,
    verified: 0,
  })
})
