import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, confirmedProgramme, ctxOf, issuedProgramme, plainTerms } from '../../test/world.ts'
import { carryOutStep, issueDirective, progressOf, withdrawDirective } from '../actions/issue.ts'
import { listObligations } from '../actions/obligations.ts'
import { clock } from '../domain/right.ts'
import { insertOrg } from '../store/orgs.ts'
import { carryOutAll } from './issue.ts'

const db = testDb()
const monthly = { every: 'monthly', dueDay: 31, from: '2026-05-01', until: '2026-07-31' } as const

test('stands as issued before its first period has begun, and opens it when it begins', async () => {
  const cast = await buildWorld(db)
  const terms = plainTerms(cast.organ, { cadence: monthly })
  const { directiveIds } = await confirmedProgramme(db, cast.organ, terms)
  const id = directiveIds[0] as number
  const steward = as(db, cast.organ, 'steward')
  const dueDays = async () => {
    const list = await listObligations(as(db, cast.branch, 'reporter'), cast.branch.id, true, null, 50)
    return list.map(({ dueOn }) => dueOn)
  }

  await issueDirective(steward, id)
  await carryOutAll(ctxOf(db, clock))
  expect(await progressOf(steward, id)).toMatchObject({ status: 'issued', steps: 0, done: true })
  expect(await dueDays()).toEqual([])

  await carryOutAll(ctxOf(db, clock, '2026-05-01'))
  expect(await dueDays()).toEqual(['2026-05-31'])
})

test('closes an issue whose last step was done when the server was stopped', async () => {
  const cast = await buildWorld(db)
  const { directiveIds } = await confirmedProgramme(db, cast.county, plainTerms(cast.county))
  const id = directiveIds[0] as number
  const steward = as(db, cast.county, 'steward')
  await issueDirective(steward, id)
  while (await carryOutStep(steward, id));
  expect(await progressOf(steward, id)).toMatchObject({ status: 'issuing', done: false })

  await carryOutAll(ctxOf(db, clock))

  expect(await progressOf(steward, id)).toMatchObject({ status: 'issued', done: true })
})

test('asks nobody founded since for a period that had begun before', async () => {
  const cast = await buildWorld(db)
  const cadence = { ...monthly, from: '2026-04-01' }
  await issuedProgramme(db, cast.organ, plainTerms(cast.organ, { cadence }))
  const founded = { ...cast.branch, parent: cast.organ, name: 'founded since', rootsRegion: false }
  const late = await insertOrg(db, { ...founded, foundedOn: '2026-04-20' })

  await carryOutAll(ctxOf(db, clock, '2026-05-01'))

  const list = await listObligations(as(db, late, 'reporter'), late.id, false, null, 50)
  expect(list.map(({ dueOn }) => dueOn)).toEqual(['2026-05-31'])
})

test('waives what was opened, though it was issued again and not carried out yet', async () => {
  const cast = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(db, cast.county, plainTerms(cast.county))
  const id = directiveIds[0] as number
  const steward = as(db, cast.county, 'steward')
  await issueDirective(steward, id)

  await withdrawDirective(steward, id, 'settled otherwise')
  await carryOutAll(ctxOf(db, clock))

  const { rows } = await sql`select status, count(*)::int as n from obligations group by status`.execute(db)
  expect(rows).toEqual([{ status: 'waived', n: 4 }])
  expect(await progressOf(steward, id)).toMatchObject({ status: 'withdrawn', done: true })
})

test('carries out the others though one directive fails', async () => {
  const cast = await buildWorld(db)
  const terms = plainTerms(cast.county)
  const { directiveIds } = await confirmedProgramme(db, cast.county, terms, terms)
  const [broken, sound] = directiveIds as [number, number]
  const steward = as(db, cast.county, 'steward')
  await issueDirective(steward, broken)
  await issueDirective(steward, sound)
  await sql`update directives set terms = null where id = ${broken}`.execute(db)

  await expect(carryOutAll(ctxOf(db, clock))).rejects.toThrow(TypeError)

  expect(await progressOf(steward, sound)).toMatchObject({ status: 'issued' })
  expect(await progressOf(steward, broken)).toMatchObject({ status: 'issuing' })
})
