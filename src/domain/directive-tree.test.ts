import { describe, expect, test } from 'vitest'
import { type Contents, mergeContents, splitContents } from './directive-parts.ts'
import {
  absorb,
  arrange,
  idsBelow,
  insertAt,
  parentsByLevel,
  placeAt,
  putBack,
  removeFrom,
  type TreeNode,
} from './directive-tree.ts'

const tree = (...rows: [id: number, parentId: number | null][]): TreeNode[] =>
  rows.map(([id, parentId], position) => ({ id, parentId, position }))
const shape = (nodes: readonly TreeNode[]) => nodes.map(({ id, parentId }) => [id, parentId])

const family = tree([1, null], [2, 1], [3, 2], [4, 1], [5, null])

describe('the tree of a programme', () => {
  test('moves a directive with all below it to another place', () => {
    expect(shape(placeAt(family, 2, { parentId: 5 }))).toEqual([
      [1, null],
      [4, 1],
      [5, null],
      [2, 5],
      [3, 2],
    ])
    expect(shape(placeAt(family, 4, { parentId: 1, afterId: null }))).toEqual([
      [1, null],
      [4, 1],
      [2, 1],
      [3, 2],
      [5, null],
    ])
  })

  test('refuses to put a directive below itself, or after one that is not there', () => {
    for (const spot of [
      { parentId: 2 },
      { parentId: 3 },
      { parentId: null, afterId: 2 },
      { parentId: 99 },
      { parentId: 5, afterId: 4 },
    ]) {
      expect(() => placeAt(family, 2, spot)).toThrow('directive.cannotNest')
    }
  })

  test('lets those below a removed directive move up into its place', () => {
    expect(shape(removeFrom(family, 1))).toEqual([
      [2, null],
      [3, 2],
      [4, null],
      [5, null],
    ])
  })

  test('puts a removed directive back where it stood, with what was below it', () => {
    for (const { id } of family) {
      const node = family.find((one) => one.id === id) as TreeNode
      const childIds = family.filter(({ parentId }) => parentId === id).map((one) => one.id)

      expect(putBack(removeFrom(family, id), node, childIds)).toEqual(family)
    }
  })

  test('puts a directive back at the top when what stood above it is gone too', () => {
    const node = family[2] as TreeNode
    expect(shape(putBack(removeFrom(removeFrom(family, 3), 2), node, []))).toContainEqual([3, null])
  })

  test('brings those below the second of a merger below the first, wherever the two stand', () => {
    expect(shape(absorb(family, 5, 2))).toEqual([
      [1, null],
      [4, 1],
      [5, null],
      [3, 5],
    ])
    expect(shape(absorb(family, 1, 2))).toEqual([
      [1, null],
      [3, 1],
      [4, 1],
      [5, null],
    ])
    expect(shape(absorb(family, 3, 1))).toEqual([
      [3, null],
      [2, 3],
      [4, 3],
      [5, null],
    ])
  })

  test('makes parents of levels, also where a level is skipped', () => {
    expect(parentsByLevel([1, 2, 2, 4, 3, 1, 2])).toEqual([null, 0, 0, 2, 2, null, 5])
  })
})

const clean =
  '一要抓好班子，支部书记要带头；二要抓好活动。三要抓好阵地，把活动室建成学习园地。会议要求，各单位抓紧落实，年底前报送。'

type Node = TreeNode & Contents

function read(id: number, start: number, end: number, parentId: number | null = null): Node {
  return {
    id,
    parentId,
    position: id,
    title: `${id}`,
    text: clean.slice(start, end),
    origin: 'text',
    spans: [[start, end]],
    ordinal: '',
    speaker: null,
    kind: 'order',
    modal: '要',
    responsible: [],
    inherited: [],
    deadline: null,
    cadenceRead: null,
    confidence: 0.9,
    why: 'numbered',
    terms: null,
  }
}

