import { expect, test } from 'vitest'
import { absorb, arrange, release, removeFrom, standOf, type TreeNode } from './directive-tree.ts'

const tree = (...rows: [id: number, parentId: number | null][]): TreeNode[] =>
  rows.map(([id, parentId], position) => ({ id, parentId, position }))

/** Every tree of so many nodes, in the order in which one reads it. */
function treesOf(count: number): TreeNode[][] {
  const grown = Array.from({ length: count - 1 }).reduce<[number, number | null][][]>(
    (trees) =>
      trees.flatMap((rows) => {
        const parents = [null, ...rows.map(([id]) => id)]
        return parents.map((parentId) => [...rows, [rows.length + 1, parentId] as [number, number | null]])
      }),
    [[[1, null]]],
  )
  return grown.map((rows) => arrange(tree(...rows)))
}

test('takes a merge of any two back to the very tree there was', () => {
  for (const whole of treesOf(5)) {
    for (const first of whole) {
      for (const second of whole.filter(({ id }) => id !== first.id)) {
        const stood = standOf(whole, first.id, second.id)
        const merged = absorb(whole, first.id, second.id)
        expect(merged).toHaveLength(4)
        expect(release(merged, first.id, second, stood)).toEqual(whole)
      }
    }
  }
})

test('gives what was merged a place even where its neighbours have gone meanwhile', () => {
  const family = tree([1, null], [2, 1], [3, 2], [4, 1], [5, null])
  const stood = standOf(family, 1, 4)
  const merged = removeFrom(removeFrom(absorb(family, 1, 4), 2), 3)
  const shape = release(merged, 1, family[3] as TreeNode, stood).map(({ id, parentId }) => [id, parentId])
  expect(shape).toEqual([
    [1, null],
    [4, 1],
    [5, null],
  ])
})
