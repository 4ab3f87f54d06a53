import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import {
  as,
  buildWorld,
  confirmedProgramme,
  ctxOf,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
} from '../../test/world.ts'
import { carryOutStep, issueDirective, priceTerms, progressOf, withdrawDirective } from '../actions/issue.ts'
import { getObligation, listObligations } from '../actions/obligations.ts'
import { submitReport } from '../actions/reports.ts'
import { clock } from '../domain/right.ts'
import { isInScope, type Scope } from '../domain/scope.ts'
import { journalOf } from '../store/journal.ts'
import { getOrg, insertOrg } from '../store/orgs.ts'
import { countScope } from '../store/scopes.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { carryOut, carryOutAll } from './issue.ts'

const db = testDb()

async function countObligations() {
  const { n } = await db
    .selectFrom('obligations')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

test('prices a demand: orgs by kind and level, fields, and person-hours once and a year', async () => {
  const cast = await buildWorld(db)
  const terms = plainTerms(cast.city, {
    cadence: { every: 'monthly', dueDay: 28, from: '2026-04-01', until: '2026-12-31' },
    demand: { paragraph: 'wanted', figures: [{ name: 'sessions', unit: '' }], evidence: 'none' },
  })
  const { minutes } = as(db, cast.city, 'steward').pack.pack.demands

  const price = await priceTerms(as(db, cast.city, 'steward'), cast.city.id, terms)

  const each = minutes.result + minutes.paragraph + minutes.figure
  expect(price).toMatchObject({
    bound: 6,
    byKind: { branch: 3 },
    byLevel: { branch: 3, county: 1 },
    fields: 3,
  })
  expect(price.hoursAYear).toBeCloseTo((each * 6 * 12) / 60)
})

test('goes on where a restart stopped it, and doubles nothing when it is issued again', async () => {
  const cast = await buildWorld(db)
  const { directiveIds } = await confirmedProgramme(db, cast.province, plainTerms(cast.province))
  const id = directiveIds[0] as number
  const steward = as(db, cast.province, 'steward')
  await issueDirective(steward, id)
  await carryOutStep(steward, id)

  expect(await progressOf(steward, id)).toMatchObject({ steps: 3, finished: 1, done: false })
  await carryOutAll(ctxOf(db, clock))
  expect(await progressOf(steward, id)).toMatchObject({
    finished: 3,
    touched: 9,
    done: true,
    status: 'issued',
  })

  await insertOrg(db, {
    ...cast.branch,
    parent: cast.organ,
    name: 'founded since',
    rootsRegion: false,
    foundedOn: '2026-04-13',
  })
  await issueDirective(steward, id)
  await carryOut(steward, id)
  expect(await countObligations()).toBe(10)
  for (const regionId of [1, 2, 3]) expect((await rebuildTallies(db, regionId)).rows).toBe(0)
})

test('opens the periods of a cadence by the clock', async () => {
  const cast = await buildWorld(db)
  const cadence = { every: 'monthly', dueDay: 31, from: '2026-03-01', until: '2026-06-30' } as const
  const { directiveIds } = await issuedProgramme(db, cast.organ, plainTerms(cast.organ, { cadence }))
  const id = directiveIds[0] as number
  const dueDays = async () => {
    const list = await listObligations(as(db, cast.branch, 'reporter'), cast.branch.id, true, null, 50)
    return list.map(({ dueOn }) => dueOn)
  }

  expect(await dueDays()).toEqual(['2026-03-31', '2026-04-30'])
  expect(await carryOutAll(ctxOf(db, clock, '2026-05-01'))).toEqual([id])
  expect(await dueDays()).toEqual(['2026-03-31', '2026-04-30', '2026-05-31'])
  const lines = await journalOf(db, cast.organ.regionId, { type: 'directive', id }, false)
  const opened = lines.filter(({ verb }) => verb === 'obligations.opened').map(({ after }) => after)
  expect(opened).toEqual([{ obligations: 3 }, { obligations: 6 }])
  expect(await carryOutAll(ctxOf(db, clock, '2026-05-02'))).toEqual([])
})

test('withdraws with a reason: what is owed is waived, what was reported stays', async () => {
  const cast = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const id = directiveIds[0] as number
  const steward = as(db, cast.province, 'steward')
  await submitReport(as(db, cast.branch, 'reporter'), owed(cast.branch, id), plainReport())

  await expect(withdrawDirective(steward, id, ' ')).rejects.toMatchObject({ code: 'directive.needsReason' })
  await withdrawDirective(steward, id, 'settled otherwise')
  await carryOut(steward, id)

  expect(await progressOf(steward, id)).toMatchObject({ steps: 3, finished: 3, touched: 8, done: true })
  const read = (org: typeof cast.branch) => getObligation(as(db, org, 'reporter'), owed(org, id))
  expect((await read(cast.branch)).status).toBe('reported')
  const waived = await read(cast.otherBranch)
  expect(waived.status).toBe('waived')
  expect(waived.journal).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        verb: 'directive.withdrawn',
        office: 'steward',
        after: { status: 'withdrawn', reason: 'settled otherwise' },
      }),
    ]),
  )
  for (const regionId of [1, 2, 3]) expect((await rebuildTallies(db, regionId)).rows).toBe(0)
  await expect(issueDirective(steward, id)).rejects.toMatchObject({ code: 'directive.withdrawn' })
})

