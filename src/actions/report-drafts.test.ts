import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainReport, plainTerms } from '../../test/world.ts'
import { getReportDraft, removeReportDraft, saveReportDraft } from './report-drafts.ts'
import { sendBack, submitReport } from './reports.ts'

const db = testDb()
const half = { result: 'partly' as const, paragraph: '写到一', figures: { 次数: '1.' }, evidence: [] }

async function scene() {
  const world = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, world.city, plainTerms(world.city))
  return {
    ...world,
    key: owed(world.branch, directiveIds[0]!),
    otherKey: owed(world.otherBranch, directiveIds[0]!),
  }
}

test('keeps what is written so far for whoever answers for the org, one draft of each obligation', async () => {
  const { branch, key, otherKey, otherBranch } = await scene()
  const clerk = as(db, branch, 'reporter')
  expect(await getReportDraft(clerk, key)).toBeNull()

  await saveReportDraft(clerk, key, half)
  await saveReportDraft(as(db, branch, 'responsible'), key, { ...half, paragraph: '写到一半' })

  expect(await getReportDraft(clerk, key)).toMatchObject({
    contents: { ...half, paragraph: '写到一半' },
    savedBy: 'responsible of branch',
  })
  expect(await getReportDraft(as(db, otherBranch, 'reporter'), otherKey)).toBeNull()
})

test('is gone when the report is filed, and may be begun anew when it is sent back', async () => {
  const { branch, otherBranch, organ, key, otherKey } = await scene()
  const clerk = as(db, branch, 'reporter')
  const neighbour = as(db, otherBranch, 'reporter')
  await saveReportDraft(clerk, key, half)
  await saveReportDraft(neighbour, otherKey, half)

  const { report } = await submitReport(clerk, key, plainReport())

  expect(await getReportDraft(clerk, key)).toBeNull()
  expect(await getReportDraft(neighbour, otherKey)).toMatchObject({ contents: half })
  await expect(saveReportDraft(clerk, key, half)).rejects.toMatchObject({ code: 'obligation.settled' })
  await sendBack(as(db, organ, 'supervisor'), report, { reason: 'more' })
  await saveReportDraft(clerk, key, half)
  expect(await getReportDraft(clerk, key)).toMatchObject({ contents: half })
})

test('stays where a report is refused', async () => {
  const { branch, key } = await scene()
  const clerk = as(db, branch, 'reporter')
  await saveReportDraft(clerk, key, half)

  const attempt = submitReport(clerk, key, plainReport({ figures: { unknown: 1 } }))

  await expect(attempt).rejects.toMatchObject({ code: 'report.unknownFigure' })
  expect(await getReportDraft(clerk, key)).toMatchObject({ contents: half })
})

test('is forgotten on wish', async () => {
  const { branch, key } = await scene()
  const clerk = as(db, branch, 'reporter')
  await saveReportDraft(clerk, key, half)

  await removeReportDraft(clerk, key)

  expect(await getReportDraft(clerk, key)).toBeNull()
})

test('is nobody else’s to read, write or forget, superiors included', async () => {
  const { organ, otherBranch, city, branch, key } = await scene()
  await saveReportDraft(as(db, branch, 'reporter'), key, half)

  for (const ctx of [
    as(db, otherBranch, 'reporter'),
    as(db, organ, 'supervisor'),
    as(db, city, 'steward'),
    as(db, branch, 'reader'),
  ]) {
    await expect(getReportDraft(ctx, key)).rejects.toMatchObject({ code: 'right.missing' })
    await expect(saveReportDraft(ctx, key, half)).rejects.toMatchObject({ code: 'right.missing' })
    await expect(removeReportDraft(ctx, key)).rejects.toMatchObject({ code: 'right.missing' })
  }
  expect(await getReportDraft(as(db, branch, 'reporter'), key)).toMatchObject({ contents: half })
})
