import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainReport, plainTerms } from '../../test/world.ts'
import type { ObligationKey } from '../domain/obligation.ts'
import type { Database } from '../store/database.ts'
import { getObligation as readObligation } from '../store/obligations.ts'
import { withdrawDirective } from './issue.ts'
import { acknowledge, getObligation } from './obligations.ts'
import { acceptReport, getReport, listWaiting, sendBack, submitReport } from './reports.ts'

const db = testDb()

async function world() {
  const cast = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  return { ...cast, key: owed(cast.branch, directiveIds[0] as number) }
}

async function statusOf(tx: Database, key: ObligationKey) {
  return (await readObligation(tx, key)).status
}

test('walks from open over sent back to done, and keeps every attempt', async () => {
  const { branch, organ, key } = await world()
  const clerk = as(db, branch, 'reporter')
  const superior = as(db, organ, 'supervisor')

  await acknowledge(clerk, key)
  const first = await submitReport(clerk, key, plainReport({ result: 'partly' }))
  await sendBack(superior, first.report, { reason: 'no figures' })
  const second = await submitReport(clerk, key, plainReport())
  await acceptReport(superior, second.report)

  const obligation = await getObligation(clerk, key)
  expect(obligation).toMatchObject({ status: 'done', result: 'met', verification: 'unverified' })
  expect(obligation.reports.map(({ state, reason }) => [state, reason])).toEqual([
    ['accepted', null],
    ['sentBack', 'no figures'],
  ])
  expect(obligation.journal.map(({ verb }) => verb)).toEqual([
    'report.accepted',
    'report.submitted',
    'report.sentBack',
    'report.submitted',
    'obligation.acknowledged',
    'directive.issued',
  ])
})

test('refuses to send a report back without a reason, and changes nothing', async () => {
  const { branch, organ, key } = await world()
  const { report } = await submitReport(as(db, branch, 'reporter'), key, plainReport())

  const attempt = sendBack(as(db, organ, 'supervisor'), report, { reason: ' ' })

  await expect(attempt).rejects.toMatchObject({ code: 'report.needsReason' })
  expect(await statusOf(db, key)).toBe('reported')
})

test('refuses a sent-back report that comes again unchanged, and takes it once it says why', async () => {
  const { branch, organ, key } = await world()
  const clerk = as(db, branch, 'reporter')
  const { report } = await submitReport(clerk, key, plainReport({ paragraph: 'done' }))
  await sendBack(as(db, organ, 'supervisor'), report, { reason: 'no figures' })

  const attempt = submitReport(clerk, key, plainReport({ paragraph: ' done ' }))

  await expect(attempt).rejects.toMatchObject({ code: 'report.unchanged' })
  expect(await statusOf(db, key)).toBe('sentBack')
  await submitReport(clerk, key, plainReport({ paragraph: 'done; there are no figures to give' }))
  expect(await statusOf(db, key)).toBe('reported')
})

test('tells a reason that the pack offers in all languages, whichever it was given in', async () => {
  const { branch, organ, key } = await world()
  const clerk = as(db, branch, 'reporter')
  const superior = as(db, organ, 'supervisor')
  const [offered] = superior.pack.pack.sendBackReasons
  const first = await submitReport(clerk, key, plainReport())
  await sendBack(superior, first.report, { reason: offered!.names.en })
  const second = await submitReport(clerk, key, plainReport({ result: 'partly' }))
  await sendBack(superior, second.report, { reason: 'as I told you' })

  const { reports } = await getObligation(clerk, key)

  expect(reports.map(({ reason, reasonNames }) => [reason, reasonNames])).toEqual([
    ['as I told you', undefined],
    [offered!.names.en, offered!.names],
  ])
})

test('sends nothing back of a directive that was withdrawn, but may take the report as it is', async () => {
  const { branch, organ, province, key } = await world()
  const superior = as(db, organ, 'supervisor')
  const { report } = await submitReport(as(db, branch, 'reporter'), key, plainReport())
  await withdrawDirective(as(db, province, 'steward'), key.directiveId, 'settled otherwise')

  const attempt = sendBack(superior, report, { reason: 'no figures' })

  await expect(attempt).rejects.toMatchObject({ code: 'directive.withdrawn' })
  expect(await statusOf(db, key)).toBe('reported')
  await acceptReport(superior, report)
  expect(await statusOf(db, key)).toBe('done')
})

test('counts a report that is sent twice with the same id once', async () => {
  const { branch, key } = await world()
  const clerk = as(db, branch, 'reporter')
  const draft = plainReport()

  const first = await submitReport(clerk, key, draft)
  const again = await submitReport(clerk, key, draft)

  expect([first.isNew, again.isNew]).toEqual([true, false])
  expect((await getObligation(clerk, key)).reports).toHaveLength(1)
})

