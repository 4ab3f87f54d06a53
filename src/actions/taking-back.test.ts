import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainReport, plainTerms } from '../../test/world.ts'
import { foldRegion } from '../store/tallies.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import type { Ctx } from './ctx.ts'
import { acknowledge, getObligation } from './obligations.ts'
import { acceptReport, getReport, sendBack, submitReport } from './reports.ts'
import { takeBackAcknowledgement, takeBackDecision } from './taking-back.ts'

const db = testDb()
const later = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: () => new Date(ctx.now().getTime() + minutes * 60_000),
})

async function scene() {
  const world = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, world.city, plainTerms(world.city))
  const key = owed(world.branch, directiveIds[0]!)
  const clerk = as(db, world.branch, 'reporter')
  const supervisor = as(db, world.organ, 'supervisor')
  return { ...world, key, clerk, supervisor }
}

test.each([
  ['an acceptance', (ctx: Ctx, report: never) => acceptReport(ctx, report)],
  ['a sending back', (ctx: Ctx, report: never) => sendBack(ctx, report, { reason: 'slip' })],
] as const)('takes %s back as if it had not been, with a line in the journal', async (_, decide) => {
  const { clerk, supervisor, key, city } = await scene()
  const { report } = await submitReport(clerk, key, plainReport({ result: 'partly' }))
  const waiting = await getObligation(supervisor, key)
  await decide(supervisor, report as never)

  await takeBackDecision(later(supervisor, 9), report)

  const now = await getObligation(supervisor, key)
  expect(now).toMatchObject({ status: 'reported', result: 'partly', reportId: report.id })
  expect(now.reports).toEqual(waiting.reports)
  expect(now.journal[0]).toMatchObject({ verb: 'report.decisionTakenBack', after: { status: 'reported' } })
  expect(await getReport(supervisor, report)).toMatchObject({ mayDecide: true })
  await foldRegion(db, city.regionId, 10_000)
  expect(await rebuildTallies(db, city.regionId)).toMatchObject({ rows: 0 })
  await acceptReport(supervisor, report)
})

test('takes nothing back after ten minutes, twice, or before it was decided', async () => {
  const { clerk, supervisor, key } = await scene()
  const { report } = await submitReport(clerk, key, plainReport())
  const refused = { code: 'obligation.cannotTakeBack' }
  await expect(takeBackDecision(supervisor, report)).rejects.toMatchObject(refused)

  await acceptReport(supervisor, report)
  await expect(takeBackDecision(later(supervisor, 11), report)).rejects.toMatchObject(refused)
  await takeBackDecision(later(supervisor, 1), report)
  await expect(takeBackDecision(later(supervisor, 2), report)).rejects.toMatchObject(refused)
})

test('takes no sending back back once the org has answered it', async () => {
  const { clerk, supervisor, key } = await scene()
  const first = await submitReport(clerk, key, plainReport())
  await sendBack(supervisor, first.report, { reason: 'more' })
  const second = await submitReport(clerk, key, plainReport({ result: 'partly' }))

  await expect(takeBackDecision(supervisor, first.report)).rejects.toMatchObject({
    code: 'obligation.cannotTakeBack',
  })
  expect(await getObligation(clerk, key)).toMatchObject({
    status: 'reported',
    reportId: second.report.id,
  })
})

test('leaves it to who decided, not to others who could have', async () => {
  const { clerk, supervisor, key, county, city } = await scene()
  const { report } = await submitReport(clerk, key, plainReport())
  await acceptReport(supervisor, report)

  for (const ctx of [as(db, county, 'supervisor'), as(db, city, 'steward'), clerk]) {
    await expect(takeBackDecision(ctx, report)).rejects.toMatchObject({ code: 'right.missing' })
  }
  expect(await getObligation(clerk, key)).toMatchObject({ status: 'done' })
})

test('takes an acknowledgement back, and none that was answered since', async () => {
  const { clerk, key, otherBranch } = await scene()
  await acknowledge(clerk, key)
  await expect(takeBackAcknowledgement(as(db, otherBranch, 'reporter'), key)).rejects.toMatchObject({
    code: 'right.missing',
  })

  expect(await takeBackAcknowledgement(later(clerk, 5), key)).toMatchObject({
    status: 'open',
    acknowledgedAt: null,
  })

  await acknowledge(clerk, key)
  await submitReport(clerk, key, plainReport())
  await expect(takeBackAcknowledgement(clerk, key)).rejects.toMatchObject({
    code: 'obligation.cannotTakeBack',
  })
})
