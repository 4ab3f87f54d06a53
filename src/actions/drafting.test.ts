import { expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { draftedProgramme, draftedText } from '../../test/drafted.ts'
import { as, buildWorld, ctxOf, holder, plainTerms } from '../../test/world.ts'
import { Problem } from '../domain/problem.ts'
import { mergeDirectives, splitDirective } from './directive-parts.ts'
import { addDirective, editDirective, placeDirective, removeDirective } from './directives.ts'
import { issueDirective } from './issue.ts'
import { confirmProgramme, getProgramme } from './programmes.ts'

const { db } = await ownDatabase()
const world = await buildWorld(db)
const steward = as(db, world.city, 'steward')

const drafted = async () => {
  const { programmeId } = await draftedProgramme(db, world.city)
  const { directives } = await getProgramme(steward, programmeId)
  return { programmeId, directives, ids: directives.map(({ id }) => id) as [number, number, number, number] }
}

test('of many who edit one directive at once, one wins and the others are told', async () => {
  const { ids } = await drafted()
  const edits = Array.from({ length: 8 }, (_, n) =>
    editDirective(steward, ids[1], { version: 1, title: `title ${n}` }),
  )

  const answers = await Promise.allSettled(edits)

  const lost = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason)
  expect(lost).toHaveLength(7)
  for (const reason of lost) expect(reason).toMatchObject({ code: 'request.stale', details: { version: 2 } })
})

test('whatever many do to one tree at once, it stays a tree and loses no span', async () => {
  const { programmeId, ids } = await drafted()
  const [frame, first, second, alone] = ids
  const acts = [
    () => placeDirective(steward, frame, { version: 1, parentId: alone }),
    () => placeDirective(steward, alone, { version: 1, parentId: frame }),
    () => splitDirective(steward, second, { version: 1, at: 6 }),
    () => mergeDirectives(steward, first, { version: 1, withId: second }),
    () => mergeDirectives(steward, alone, { version: 1, withId: frame }),
    () => addDirective(steward, programmeId, { text: 'one more', parentId: first }),
    () => addDirective(steward, programmeId, { text: 'another', afterId: second }),
    () =>
      removeDirective(steward, first, 1).then(() =>
        addDirective(steward, programmeId, { restore: { id: first } }),
      ),
  ]

  const answers = await Promise.allSettled(acts.map((act) => act()))

  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Problem)
  const { directives } = await getProgramme(steward, programmeId)
  expect(directives.map(({ position }) => position)).toEqual(directives.map((_, index) => index))
  for (const { parentId, position } of directives) {
    const parent = directives.find(({ id }) => id === parentId)
    expect(parentId === null || (parent && parent.position < position)).toBeTruthy()
  }
  const spans = directives.flatMap((one) => one.spans)
  const covers = (offset: number) => spans.some(([start, end]) => start <= offset && offset < end)
  const lost = ['要做到', '支部书记', '年底前', '报表'].filter((words) => !covers(draftedText.indexOf(words)))
  expect(lost).toEqual([])
})

test('terms are not changed behind the back of an issue', async () => {
  const { programmeId, ids } = await drafted()
  await confirmProgramme(steward, programmeId, 1)
  const { version } = await editDirective(steward, ids[0], { version: 1, terms: plainTerms(world.city) })
  const other = { ...plainTerms(world.city), cadence: { every: 'once', dueOn: '2026-05-31' } } as const

  const [edited, issued] = await Promise.allSettled([
    editDirective(steward, ids[0], { version, terms: other }),
    issueDirective(ctxOf(db, holder(world.city, 'steward')), ids[0]),
  ])

  expect(issued.status).toBe('fulfilled')
  const periods = await db.selectFrom('periods').select('due_on').where('directive_id', '=', ids[0]).execute()
  const { directives } = await getProgramme(steward, programmeId)
  const due = edited.status === 'fulfilled' ? '2026-05-31' : '2026-04-30'
  expect(periods).toEqual([{ due_on: due }])
  expect(directives[0]?.terms?.cadence).toMatchObject({ dueOn: due })
  if (edited.status === 'rejected') {
    expect(['directive.alreadyIssued', 'request.stale']).toContain((edited.reason as Problem).code)
  }
})
