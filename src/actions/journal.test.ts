import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainReport, plainTerms } from '../../test/world.ts'
import { addDays } from '../domain/day.ts'
import { writeJournal } from '../store/journal.ts'
import { today } from './ctx.ts'
import { journalOf, listJournal, type Sought } from './journal.ts'
import { acknowledge } from './obligations.ts'
import { submitReport } from './reports.ts'

const db = testDb()

async function world() {
  const cast = await buildWorld(db)
  const { programmeId, directiveIds } = await issuedProgramme(db, cast.county, plainTerms(cast.county))
  const key = owed(cast.branch, directiveIds[0] as number)
  await acknowledge(as(db, cast.branch, 'reporter'), key)
  await submitReport(as(db, cast.branch, 'reporter'), key, plainReport())
  await writeJournal(as(db, cast.county, 'steward'), db, {
    verb: 'programme.edited',
    org: cast.county,
    subject: { type: 'programme', id: programmeId },
  })
  return { ...cast, programmeId }
}

test('lists what happened at an org and below it, newest first, page by page', async () => {
  const { county, city } = await world()
  const verbs = [
    'programme.edited',
    'report.submitted',
    'obligation.acknowledged',
    'obligations.opened',
    'directive.issued',
  ]

  const whole = await listJournal(as(db, city, 'reader'), city.id, null, 50)
  expect(whole.map(({ verb }) => verb)).toEqual(verbs)

  const first = await listJournal(as(db, county, 'steward'), county.id, null, 2)
  const rest = await listJournal(as(db, county, 'steward'), county.id, first[1]?.id ?? null, 50)
  expect([...first, ...rest].map(({ verb }) => verb)).toEqual(verbs)
})

test('finds the lines of a group of acts, and those of some days alone', async () => {
  const { county } = await world()
  const steward = as(db, county, 'steward')
  const verbs = async (sought: Sought) =>
    (await listJournal(steward, county.id, null, 50, sought)).map(({ verb }) => verb)

  expect(await verbs({ groups: ['reports'] })).toEqual(['report.submitted', 'obligation.acknowledged'])
  expect(await verbs({ groups: ['orgs'] })).toEqual([])
  const day = today(steward)
  expect(await verbs({ groups: ['reports'], from: day, to: day })).toHaveLength(2)
  expect(await verbs({ to: addDays(day, -1) })).toEqual([])
  expect(await verbs({ from: addDays(day, 1) })).toEqual([])
})

test('shows drafting to nobody who only answers for the org', async () => {
  const { county, programmeId } = await world()
  const clerk = as(db, county, 'reporter')

  const lines = await listJournal(clerk, county.id, null, 50)

  expect(lines.map(({ verb }) => verb)).not.toContain('programme.edited')
  expect(lines.map(({ verb }) => verb)).toContain('directive.issued')
  const subject = { type: 'programme', id: String(programmeId) }
  expect(await journalOf(clerk, county.regionId, subject)).toEqual([])
  expect(await journalOf(as(db, county, 'steward'), county.regionId, subject)).toHaveLength(1)
})

test('shows who signed in and out to a steward who seeks it, and to nobody else', async () => {
  const { county, branch } = await world()
  const clerk = as(db, branch, 'reporter')
  await writeJournal(clerk, db, {
    verb: 'session.opened',
    org: branch,
    subject: { type: 'tenure', id: branch.id },
    seat: clerk.actor.seats[0],
  })
  const steward = as(db, county, 'steward')
  const subject = { type: 'tenure', id: String(branch.id) }
  const sought = { groups: ['sessions'] as const }

  const whole = await listJournal(steward, county.id, null, 50)
  expect(whole.map(({ verb }) => verb)).not.toContain('session.opened')
  expect(await listJournal(steward, county.id, null, 50, sought)).toMatchObject([
    { verb: 'session.opened', actor: 'reporter of branch', office: 'reporter', before: null, after: null },
  ])
  expect(await journalOf(steward, branch.regionId, subject)).toHaveLength(1)

  for (const role of ['supervisor', 'reader', 'responsible', 'reporter'] as const) {
    const other = as(db, county, role)
    await expect(listJournal(other, county.id, null, 50, sought)).rejects.toMatchObject({
      code: 'right.missing',
    })
    await expect(journalOf(other, branch.regionId, subject)).rejects.toMatchObject({ code: 'right.missing' })
  }
})

test('keeps the journal of an org from those who stand beside it', async () => {
  const { county, otherCounty, programmeId } = await world()
  const stranger = as(db, otherCounty, 'steward')

  await expect(listJournal(stranger, county.id, null, 50)).rejects.toMatchObject({ code: 'right.missing' })
  const attempt = journalOf(stranger, county.regionId, { type: 'programme', id: String(programmeId) })
  await expect(attempt).rejects.toMatchObject({ code: 'right.missing' })
})
