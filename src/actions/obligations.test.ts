import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, issuedProgramme, owed, plainTerms } from '../../test/world.ts'
import { getObligation } from './obligations.ts'

const db = testDb()

test('tells whoever is bound who answers for the directive, in which tier, by name', async () => {
  const { county, organ, branch } = await buildWorld(db)
  const terms = plainTerms(county, {
    responsibilities: [
      { tier: 'lead', orgId: organ.id },
      { tier: 'firstResponsible', text: '支部书记' },
    ],
  })
  const { directiveIds } = await issuedProgramme(db, county, terms)

  const { responsibilities } = await getObligation(
    as(db, branch, 'reporter'),
    owed(branch, directiveIds[0] as number),
  )

  expect(responsibilities).toEqual([
    { tier: 'lead', name: 'organ', otherNames: {} },
    { tier: 'firstResponsible', name: '支部书记', otherNames: {} },
  ])
})
