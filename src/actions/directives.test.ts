import { describe, expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { draftedProgramme, draftedText } from '../../test/drafted.ts'
import { as, buildWorld, confirmedProgramme, issuedProgramme, plainTerms } from '../../test/world.ts'
import type { Directive } from '../domain/directive.ts'
import { journalOf } from '../store/journal.ts'
import type { Ctx } from './ctx.ts'
import { mergeDirectives, splitDirective } from './directive-parts.ts'
import { addDirective, editDirective, placeDirective, removeDirective } from './directives.ts'
import { confirmProgramme, getProgramme } from './programmes.ts'

const db = testDb()

/** A draft with its steward and its four directives: a frame, two points below it, and one alone. */
async function drafted() {
  const world = await buildWorld(db)
  const steward = as(db, world.city, 'steward')
  const { programmeId } = await draftedProgramme(db, world.city)
  const [frame, first, second, alone] = (await treeOf(steward, programmeId)) as [
    Directive,
    Directive,
    Directive,
    Directive,
  ]
  const linesOf = (id: number) => journalOf(db, world.city.regionId, { type: 'directive', id }, true)
  return { ...world, steward, programmeId, frame, first, second, alone, linesOf }
}

const treeOf = async (ctx: Ctx, programmeId: number) => (await getProgramme(ctx, programmeId)).directives
const shape = (directives: Directive[]) => directives.map(({ id, parentId }) => [id, parentId])
const covered = (directives: Directive[]) =>
  directives.flatMap(({ spans }) => spans.map(([start, end]) => draftedText.slice(start, end)))

describe('adding', () => {
  test('marks what a steward adds as not from the text, in the place that was asked for', async () => {
    const { steward, programmeId, frame, first, second, alone, linesOf } = await drafted()

    const added = await addDirective(steward, programmeId, {
      text: '每季度检查一次，写出报告',
      afterId: first.id,
    })

    expect(added).toMatchObject({
      origin: 'added',
      spans: [],
      title: '每季度检查一次',
      parentId: frame.id,
      position: 2,
    })
    expect(shape(await treeOf(steward, programmeId))).toEqual([
      [frame.id, null],
      [first.id, frame.id],
      [added.id, frame.id],
      [second.id, frame.id],
      [alone.id, null],
    ])
    expect(await linesOf(added.id)).toMatchObject([
      { verb: 'directive.added', after: { title: '每季度检查一次' } },
    ])
  })

  test('refuses a place that is not in the programme', async () => {
    const { steward, programmeId } = await drafted()
    const attempt = addDirective(steward, programmeId, { text: 'more', parentId: 999_999 })
    await expect(attempt).rejects.toMatchObject({ code: 'directive.cannotNest' })
  })
})

describe('editing', () => {
  test('keeps the spans and all that was read, and lets a title made from the text follow it', async () => {
    const { steward, second, linesOf } = await drafted()

    const edited = await editDirective(steward, second.id, {
      version: 1,
      text: '抓好支部活动，年底前完成',
      kind: 'request',
    })

    expect(edited).toMatchObject({ title: '抓好支部活动', kind: 'request', version: 2 })
    expect(edited).toMatchObject({ spans: second.spans, ordinal: '二要', deadline: '年底前', origin: 'text' })
    expect(await linesOf(second.id)).toMatchObject([
      {
        verb: 'directive.edited',
        before: { title: '抓好活动', text: second.text, kind: 'order' },
        after: { title: '抓好支部活动', kind: 'request' },
      },
    ])
  })

  test('changes nothing, and writes nothing, when nothing differs', async () => {
    const { steward, second, linesOf } = await drafted()
    expect(await editDirective(steward, second.id, { version: 1, text: second.text })).toMatchObject({
      version: 1,
    })
    expect(await linesOf(second.id)).toEqual([])
  })

  test('lets one of two who edit the same directive win, and tells the other', async () => {
    const { steward, first } = await drafted()
    await editDirective(steward, first.id, { version: 1, title: 'one' })

    const late = editDirective(steward, first.id, { version: 1, title: 'two' })

    await expect(late).rejects.toMatchObject({ code: 'request.stale', details: { version: 2 } })
  })

  test('refuses terms that could never be issued', async () => {
    const { steward, first, city, otherCity } = await drafted()
    const figures = Array.from({ length: 30 }, (_, n) => ({ name: `figure ${n}`, unit: '' }))
    const refused = [
      [plainTerms(otherCity), 'scope.empty'],
      [
        plainTerms(city, {
          cadence: { every: 'monthly', dueDay: 1, from: '2026-05-02', until: '2026-05-03' },
        }),
        'cadence.invalid',
      ],
      [
        plainTerms(city, { demand: { paragraph: 'none', figures, evidence: 'none' } }),
        'demand.tooManyFields',
      ],
      [plainTerms(city, { responsibilities: [{ tier: 'lead', orgId: 999_999 }] }), 'org.notFound'],
    ] as const
    for (const [terms, code] of refused) {
      await expect(editDirective(steward, first.id, { version: 1, terms })).rejects.toMatchObject({ code })
    }
    expect(await editDirective(steward, first.id, { version: 1, terms: plainTerms(city) })).toMatchObject({
      terms: plainTerms(city),
      version: 2,
    })
  })

  test('once confirmed, changes the terms alone, and those until the directive is issued', async () => {
    const { steward, programmeId, city, first } = await drafted()
    await confirmProgramme(steward, programmeId, 1)

    const edited = await editDirective(steward, first.id, { version: 1, terms: plainTerms(city) })

    expect(edited.terms).toEqual(plainTerms(city))
    const acts = [
      () => editDirective(steward, first.id, { version: 2, title: 'other', terms: plainTerms(city) }),
      () => placeDirective(steward, first.id, { version: 2, parentId: null }),
      () => removeDirective(steward, first.id, 2),
      () => splitDirective(steward, first.id, { version: 2, at: 3 }),
      () => addDirective(steward, programmeId, { text: 'late' }),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'programme.notDraft' })
  })

  test('refuses other terms for a directive that was issued', async () => {
    const { city } = await buildWorld(db)
    const steward = as(db, city, 'steward')
    const { programmeId, directiveIds } = await issuedProgramme(db, city, plainTerms(city))
    const { version = 0 } = (await treeOf(steward, programmeId))[0] ?? {}

    const late = editDirective(steward, directiveIds[0] as number, { version, terms: plainTerms(city) })

    await expect(late).rejects.toMatchObject({ code: 'directive.alreadyIssued' })
  })
})