test('refuses another report where the obligation is settled', async () => {
  const { branch, key } = await world()
  const clerk = as(db, branch, 'reporter')
  await submitReport(clerk, key, plainReport())

  await expect(submitReport(clerk, key, plainReport())).rejects.toMatchObject({ code: 'obligation.settled' })
})

test('refuses the id of a report that answers something else', async () => {
  const { branch, otherBranch, key } = await world()
  const draft = plainReport()
  await submitReport(as(db, branch, 'reporter'), key, draft)

  const attempt = submitReport(as(db, otherBranch, 'reporter'), { ...key, orgId: otherBranch.id }, draft)

  await expect(attempt).rejects.toMatchObject({ code: 'report.idTaken' })
})

test('lets only the org itself report, and only an office above it decide', async () => {
  const { branch, otherBranch, organ, otherCounty, key } = await world()
  const strangers = [
    as(db, otherBranch, 'reporter'),
    as(db, organ, 'supervisor'),
    as(db, otherCounty, 'steward'),
  ]
  for (const stranger of strangers) {
    await expect(submitReport(stranger, key, plainReport())).rejects.toMatchObject({ code: 'right.missing' })
  }

  const { report } = await submitReport(as(db, branch, 'reporter'), key, plainReport())

  const outsiders = [
    as(db, branch, 'responsible'),
    as(db, otherCounty, 'supervisor'),
    as(db, organ, 'reader'),
  ]
  for (const outsider of outsiders) {
    await expect(acceptReport(outsider, report)).rejects.toMatchObject({ code: 'right.missing' })
  }
  await expect(getReport(as(db, otherCounty, 'steward'), report)).rejects.toMatchObject({
    code: 'right.missing',
  })
})

test('tells the second of two superiors that the report no longer waits', async () => {
  const { branch, organ, county, key } = await world()
  const { report } = await submitReport(as(db, branch, 'reporter'), key, plainReport())
  await acceptReport(as(db, organ, 'supervisor'), report)

  const late = sendBack(as(db, county, 'supervisor'), report, { reason: 'too short' })

  await expect(late).rejects.toMatchObject({ code: 'report.notWaiting' })
  expect(await statusOf(db, key)).toBe('done')
})

test('asks for what the directive demands, field by field', async () => {
  const cast = await buildWorld(db)
  const demand = {
    paragraph: 'required',
    figures: [{ name: 'sessions', unit: '' }],
    evidence: 'none',
  } as const
  const terms = plainTerms(cast.province, { demand: { ...demand, figures: [...demand.figures] } })
  const { directiveIds } = await issuedProgramme(db, cast.province, terms)
  const key = owed(cast.branch, directiveIds[0] as number)
  const clerk = as(db, cast.branch, 'reporter')
  const attempt = (changes: object) => submitReport(clerk, key, plainReport(changes))

  await expect(attempt({})).rejects.toMatchObject({ code: 'report.needsParagraph' })
  await expect(attempt({ paragraph: 'done' })).rejects.toMatchObject({ code: 'report.needsFigure' })
  await expect(attempt({ paragraph: 'done', figures: { sessions: -3 } })).rejects.toMatchObject({
    code: 'report.figureNegative',
  })
  const surplus = { paragraph: 'done', figures: { sessions: 3, steps: 9 } }
  await expect(attempt(surplus)).rejects.toMatchObject({ code: 'report.unknownFigure' })
  await expect(attempt({ paragraph: 'done', figures: { sessions: 3 } })).resolves.toMatchObject({
    isNew: true,
  })
})

test('lists for the superior what waits among its children, the oldest due day first', async () => {
  const { branch, otherBranch, organ, county, key } = await world()
  await submitReport(as(db, branch, 'reporter'), key, plainReport())
  await submitReport(as(db, otherBranch, 'reporter'), { ...key, orgId: otherBranch.id }, plainReport())
  const superior = as(db, organ, 'supervisor')

  const { items, total } = await listWaiting(superior, organ.id, null, 1)
  const last = items[0] as (typeof items)[number]
  const next = await listWaiting(superior, organ.id, { dueOn: last.dueOn, id: last.id }, 1)

  expect(total).toBe(2)
  expect(new Set([...items, ...next.items].map(({ orgName }) => orgName))).toEqual(
    new Set(['branch', 'otherBranch']),
  )
  expect((await listWaiting(as(db, county, 'supervisor'), county.id, null, 9)).total).toBe(0)
})
