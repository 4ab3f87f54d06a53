import { expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { as, buildWorld, ctxOf, issuedProgramme, plainTerms } from '../../test/world.ts'
import { listJournal } from '../actions/journal.ts'
import { clock } from '../domain/right.ts'
import { checkTallies } from './check-tallies.ts'
import { foldAll } from './fold.ts'

const database = ownDatabase()

test('checks once a night, again where it was cut off, and raises an alarm only where a tally is wrong', async () => {
  const { db } = await database
  const cast = await buildWorld(db)
  await issuedProgramme(db, cast.province, plainTerms(cast.province))
  const alarms: number[] = []
  const checkOn = (day: string) => checkTallies(ctxOf(db, clock, day), (rows) => alarms.push(rows))

  expect(await foldAll(db)).toBeGreaterThan(0)
  expect([await checkOn('2026-04-13'), await checkOn('2026-04-13')]).toEqual([true, false])
  expect(alarms).toEqual([])

  await db.updateTable('tallies').set({ open: 7 }).where('org_id', '=', cast.organ.id).execute()
  await checkOn('2026-04-14')
  expect(alarms).toEqual([1])
  const city = await listJournal(as(db, cast.city, 'reader'), cast.city.id, null, 5)
  expect(city[0]).toMatchObject({ verb: 'tallies.mended', actor: 'yipanqi', after: { rows: 1 } })

  const begun = (day: string, time: string) =>
    db
      .insertInto('tally_checks')
      .values({ day, started_at: new Date(`${day}T${time}+08:00`), differences: null })
      .execute()
  await begun('2026-04-15', '08:59:00')
  await begun('2026-04-16', '09:01:00')
  expect([await checkOn('2026-04-15'), await checkOn('2026-04-16')]).toEqual([true, false])
})
