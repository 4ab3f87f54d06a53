import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { buildWorld, issuedProgramme, plainTerms } from '../../test/world.ts'
import { foldRegion } from './tallies.ts'
import { rebuildTallies } from './tally-rebuild.ts'

const db = testDb()

test('counts what was owed before an org moved where it stood then', async () => {
  const { province, city, organ, branch } = await buildWorld(db)
  await issuedProgramme(db, province, plainTerms(province))
  await foldRegion(db, branch.regionId, 1000)
  await db
    .updateTable('orgs')
    .set({ parent_id: city.id, path: `${city.path}${branch.id}/` })
    .where('region_id', '=', branch.regionId)
    .where('id', '=', branch.id)
    .execute()

  expect((await rebuildTallies(db, branch.regionId)).rows).toBe(0)

  const ofOrgan = db.selectFrom('tallies').select('open').where('org_id', '=', organ.id)
  const { open } = await ofOrgan.executeTakeFirstOrThrow()
  await db.updateTable('tallies').set({ open: 7 }).where('org_id', '=', organ.id).execute()
  expect((await rebuildTallies(db, branch.regionId)).rows).toBe(1)
  expect(await ofOrgan.executeTakeFirstOrThrow()).toEqual({ open })
})
