import { expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { as, buildWorld, confirmedProgramme, issuedProgramme, plainTerms } from '../../test/world.ts'
import { appoint, openOffice, relieve } from './offices.ts'
import { renameOrg } from './orgs-founding.ts'
import { search } from './search.ts'

const db = testDb()

async function scene() {
  const world = await buildWorld(db)
  await renameOrg(as(db, world.city, 'steward'), world.county.id, { name: '福田区', code: '440304' })
  return world
}

async function titled(directiveId: number, title: string) {
  await db.updateTable('directives').set({ title }).where('id', '=', directiveId).execute()
}

test.each(['福田', 'ftq', 'FTQ', '440304'])(
  'finds an org by %s, with the way to it from one’s own place',
  async (text) => {
    const { city, county } = await scene()

    const { orgs } = await search(as(db, city, 'reader'), text, 8)

    expect(orgs.map(({ id }) => id)).toEqual([county.id])
    expect(orgs[0]?.above.map(({ name }) => name)).toEqual(['city'])
  },
)

test.each(['讲党课', 'shuji jdk', 'sjjdk', 'programme'])(
  'finds a directive by %s in its title or its programme’s',
  async (text) => {
    const { city } = await scene()
    const { programmeId, directiveIds } = await issuedProgramme(db, city, plainTerms(city))
    await titled(directiveIds[0]!, text === 'shuji jdk' ? 'Shuji JDK' : '书记讲党课')

    const { directives } = await search(as(db, city, 'steward'), text, 8)

    expect(directives).toMatchObject([{ id: directiveIds[0], programmeId, programmeTitle: 'programme' }])
  },
)

test('shows drafts to who may see them, what was issued to whom it binds, and nothing to others', async () => {
  const { province, city, branch, otherCity } = await scene()
  const draft = await confirmedProgramme(db, city, plainTerms(city))
  const issued = await issuedProgramme(db, city, plainTerms(city))
  await titled(draft.directiveIds[0]!, '甲讲课')
  await titled(issued.directiveIds[0]!, '乙讲课')
  const found = async (...[org, role]: [typeof city, 'reader' | 'reporter']) =>
    (await search(as(db, org, role), '讲课', 8)).directives.map(({ title }) => title)

  expect(await found(province, 'reader')).toEqual(['乙讲课', '甲讲课'])
  expect(await found(branch, 'reporter')).toEqual(['乙讲课'])
  expect(await found(otherCity, 'reader')).toEqual([])
})

test('finds who is in office by the beginning of a name or its initials, and where', async () => {
  const { city, county, otherCounty, otherCity } = await scene()
  const steward = as(db, city, 'steward')
  const { id } = await openOffice(steward, county.id, 'groupClerk')
  await appoint(steward, id, { name: '江青云' })
  const elsewhere = as(db, otherCity, 'steward')
  const far = await openOffice(elsewhere, otherCounty.id, 'groupClerk')
  await appoint(elsewhere, far.id, { name: '江青山' })

  for (const text of ['江', '江青', 'jq', 'JQY']) {
    const { offices } = await search(steward, text, 8)
    expect(offices).toMatchObject([
      {
        officeId: id,
        role: 'reporter',
        person: '江青云',
        org: { name: '福田区', above: [{ name: 'city' }] },
      },
    ])
  }
  expect((await search(steward, 'j', 8)).offices).toEqual([])
  expect((await search(steward, '青云', 8)).offices).toEqual([])

  await relieve(steward, id)
  expect((await search(steward, '江青', 8)).offices).toEqual([])
})

test('takes signs that mean something to a database as signs', async () => {
  const { city } = await scene()
  const { directiveIds } = await issuedProgramme(db, city, plainTerms(city), plainTerms(city))
  await titled(directiveIds[0]!, '完成率100%')
  for (const text of ['0%', '%', '_', "'", '\\']) {
    const { directives } = await search(as(db, city, 'steward'), text, 8)
    expect(directives.map(({ title }) => title)).toEqual(text.includes('%') ? ['完成率100%'] : [])
  }
})
