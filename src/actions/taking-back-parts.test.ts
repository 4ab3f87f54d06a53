import { describe, expect, test } from 'vitest'
import { testDb } from '../../test/databases.ts'
import { draftedProgramme } from '../../test/drafted.ts'
import { as, buildWorld, plainTerms } from '../../test/world.ts'
import type { Directive } from '../domain/directive.ts'
import { journalOf } from '../store/journal.ts'
import { mergeDirectives, splitDirective } from './directive-parts.ts'
import { editDirective, placeDirective, removeDirective } from './directives.ts'
import { confirmProgramme, getProgramme } from './programmes.ts'
import { takeBackMerge, takeBackSplit } from './taking-back-parts.ts'

const db = testDb()

/** A draft of four directives: a frame, two points below it — the first with terms of its own —, and one alone. */
async function drafted() {
  const world = await buildWorld(db)
  const steward = as(db, world.city, 'steward')
  const { programmeId } = await draftedProgramme(db, world.city)
  const treeNow = async () => (await getProgramme(steward, programmeId)).directives
  const read = (await treeNow()) as [Directive, Directive, Directive, Directive]
  const [frame, first, second, alone] = read
  await editDirective(steward, first.id, {
    version: 1,
    title: '班子',
    responsible: ['支部书记', '支委'],
    terms: plainTerms(world.city),
  })
  const verbsOf = async (id: number) => {
    const lines = await journalOf(db, world.city.regionId, { type: 'directive', id }, true)
    return lines.map(({ verb }) => verb)
  }
  return { ...world, steward, programmeId, treeNow, frame, first, second, alone, verbsOf }
}

/** A tree with the versions of some directives counted on: an undo is a change too. */
const withVersions = (tree: Directive[], versions: Record<number, number>) =>
  tree.map((one) => ({ ...one, version: versions[one.id] ?? one.version }))

const halves = (text: string) => text.indexOf('支部书记')

describe('taking a split back', () => {
  test('lets the one stand as it was: text, spans, terms, and who must act', async () => {
    const { steward, first, treeNow, verbsOf } = await drafted()
    const before = await treeNow()
    const split = await splitDirective(steward, first.id, { version: 2, at: halves(first.text) })
    const right = split[2] as Directive

    const tree = await takeBackSplit(steward, first.id, 3)

    expect(tree).toEqual(withVersions(before, { [first.id]: 4 }))
    expect(await verbsOf(first.id)).toEqual([
      'directive.splitTakenBack',
      'directive.split',
      'directive.edited',
    ])
    expect(await verbsOf(right.id)).toEqual(['directive.mergedInto', 'directive.splitOff'])
  })

  test('brings what was put below the second part up to the one', async () => {
    const { steward, first, alone } = await drafted()
    const [, , right] = await splitDirective(steward, first.id, { version: 2, at: halves(first.text) })
    await placeDirective(steward, alone.id, { version: 1, parentId: right?.id ?? 0 })

    const tree = await takeBackSplit(steward, first.id, 3)

    expect(tree.find(({ id }) => id === alone.id)?.parentId).toBe(first.id)
  })

  test('is refused once either part was worked on, and changes nothing', async () => {
    const { steward, first, second, treeNow } = await drafted()
    const [, , right] = await splitDirective(steward, first.id, { version: 2, at: halves(first.text) })
    await editDirective(steward, right?.id ?? 0, { version: 1, title: '讲课' })
    const before = await treeNow()

    const refused = { code: 'directive.cannotTakeBack' }
    await expect(takeBackSplit(steward, first.id, 3)).rejects.toMatchObject(refused)
    await expect(takeBackSplit(steward, first.id, 2)).rejects.toMatchObject({ code: 'request.stale' })
    await expect(takeBackSplit(steward, second.id, 1)).rejects.toMatchObject(refused)
    expect(await treeNow()).toEqual(before)
  })

  test('cannot be done twice', async () => {
    const { steward, first } = await drafted()
    await splitDirective(steward, first.id, { version: 2, at: halves(first.text) })
    await takeBackSplit(steward, first.id, 3)
    const again = takeBackSplit(steward, first.id, 4)
    await expect(again).rejects.toMatchObject({ code: 'directive.cannotTakeBack' })
  })
})

describe('taking a merge back', () => {
  test('brings both back as they were, with their numbers, and what stood below', async () => {
    const { steward, frame, alone, treeNow, verbsOf } = await drafted()
    const before = await treeNow()
    await mergeDirectives(steward, alone.id, { version: 1, withId: frame.id })

    const tree = await takeBackMerge(steward, alone.id, 2)

    expect(tree).toEqual(withVersions(before, { [alone.id]: 3, [frame.id]: 2 }))
    expect(await verbsOf(alone.id)).toEqual(['directive.mergeTakenBack', 'directive.merged'])
    expect(await verbsOf(frame.id)).toEqual(['directive.restored', 'directive.mergedInto'])
  })

  test('puts a point back below the frame that had gone into it, and gives each its own terms', async () => {
    const { steward, frame, first, treeNow } = await drafted()
    const before = await treeNow()
    const merged = await mergeDirectives(steward, first.id, { version: 2, withId: frame.id })
    expect(merged[0]).toMatchObject({ id: first.id, parentId: null })

    const tree = await takeBackMerge(steward, first.id, 3)

    expect(tree).toEqual(withVersions(before, { [first.id]: 4, [frame.id]: 2 }))
  })

  test('is refused after anything else was done to what came of it', async () => {
    const { steward, first, second, treeNow } = await drafted()
    await mergeDirectives(steward, first.id, { version: 2, withId: second.id })
    await placeDirective(steward, first.id, { version: 3, parentId: null })
    const before = await treeNow()

    const late = takeBackMerge(steward, first.id, 4)

    await expect(late).rejects.toMatchObject({ code: 'directive.cannotTakeBack' })
    expect(await treeNow()).toEqual(before)
  })
})

test('is for the steward of a draft alone', async () => {
  const { steward, city, first, second, alone, programmeId } = await drafted()
  await splitDirective(steward, first.id, { version: 2, at: halves(first.text) })
  await mergeDirectives(steward, second.id, { version: 1, withId: alone.id })
  const clerk = as(db, city, 'reader')
  const missing = { code: 'right.missing' }
  await expect(takeBackSplit(clerk, first.id, 3)).rejects.toMatchObject(missing)
  await expect(takeBackMerge(clerk, second.id, 2)).rejects.toMatchObject(missing)

  await confirmProgramme(steward, programmeId, 1)
  const confirmed = { code: 'programme.notDraft' }
  await expect(takeBackSplit(steward, first.id, 3)).rejects.toMatchObject(confirmed)
  await expect(takeBackMerge(steward, second.id, 2)).rejects.toMatchObject(confirmed)
  await expect(removeDirective(steward, first.id, 3)).rejects.toMatchObject(confirmed)
})