describe('placing', () => {
  test('moves a directive with all below it, and refuses to put it below itself', async () => {
    const { steward, frame, first, second, alone, linesOf } = await drafted()

    const tree = await placeDirective(steward, frame.id, { version: 1, parentId: alone.id })

    expect(shape(tree)).toEqual([
      [alone.id, null],
      [frame.id, alone.id],
      [first.id, frame.id],
      [second.id, frame.id],
    ])
    expect(tree.map(({ position }) => position)).toEqual([0, 1, 2, 3])
    const circle = placeDirective(steward, alone.id, { version: 1, parentId: second.id })
    await expect(circle).rejects.toMatchObject({ code: 'directive.cannotNest' })
    expect(await linesOf(frame.id)).toMatchObject([
      {
        verb: 'directive.placed',
        before: { parentId: null, position: 0 },
        after: { parentId: alone.id, position: 1 },
      },
    ])
  })
})

describe('removing', () => {
  test('lets those below move up, and is undone with everything the directive had', async () => {
    const { steward, programmeId, frame, first, second, alone, city } = await drafted()
    await editDirective(steward, frame.id, { version: 1, terms: plainTerms(city) })
    const before = await treeOf(steward, programmeId)

    const removed = await removeDirective(steward, frame.id, 2)
    expect(shape(await treeOf(steward, programmeId))).toEqual([
      [first.id, null],
      [second.id, null],
      [alone.id, null],
    ])

    await addDirective(steward, programmeId, { restore: { id: removed.id } })
    expect(await treeOf(steward, programmeId)).toEqual([{ ...before[0], version: 3 }, ...before.slice(1)])
  })

  test('brings back only what was removed from this programme, and only once', async () => {
    const { steward, programmeId, first, city } = await drafted()
    const other = await draftedProgramme(db, city)
    const restore = { id: first.id }

    await expect(addDirective(steward, programmeId, { restore })).rejects.toMatchObject({
      code: 'request.conflict',
    })
    await removeDirective(steward, first.id, 1)
    await expect(addDirective(steward, other.programmeId, { restore })).rejects.toMatchObject({
      code: 'directive.notFound',
    })
    await addDirective(steward, programmeId, { restore })
    await expect(addDirective(steward, programmeId, { restore })).rejects.toMatchObject({
      code: 'request.conflict',
    })
  })
})

