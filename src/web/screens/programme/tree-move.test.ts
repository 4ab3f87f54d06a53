import { expect, test } from 'vitest'
import { placeOf, targetOf } from './tree-move.ts'

const first = { id: 1, parentId: null }
const child = { id: 2, parentId: 1 }
const second = { id: 3, parentId: null }
const third = { id: 4, parentId: null }
const tree = [first, child, second, third]

test('moves a directive past its neighbours on the same level', () => {
  expect(targetOf(third, 'up', tree)).toEqual({ parentId: null, afterId: 1 })
  expect(targetOf(second, 'up', tree)).toEqual({ parentId: null, afterId: null })
  expect(targetOf(first, 'down', tree)).toEqual({ parentId: null, afterId: 3 })
})

test('moves a directive in as the last below the one before it, and out to stand after its parent', () => {
  expect(targetOf(second, 'in', tree)).toEqual({ parentId: 1, afterId: 2 })
  expect(targetOf(child, 'out', tree)).toEqual({ parentId: null, afterId: 1 })
})

test('moves nothing where there is nowhere to go', () => {
  expect(targetOf(first, 'up', tree)).toBeUndefined()
  expect(targetOf(third, 'down', tree)).toBeUndefined()
  expect(targetOf(first, 'in', tree)).toBeUndefined()
  expect(targetOf(first, 'out', tree)).toBeUndefined()
})

test('knows where a directive stands, to put it back', () => {
  expect(placeOf(first, tree)).toEqual({ parentId: null, afterId: null })
  expect(placeOf(second, tree)).toEqual({ parentId: null, afterId: 1 })
  expect(placeOf(child, tree)).toEqual({ parentId: 1, afterId: null })
})
