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
import { countMustAct } from './must-act.ts'
import { acceptReport, sendBack, submitReport } from './reports.ts'

const db = testDb()
const nothing = { waiting: 0, overdue: 0, sentBack: 0, dueSoon: 0, total: 0 }
const dueOn = (day: string) => ({ cadence: { every: 'once' as const, dueOn: day } })

test('counts what an org owes once, by how much it presses', async () => {
  const { city, branch, organ } = await buildWorld(db)
  const days = ['2026-04-12', '2026-04-13', '2026-04-20', '2026-04-21', '2026-04-30']
  const { directiveIds } = await issuedProgramme(db, city, ...days.map((day) => plainTerms(city, dueOn(day))))
  const clerk = as(db, branch, 'reporter')

  expect(await countMustAct(clerk)).toEqual({ ...nothing, overdue: 1, dueSoon: 2, total: 3 })

  const { report } = await submitReport(clerk, owed(branch, directiveIds[4]!), plainReport())
  await sendBack(as(db, organ, 'supervisor'), report, { reason: 'more' })
  await submitReport(clerk, owed(branch, directiveIds[0]!), plainReport())
  expect(await countMustAct(clerk)).toEqual({ ...nothing, sentBack: 1, dueSoon: 2, total: 3 })
})

test('counts the reports of direct children for who decides on them, through all offices', async () => {
  const { city, county, branch, otherBranch, organ } = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, city, plainTerms(city))
  const file = (org: typeof branch) =>
    submitReport(as(db, org, 'reporter'), owed(org, directiveIds[0]!), plainReport())
  const { report } = await file(branch)
  await file(otherBranch)
  await file(organ)

  const supervisor = as(db, organ, 'supervisor')
  expect(await countMustAct(supervisor)).toEqual({ ...nothing, waiting: 2, total: 2 })
  expect(await countMustAct(as(db, city, 'steward'))).toEqual(nothing)

  const both = [holder(county, 'supervisor'), holder(organ, 'steward'), holder(organ, 'supervisor')]
  const actor = { personId: 1, name: 'both', seats: both.flatMap(({ seats }) => seats) }
  expect(await countMustAct(ctxOf(db, actor))).toEqual({ ...nothing, waiting: 3, total: 3 })

  await acceptReport(supervisor, report)
  expect(await countMustAct(supervisor)).toEqual({ ...nothing, waiting: 1, total: 1 })
})

test('is nothing for who only reads', async () => {
  const { city } = await buildWorld(db)
  await issuedProgramme(db, city, plainTerms(city, dueOn('2026-04-13')))
  expect(await countMustAct(as(db, city, 'reader'))).toEqual(nothing)
})