describe('splitting and merging', () => {
  test('splits text and span at the same mark, and merges them back to the very text', async () => {
    const { steward, programmeId, frame, first, second, alone, linesOf } = await drafted()
    const before = await treeOf(steward, programmeId)
    const at = first.text.indexOf('支部书记')

    const split = await splitDirective(steward, first.id, { version: 1, at })
    const [, left, right] = split as [Directive, Directive, Directive]

    expect([left.text, right.text]).toEqual(['一要抓好班子', '支部书记要带头讲课'])
    expect(covered([left, right])).toEqual([left.text, right.text])
    expect([left.responsible, right.responsible]).toEqual([[], ['支部书记']])
    expect(right).toMatchObject({
      title: '带头讲课',
      parentId: frame.id,
      origin: 'text',
      ordinal: '',
      version: 1,
    })
    expect(shape(split).map(([id]) => id)).toEqual([frame.id, first.id, right.id, second.id, alone.id])

    const merged = await mergeDirectives(steward, first.id, { version: 2, withId: right.id })
    expect(merged).toEqual(
      before.map((one) => (one.id === first.id ? { ...one, version: 3, title: left.title } : one)),
    )
    expect((await linesOf(first.id)).map(({ verb }) => verb)).toEqual(['directive.merged', 'directive.split'])
    expect((await linesOf(right.id)).map(({ verb }) => verb)).toEqual([
      'directive.mergedInto',
      'directive.splitOff',
    ])
  })

  test('keeps both spans of what is merged, unites who must act, and brings along what stood below', async () => {
    const { steward, first, second, frame, alone } = await drafted()

    const tree = await mergeDirectives(steward, alone.id, { version: 1, withId: frame.id })

    expect(shape(tree)).toEqual([
      [alone.id, null],
      [first.id, alone.id],
      [second.id, alone.id],
    ])
    expect(covered(tree.slice(0, 1))).toEqual(['要做到两个到位', '各单位不得擅自增加报表'])
    expect(tree[0]?.text).toBe('要做到两个到位\n各单位不得擅自增加报表')
  })

  test('refuses to split where the text is no longer that of the source, or to merge across programmes', async () => {
    const { steward, first, second, city } = await drafted()
    await editDirective(steward, first.id, { version: 1, text: '一要每周抓好班子，支部书记要带头讲课' })
    const other = await confirmedProgramme(db, city, plainTerms(city))

    for (const at of [3, 99]) {
      const attempt = splitDirective(steward, first.id, { version: 2, at })
      await expect(attempt).rejects.toMatchObject({ code: 'directive.cannotSplit' })
    }
    for (const withId of [second.id, other.directiveIds[0] as number]) {
      const attempt = mergeDirectives(steward, second.id, { version: 1, withId })
      await expect(attempt).rejects.toMatchObject({ code: 'directive.cannotMerge' })
    }
  })
})