describe('a directive in parts', () => {
  test('leaves the mark that joined them with neither part, so that both read as clauses', () => {
    const parts = (whole: Node, at: number) => splitContents(whole, at, clean).map(({ text }) => text)
    const spansOf = (whole: Node, at: number) => splitContents(whole, at, clean).map(({ spans }) => spans)
    const whole = read(1, 0, 22)

    for (const at of [6, 7]) {
      expect(parts(whole, at)).toEqual(['一要抓好班子', '支部书记要带头；二要抓好活动。'])
      expect(spansOf(whole, at)).toEqual([[[0, 6]], [[7, 22]]])
    }
    expect(parts(whole, 15)).toEqual(['一要抓好班子，支部书记要带头', '二要抓好活动。'])
    const added = { ...whole, spans: [], text: 'Check the wiring; mend what is loose.' }
    expect(parts(added, 17)).toEqual(['Check the wiring', 'mend what is loose.'])
    expect(() => splitContents(whole, 21, clean)).toThrow('directive.cannotSplit')
  })

  test('divides its span at the very mark, and gives each part who and when its words name', () => {
    const whole = { ...read(1, 39, 58), responsible: ['各单位'], deadline: '年底前' }
    const at = whole.text.indexOf('年底前')

    const [left, right] = splitContents(whole, at, clean)

    expect([left.text, right.text]).toEqual([clean.slice(39, 38 + at), clean.slice(39 + at, 58)])
    expect([left.spans, right.spans]).toEqual([[[39, 38 + at]], [[39 + at, 58]]])
    expect([left.responsible, right.responsible, right.inherited]).toEqual([['各单位'], [], ['各单位']])
    expect([left.deadline, right.deadline]).toEqual([null, '年底前'])
  })

  test('divides what a steward wrote around the text only where the text is still that of the source', () => {
    const whole = read(1, 0, 15)
    const edited = { ...whole, text: `${whole.text.slice(0, 7)}每位${whole.text.slice(7)}` }

    expect(splitContents(edited, 7, clean).map(({ spans }) => spans)).toEqual([[[0, 6]], [[7, 15]]])
    expect(splitContents(edited, 11, clean)[1].spans).toEqual([[9, 15]])
    expect(() => splitContents(edited, 8, clean)).toThrow('directive.cannotSplit')
  })

  test('refuses a part without words, and half a character', () => {
    for (const at of [0, -1, 99, 2.5, Number.NaN]) {
      expect(() => splitContents(read(1, 0, 6), at, clean)).toThrow('directive.cannotSplit')
    }
    const pair = { ...read(1, 0, 0), spans: [], text: '𠮷𠮷' }
    expect(() => splitContents(pair, 1, clean)).toThrow('directive.cannotSplit')
    expect(splitContents(pair, 2, clean).map(({ text }) => text)).toEqual(['𠮷', '𠮷'])
  })

  test('unites neighbours with the mark that stands between them into one stretch of the text', () => {
    const merged = mergeContents(read(1, 0, 14), { ...read(2, 15, 21), deadline: '年底前' }, false, clean)
    expect(merged).toMatchObject({
      text: clean.slice(0, 21),
      spans: [[0, 21]],
      deadline: '年底前',
    })
  })

  test('is whole again when its parts are united', () => {
    const whole = read(1, 0, 21)
    for (let at = 1; at < 21; at++) {
      const [left, right] = splitContents(whole, at, clean)
      expect(mergeContents(left, right, false, clean)).toEqual({
        ...left,
        text: whole.text,
        spans: whole.spans,
      })
    }
  })
})

describe('after any sequence of moves, splits, mergers and additions', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'the tree holds and no word is lost (seed %i)',
    (seed) => {
      const random = randomFrom(seed)
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
      let nodes = arrange([read(1, 0, 14), read(2, 15, 22, 1), read(3, 22, 39), read(4, 39, 58)])
      const before = covered(nodes)
      let nextId = 5

      for (let step = 0; step < 40; step++) {
        const [one, other] = [pick(nodes), pick(nodes)]
        const spot = {
          parentId: pick([null, one.id, other.id]),
          afterId: pick([undefined, null, pick(nodes).id]),
        }
        nodes = attempt(nodes, () => {
          switch (pick(['place', 'insert', 'split', 'merge', 'back'])) {
            case 'place':
              return placeAt(nodes, one.id, spot)
            case 'insert':
              return insertAt(
                nodes,
                { ...read(nextId++, 0, 0), spans: [], text: '另行安排', origin: 'added' },
                spot,
              )
            case 'split': {
              const [left, right] = splitContents(one, Math.floor(random() * one.text.length), clean)
              const rest = nodes.map((node) => (node.id === one.id ? { ...node, ...left } : node))
              return insertAt(
                rest,
                { ...one, ...right, id: nextId++ },
                { parentId: one.parentId, afterId: one.id },
              )
            }
            case 'merge': {
              if (one.id === other.id) return nodes
              const merged = mergeContents(one, other, other.position < one.position, clean)
              return absorb(nodes, one.id, other.id).map((node) =>
                node.id === one.id ? { ...node, ...merged } : node,
              )
            }
            default: {
              const childIds = nodes.filter(({ parentId }) => parentId === one.id).map(({ id }) => id)
              return putBack(removeFrom(nodes, one.id), one, childIds)
            }
          }
        })
        checkTree(nodes)
        expect(covered(nodes)).toEqual(before)
      }
    },
  )
})

function attempt(nodes: Node[], act: () => Node[]): Node[] {
  try {
    return act()
  } catch (error) {
    expect(String((error as Error).message)).toMatch(/^directive\.cannot(Nest|Split)/)
    return nodes
  }
}

function checkTree(nodes: readonly TreeNode[]): void {
  expect(nodes.map(({ position }) => position)).toEqual(nodes.map((_, index) => index))
  expect(arrange(nodes)).toEqual(nodes)
  for (const node of nodes) {
    const parent = nodes.find(({ id }) => id === node.parentId)
    expect(node.parentId === null || (parent && parent.position < node.position)).toBeTruthy()
    expect(idsBelow(nodes, node.id)).not.toContain(node.id)
  }
}

// Offsets of the letters of the clean text that some directive covers; marks between clauses may belong to none.
function covered(nodes: readonly Pick<Contents, 'spans'>[]): number[] {
  const offsets = new Set<number>()
  for (const { spans } of nodes)
    for (const [start, end] of spans)
      for (let i = start; i < end; i++) if (/\p{L}/u.test(clean[i] ?? '')) offsets.add(i)
  return [...offsets].sort((a, b) => a - b)
}

function randomFrom(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
