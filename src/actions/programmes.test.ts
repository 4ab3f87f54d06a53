import { describe, expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { draftedProgramme, draftedText } from '../../test/drafted.ts'
import {
  as,
  buildWorld,
  confirmedProgramme,
  issuedProgramme,
  plainTerms,
  type World,
} from '../../test/world.ts'
import type { Role } from '../domain/office.ts'
import { journalOf } from '../store/journal.ts'
import { removeDirective } from './directives.ts'
import { confirmProgramme, editProgramme, getProgramme, listProgrammes } from './programmes.ts'

const db = testDb()

const who = async (id: number, seats: [keyof World, Role][], world: World) => {
  const answers = seats.map(([org, role]) =>
    getProgramme(as(db, world[org], role), id).then(
      () => 'sees it',
      (error) => error.code,
    ),
  )
  return Promise.all(answers)
}

describe('a communiqué that was read', () => {
  test('becomes a draft programme with a directive per sentence, its tree, its spans and its text', async () => {
    const { city } = await buildWorld(db)
    const { programmeId, communiqueId } = await draftedProgramme(db, city)

    const { programme, communique, directives } = await getProgramme(as(db, city, 'steward'), programmeId)

    expect(programme).toMatchObject({
      title: '全市机关作风建设会',
      heldOn: '2026-03-02',
      status: 'draft',
      version: 1,
    })
    expect(communique).toMatchObject({
      id: communiqueId,
      cleanText: draftedText,
      sourceText: `  ${draftedText}`,
    })
    expect(communique?.draft).toMatchObject({ place: '青石', directives: 4, people: [{ name: '秦望' }] })
    expect(directives.map(({ title }) => title)).toEqual([
      '做到两个到位',
      '抓好班子',
      '抓好活动',
      '各单位不得擅自增加报表',
    ])
    expect(directives.map(({ parentId }) => parentId)).toEqual([
      null,
      directives[0]?.id,
      directives[0]?.id,
      null,
    ])
    for (const { spans, text, origin } of directives) {
      expect(spans.map(([start, end]) => draftedText.slice(start, end))).toEqual([text])
      expect(origin).toBe('text')
    }
  })

  test('makes a programme without directives of a text that asks nothing, which cannot be confirmed', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')
    const { programmeId } = await draftedProgramme(db, city, {
      directives: [],
      conferenceName: null,
      dateIso: '--03-02',
    })

    const { programme } = await getProgramme(steward, programmeId)

    expect(programme).toMatchObject({ title: '会议', heldOn: null })
    await expect(confirmProgramme(steward, programmeId, 1)).rejects.toMatchObject({ code: 'programme.empty' })
  })

  test('stands in the journal with its programme', async () => {
    const { city } = await buildWorld(db)
    const { programmeId, communiqueId } = await draftedProgramme(db, city)

    expect(await journalOf(db, city.regionId, { type: 'communique', id: communiqueId }, true)).toMatchObject([
      { verb: 'communique.read', actor: 'steward of city', after: { directives: 4 } },
    ])
    expect(await journalOf(db, city.regionId, { type: 'programme', id: programmeId }, true)).toMatchObject([
      { verb: 'programme.drafted', office: 'steward', orgId: city.id },
    ])
  })

  test('is read only for an org of which one is the steward', async () => {
    const world = await buildWorld(db)
    await expect(draftedProgramme(db, world.city)).resolves.toBeDefined()
    const read = { draft: {} as never, sourceText: '', sourceName: null }
    const { keepDraft } = await import('./draft-programmes.ts')
    for (const [org, role] of [
      ['city', 'supervisor'],
      ['county', 'steward'],
      ['otherCity', 'steward'],
    ] as const) {
      const attempt = keepDraft(as(db, world[org], role), world.city, read)
      await expect(attempt).rejects.toMatchObject({ code: 'right.missing' })
    }
  })
})

