import { expect, test } from 'vitest'
import type { Answer } from '../../api/client.ts'
import { type Children, rowsOf, stepOf } from './tree-rows.ts'

const org = (id: number, hasChildren = false) => ({ id, hasChildren, name: `org ${id}` }) as Answer<'Org'>
const whole = (...orgs: Answer<'Org'>[]): Children => ({ orgs, state: 'whole' })

const root = org(1, true)
const children = new Map([
  [1, whole(org(2, true), org(3))],
  [2, whole(org(4), org(5))],
])
const ids = (open: number[]) =>
  rowsOf(root, new Set(open), children).map((row) => ('org' in row ? row.org.id : row.unread))

test('draws as far as it is open, children below their parent', () => {
  expect(ids([])).toEqual([1])
  expect(ids([1])).toEqual([1, 2, 3])
  expect(ids([1, 2])).toEqual([1, 2, 4, 5, 3])
  // What is open below something closed is not seen.
  expect(ids([2])).toEqual([1])
})

test('says at which level and place each stands, and of how many', () => {
  expect(rowsOf(root, new Set([1, 2]), children)[3]).toMatchObject({
    level: 3,
    position: 2,
    siblings: 2,
    parent: 1,
  })
})

test('keeps a line for children that are still on their way, whose number is not known', () => {
  const half = new Map<number, Children>([[1, { orgs: [org(2)], state: 'reading' }]])
  const rows = rowsOf(root, new Set([1]), half)
  expect(rows[1]).toMatchObject({ position: 1, siblings: -1 })
  expect(rows[2]).toEqual({ unread: 'reading', orgId: 1, level: 2, parent: 0 })
  expect(rowsOf(root, new Set([1]), new Map())).toHaveLength(2)
})

test('moves by keys as trees do', () => {
  const rows = rowsOf(root, new Set([1, 2]), children)
  expect(stepOf('ArrowDown', 0, rows)).toEqual({ to: 1 })
  expect(stepOf('ArrowUp', 0, rows)).toEqual({ to: 0 })
  expect(stepOf('End', 0, rows)).toEqual({ to: 4 })
  expect(stepOf('PageDown', 0, rows)).toEqual({ to: 4 })
  expect(stepOf('Home', 4, rows)).toEqual({ to: 0 })
  expect(stepOf('ArrowRight', 1, rows)).toEqual({ to: 2 })
  expect(stepOf('ArrowLeft', 1, rows)).toEqual({ toggle: 2 })
  expect(stepOf('ArrowLeft', 3, rows)).toEqual({ to: 1 })
  expect(stepOf('ArrowRight', 3, rows)).toBeUndefined()
  expect(stepOf('ArrowRight', 1, rowsOf(root, new Set([1]), children))).toEqual({ toggle: 2 })
  expect(stepOf('x', 1, rows)).toBeUndefined()
})

test('draws five thousand children in a moment', () => {
  const many = Array.from({ length: 5000 }, (_, i) => org(i + 10))
  const rows = rowsOf(root, new Set([1]), new Map([[1, whole(...many)]]))
  expect(rows).toHaveLength(5001)
  expect(stepOf('End', 0, rows)).toEqual({ to: 5000 })
})
