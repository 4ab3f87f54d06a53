import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { draftedProgramme } from '../../test/drafted.ts'
import { as, buildWorld } from '../../test/world.ts'
import { confirmProgramme, reopenProgramme } from './programmes.ts'

const db = testDb()

test('is a draft again when its confirmation is taken back, but not once something was issued', async () => {
  const { city } = await buildWorld(db)
  const steward = as(db, city, 'steward')
  const { programmeId } = await draftedProgramme(db, city)
  const confirmed = await confirmProgramme(steward, programmeId, 1)

  const reopened = await reopenProgramme(steward, programmeId, confirmed.version)
  expect(reopened).toMatchObject({ status: 'draft', confirmedAt: null })

  const again = await confirmProgramme(steward, programmeId, reopened.version)
  const issuedAt = steward.now()
  await db
    .updateTable('directives')
    .set({ issued_at: issuedAt })
    .where('programme_id', '=', programmeId)
    .execute()
  await expect(reopenProgramme(steward, programmeId, again.version)).rejects.toMatchObject({
    code: 'directive.alreadyIssued',
  })
  await expect(reopenProgramme(as(db, city, 'supervisor'), programmeId, 1)).rejects.toMatchObject({
    code: 'right.missing',
  })
})
