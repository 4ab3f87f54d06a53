import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPack } from '../store/packs.ts'
import { type Node, sizeOf } from './node.ts'
import { buildTree } from './tree.ts'

const { pack, places, demonstration } = await loadPack(
  join(import.meta.dirname, '../../packs/province-organs'),
)
const treeOf = (scale: number) => {
  const parts = { pack, places: places!, organs: demonstration!.organs, fullPlaces: new Set(['440106']) }
  return buildTree(parts, scale)
}
const many = treeOf(40_000)
const below = new Map(pack.kinds.map((kind) => [kind.code, kind.below]))

function* all(node: Node): Generator<[Node, Node | null]> {
  function* visit(one: Node, above: Node | null): Generator<[Node, Node | null]> {
    yield [one, above]
    for (const child of one.children) yield* visit(child, one)
  }
  yield* visit(node, null)
}

test('comes near the number of orgs that is asked for', () => {
  for (const scale of [1000, 12_000, 40_000]) {
    expect(Math.abs(sizeOf(treeOf(scale)) / scale - 1), String(scale)).toBeLessThan(0.02)
  }
})

test('stands every kind below one that the pack allows', () => {
  const pairs = new Set([...all(many)].map(([node, above]) => `${node.kind} ${above?.kind ?? ''}`))
  for (const pair of pairs) {
    const [kind = '', above] = pair.split(' ')
    expect(above ? below.get(kind) : [above], pair).toContain(above)
  }
})

test('names siblings apart and fills every blank, also where branches are many', () => {
  const [twice, blank]: [string[], string[]] = [[], []]
  for (const [node] of all(many)) {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const names = node.children.map((child) => child.names[language])
      if (new Set(names).size < names.length) twice.push(node.names[language])
      if (node.names[language].includes('{')) blank.push(node.names[language])
    }
  }
  expect({ twice, blank }).toEqual({ twice: [], blank: [] })
})

test('puts no more branches below one org than can be looked over', () => {
  const most = Math.max(...[...all(many)].map(([node]) => node.children.filter(isLeaf).length))
  expect(most).toBeLessThanOrEqual(60)
})

function isLeaf({ kind }: Node): boolean {
  return kind === 'branch'
}
