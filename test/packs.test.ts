import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getBoard } from '../src/actions/boards.ts'
import type { Ctx } from '../src/actions/ctx.ts'
import { issueDirective, priceTerms } from '../src/actions/issue.ts'
import { submitReport } from '../src/actions/reports.ts'
import type { Role } from '../src/domain/office.ts'
import type { Org } from '../src/domain/org.ts'
import { carryOut } from '../src/jobs/issue.ts'
import { insertOrg } from '../src/store/orgs.ts'
import { loadPack } from '../src/store/packs.ts'
import { testDb } from './databases.ts'
import { confirmedProgramme, ctxOf, holder, owed, plainReport, plainTerms } from './world.ts'

const db = testDb()
const packs = join(import.meta.dirname, '../packs')
const folders = await readdir(packs)

test.each(folders)('the pack %s holds', async (folder) => {
  expect((await loadPack(join(packs, folder))).pack.code).toBe(folder)
})

test('a field without ground and with other words runs the same loop', async () => {
  const pack = await loadPack(join(packs, 'hospital-network'))
  const as = (org: Org, role: Role): Ctx => ({ ...ctxOf(db, holder(org, role)), pack })
  const found = (name: string, kind: string, parent: Org | null) => {
    const level = pack.pack.kinds.find(({ code }) => code === kind)?.level ?? ''
    const rootsRegion = level === pack.pack.regionLevel
    return insertOrg(db, {
      parent,
      kind,
      level,
      code: null,
      name,
      otherNames: {},
      rootsRegion,
      foundedOn: '2020-01-01',
    })
  }
  const network = await found('North Network', 'network', null)
  const hospital = await found('River Hospital', 'hospital', network)
  const ward = await found('Ward 7', 'ward', hospital)

  const terms = plainTerms(network, { scope: { within: network.id, kinds: ['ward', 'hospital'] } })
  const { programmeId, directiveIds } = await confirmedProgramme(db, network, terms)
  const [directiveId] = directiveIds as [number]
  expect(await priceTerms(as(network, 'steward'), network.id, terms)).toMatchObject({
    bound: 2,
    byKind: { ward: 1 },
  })
  await issueDirective(as(network, 'steward'), directiveId)
  await carryOut(as(network, 'steward'), directiveId)
  await submitReport(as(ward, 'reporter'), owed(ward, directiveId), plainReport())

  const board = await getBoard(as(network, 'reader'), network.id, programmeId, { span: 'current' })
  const numbers = Object.fromEntries(board.cellNames.map((name, i) => [name, board.total.total[i]]))
  expect(numbers).toMatchObject({ bound: 2, reported: 1, unknown: 1 })
  expect([pack.map, pack.places, pack.demonstration]).toEqual([null, null, null])
})