describe('who sees a programme', () => {
  const below: [keyof World, Role][] = [
    ['city', 'reporter'],
    ['county', 'supervisor'],
    ['branch', 'reporter'],
  ]
  const beside: [keyof World, Role][] = [
    ['otherCity', 'steward'],
    ['otherCounty', 'reporter'],
    ['province', 'reporter'],
  ]
  const above: [keyof World, Role][] = [
    ['city', 'reader'],
    ['city', 'supervisor'],
    ['province', 'steward'],
  ]

  test('a draft, and one confirmed but not issued, only those who steer, supervise or read at or above it', async () => {
    const world = await buildWorld(db)
    const { programmeId } = await draftedProgramme(db, world.city)
    const confirmed = await confirmedProgramme(db, world.city, plainTerms(world.city))

    for (const id of [programmeId, confirmed.programmeId]) {
      expect(new Set(await who(id, above, world))).toEqual(new Set(['sees it']))
      expect(new Set(await who(id, [...below, ...beside], world))).toEqual(new Set(['programme.notFound']))
    }
    expect(await listProgrammes(as(db, world.branch, 'reporter'))).toEqual([])
    expect(await listProgrammes(as(db, world.city, 'reader'))).toHaveLength(2)
  })

  test('what was issued, everyone at or below its org as well, without what is not issued', async () => {
    const world = await buildWorld(db)
    const { programmeId, directiveIds } = await issuedProgramme(db, world.city, plainTerms(world.city))
    await db
      .insertInto('directives')
      .columns([
        'programme_id',
        'parent_id',
        'position',
        'title',
        'text',
        'origin',
        'spans',
        'kind',
        'responsible',
        'inherited',
      ])
      .expression((eb) =>
        eb
          .selectFrom('directives')
          .select([
            'programme_id',
            'id as parent_id',
            eb.lit(1).as('position'),
            'title',
            'text',
            'origin',
            'spans',
            'kind',
            'responsible',
            'inherited',
          ])
          .where('programme_id', '=', programmeId),
      )
      .execute()

    expect(new Set(await who(programmeId, [...above, ...below], world))).toEqual(new Set(['sees it']))
    expect(new Set(await who(programmeId, beside, world))).toEqual(new Set(['programme.notFound']))
    const { directives } = await getProgramme(as(db, world.branch, 'reporter'), programmeId)
    expect(directives.map(({ id }) => id)).toEqual(directiveIds)
    expect(await listProgrammes(as(db, world.branch, 'reporter'))).toMatchObject([
      { directives: 1, issued: 1 },
    ])
    expect(await listProgrammes(as(db, world.city, 'reader'))).toMatchObject([
      { id: programmeId, orgId: world.city.id, orgName: 'city', directives: 2, issued: 1 },
    ])
    expect(await listProgrammes(as(db, world.otherCounty, 'steward'))).toEqual([])
  })

  test('a list of one org has what binds it and what lies below it, and tells nothing of an org elsewhere', async () => {
    const world = await buildWorld(db)
    const ofProvince = await issuedProgramme(db, world.province, plainTerms(world.province))
    const ofCity = await issuedProgramme(db, world.city, plainTerms(world.city))
    const ofOther = await draftedProgramme(db, world.otherCity)
    const ids = async (org: keyof World, role: Role, of: keyof World) =>
      (await listProgrammes(as(db, world[org], role), world[of].id)).map(({ id }) => id)

    expect(await ids('province', 'steward', 'county')).toEqual([ofCity.programmeId, ofProvince.programmeId])
    expect(await ids('province', 'steward', 'otherCity')).toEqual([
      ofOther.programmeId,
      ofProvince.programmeId,
    ])
    await expect(ids('otherCity', 'steward', 'city')).rejects.toMatchObject({ code: 'org.notFound' })
  })
})

describe('a draft programme', () => {
  test('is edited and confirmed by its steward, once, and each act stands in the journal', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')
    const { programmeId } = await draftedProgramme(db, city)

    const edited = await editProgramme(steward, programmeId, { version: 1, title: '作风建设', heldOn: null })
    const now = steward.now()
    const confirmed = await confirmProgramme({ ...steward, now: () => now }, programmeId, edited.version)

    expect(edited).toMatchObject({ title: '作风建设', heldOn: null, version: 2 })
    expect(confirmed).toMatchObject({ status: 'confirmed', version: 3, confirmedAt: now })
    await expect(confirmProgramme(steward, programmeId, 3)).rejects.toMatchObject({
      code: 'programme.notDraft',
    })
    await expect(editProgramme(steward, programmeId, { version: 3, title: 'x' })).rejects.toMatchObject({
      code: 'programme.notDraft',
    })
    expect(await journalOf(db, city.regionId, { type: 'programme', id: programmeId }, true)).toMatchObject([
      { verb: 'programme.confirmed', before: { status: 'draft' }, after: { status: 'confirmed' } },
      {
        verb: 'programme.edited',
        before: { title: '全市机关作风建设会', heldOn: '2026-03-02' },
        after: { title: '作风建设' },
      },
      { verb: 'programme.drafted' },
    ])
  })

  test('refuses an edit of a version that is past, and tells the version there is', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')
    const { programmeId } = await draftedProgramme(db, city)
    await editProgramme(steward, programmeId, { version: 1, title: 'first' })

    const edit = () => editProgramme(steward, programmeId, { version: 1, title: 'second' })
    for (const act of [edit, () => confirmProgramme(steward, programmeId, 1)]) {
      await expect(act()).rejects.toMatchObject({ code: 'request.stale', details: { version: 2 } })
    }
    expect((await getProgramme(steward, programmeId)).programme).toMatchObject({
      title: 'first',
      status: 'draft',
    })
  })

  test('is changed by nobody but its steward: others are refused, or told that there is none', async () => {
    const world = await buildWorld(db)
    const { programmeId } = await draftedProgramme(db, world.city)
    const { directives } = await getProgramme(as(db, world.city, 'steward'), programmeId)
    const directiveId = directives[0]?.id ?? 0
    const codesFor = async (org: keyof World, role: Role) => {
      const ctx = as(db, world[org], role)
      const acts = [
        () => editProgramme(ctx, programmeId, { version: 1, title: 'x' }),
        () => confirmProgramme(ctx, programmeId, 1),
        () => removeDirective(ctx, directiveId, 1),
      ]
      const codes: string[] = []
      for (const act of acts) codes.push(await act().then(String, (error) => error.code))
      return codes
    }

    expect(await codesFor('city', 'supervisor')).toEqual(['right.missing', 'right.missing', 'right.missing'])
    for (const [org, role] of [
      ['county', 'steward'],
      ['otherCity', 'steward'],
      ['city', 'reporter'],
    ] as const) {
      expect(await codesFor(org, role)).toEqual([
        'programme.notFound',
        'programme.notFound',
        'directive.notFound',
      ])
    }
  })
})
