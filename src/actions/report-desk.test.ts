import { expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainReport, plainTerms } from '../../test/world.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { openReportDesk } from './report-desk.ts'

const database = ownDatabase()

async function busyDesk() {
  const { db } = await database
  const cast = await buildWorld(db)
  const { directiveIds } = await issuedProgramme(
    db,
    cast.province,
    plainTerms(cast.province),
    plainTerms(cast.province),
  )
  return { db, cast, directiveIds: directiveIds as [number, number], desk: openReportDesk(db) }
}

test('files together what comes together, and what one does wrong changes nothing for the others', async () => {
  const { db, cast, directiveIds, desk } = await busyDesk()
  const [first, second] = directiveIds
  const { branch, otherBranch, skipping, organ } = cast
  const submit = (org: typeof branch, id: number, draft = plainReport(), by = org) =>
    desk.submit(as(db, by, 'reporter'), owed(org, id), draft)
  const twice = plainReport()

  const outcomes = await Promise.allSettled([
    submit(branch, first),
    submit(otherBranch, first),
    submit(skipping, first, plainReport(), organ),
    submit(skipping, 999),
    submit(skipping, first, plainReport({ evidence: ['0'.repeat(64)] })),
    submit(organ, first, plainReport({ paragraph: '\u0000' })),
    submit(organ, second, twice),
    submit(organ, second, twice),
    submit(branch, second),
  ])

  const codes = outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value.isNew : (outcome.reason.code as string),
  )
  expect(codes).toEqual([
    true,
    true,
    'right.missing',
    'obligation.notFound',
    'evidence.notFound',
    expect.any(String),
    // Of two who send the same, one is new.
    ...(codes[6] === true ? [true, false] : [false, true]),
    true,
  ])
  const { n } = await db
    .selectFrom('reports')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(4)
  const lines = await db
    .selectFrom('journal')
    .select('subject_id')
    .where('verb', '=', 'report.submitted')
    .execute()
  expect(lines).toHaveLength(4)
  for (const regionId of [1, 2, 3]) expect((await rebuildTallies(db, regionId)).rows).toBe(0)
})