test('issues nothing beyond the own subtree, without the right, or without terms', async () => {
  const cast = await buildWorld(db)
  const { directiveIds } = await confirmedProgramme(
    db,
    cast.county,
    plainTerms(cast.city),
    plainTerms(cast.county),
  )
  const [beyond, own] = directiveIds as [number, number]

  await expect(issueDirective(as(db, cast.county, 'steward'), beyond)).rejects.toMatchObject({
    code: 'scope.empty',
  })
  for (const role of ['supervisor', 'responsible', 'reporter', 'reader'] as const) {
    await expect(issueDirective(as(db, cast.county, role), own)).rejects.toMatchObject({
      code: 'right.missing',
    })
  }
  await expect(issueDirective(as(db, cast.otherCity, 'steward'), own)).rejects.toMatchObject({
    code: 'right.missing',
  })
  expect(await countObligations()).toBe(0)
})

test('refuses more fields than the quota allows', async () => {
  const cast = await buildWorld(db)
  const figures = Array.from({ length: 9 }, (_, i) => ({ name: `figure ${i}`, unit: '' }))
  const demand = { paragraph: 'none', figures, evidence: 'none' } as const
  const { directiveIds } = await confirmedProgramme(db, cast.county, plainTerms(cast.county, { demand }))

  const attempt = issueDirective(as(db, cast.county, 'steward'), directiveIds[0] as number)

  await expect(attempt).rejects.toMatchObject({ code: 'demand.tooManyFields', details: { fields: 10 } })
})

test('picks by the same rule in the database as in the rules', async () => {
  const cast = await buildWorld(db)
  const { province, city, county, organ, branch, skipping, otherCity } = cast
  const scopes: Scope[] = [
    { within: province.id },
    { within: city.id, levels: ['branch'] },
    { within: province.id, kinds: ['countyGroup', 'partyGroup'] },
    { within: province.id, except: [county.id] },
    { within: province.id, except: [branch.id, skipping.id, otherCity.id, 99_999_999] },
    { within: province.id, only: [organ.id, branch.id] },
    { within: city.id, except: [organ.id], levels: ['branch', 'county'] },
    { within: organ.id, only: [county.id] },
  ]
  const orgs = await Promise.all(Object.values(cast).map((org) => getOrg(db, org.id)))
  const pathOf = (id: number) => orgs.find((org) => org.id === id)?.path
  for (const scope of scopes) {
    const picked = orgs.filter((org) => isInScope(scope, org, pathOf))
    expect((await countScope(db, scope)).bound).toBe(picked.length)
  }
})

test('starts the tally of an org that gets its first child from what it owes already', async () => {
  const cast = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const id = directiveIds[0] as number
  const founded = { ...cast.branch, name: 'group', rootsRegion: false, foundedOn: '2026-04-13' }
  await submitReport(as(db, cast.branch, 'reporter'), owed(cast.branch, id), plainReport())

  await insertOrg(db, { ...founded, parent: cast.branch })
  await submitReport(as(db, cast.otherBranch, 'reporter'), owed(cast.otherBranch, id), plainReport())

  const { reported } = await db
    .selectFrom('tallies')
    .select('reported')
    .where('org_id', '=', cast.branch.id)
    .executeTakeFirstOrThrow()
  expect(reported).toBe(1)
  for (const regionId of [1, 2, 3]) expect((await rebuildTallies(db, regionId)).rows).toBe(0)
})

test('asks nothing of an org for a period that was due before its founding', async () => {
  const cast = await buildWorld(db)
  const cadence = { every: 'monthly', dueDay: 31, from: '2026-02-01', until: '2026-06-30' } as const
  const { directiveIds } = await issuedProgramme(db, cast.organ, plainTerms(cast.organ, { cadence }))
  const [id] = directiveIds as [number]
  const founded = {
    ...cast.branch,
    parent: cast.organ,
    name: 'young',
    rootsRegion: false,
    foundedOn: '2026-04-02',
  }
  const young = await insertOrg(db, founded)

  await issueDirective(as(db, cast.organ, 'steward'), id)
  await carryOut(as(db, cast.organ, 'steward'), id)

  const list = await listObligations(as(db, young, 'reporter'), young.id, true, null, 50)
  expect(list.map(({ dueOn }) => dueOn)).toEqual(['2026-04-30'])
})
