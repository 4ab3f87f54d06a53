import { Problem } from './problem.ts'

/** What the tree needs to know of a directive: who stands above it, and where it stands from the first to the last. */
export interface TreeNode {
  id: number
  parentId: number | null
  position: number
}

/** A place in the tree: below whom, and after which sibling; `afterId` null is the first place, left out the last. */
export interface Spot {
  parentId: number | null
  afterId?: number | null | undefined
}

type Stand = { parentId: number | null; afterId: number | null }

/** How a first and a second node stood, and the children of the second. */
export interface StandOfTwo {
  first: Stand
  second: Stand
  childIds: number[]
}

type Forest<T> = Map<number | null, T[]>

/** The nodes from the first to the last, each before those below it, with positions 0 to n − 1. */
export function arrange<T extends TreeNode>(nodes: readonly T[]): T[] {
  return flatten(forestOf(nodes))
}

/** The tree with one node more, at a spot; throws `directive.cannotNest` where there is no such spot. */
export function insertAt<T extends TreeNode>(nodes: readonly T[], node: T, spot: Spot): T[] {
  const forest = forestOf(nodes)
  put(forest, node, spot, new Set(nodes.map(({ id }) => id)))
  return flatten(forest)
}

/** The tree with a node, and all below it, at another spot; throws `directive.cannotNest` for one below itself. */
export function placeAt<T extends TreeNode>(nodes: readonly T[], id: number, spot: Spot): T[] {
  const node = nodeOf(nodes, id)
  const { parentId, afterId } = spot
  const isBelowItself = parentId !== null && (parentId === id || idsBelow(nodes, id).has(parentId))
  if (isBelowItself || afterId === id) throw new Problem('directive.cannotNest', { id, parentId, afterId })

  const forest = forestOf(nodes)
  take(forest, node)
  put(forest, node, spot, new Set(nodes.map((one) => one.id)))
  return flatten(forest)
}

/** The tree without a node; those right below it move up into its place. */
export function removeFrom<T extends TreeNode>(nodes: readonly T[], id: number): T[] {
  const node = nodeOf(nodes, id)
  const forest = forestOf(nodes)
  const at = take(forest, node)
  siblings(forest, node.parentId).splice(at, 0, ...siblings(forest, id))
  forest.delete(id)
  return flatten(forest)
}

/** The tree in which a removed node stands again where it stood, with those still there that were right below it. */
export function putBack<T extends TreeNode>(nodes: readonly T[], node: T, childIds: readonly number[]): T[] {
  const isThere = nodes.some(({ id }) => id === node.parentId)
  const parentId = isThere ? node.parentId : null
  const mine = nodes.filter((one) => childIds.includes(one.id) && one.parentId === parentId)
  const before = nodes.filter(
    (one) => one.parentId === parentId && one.position < node.position && !mine.includes(one),
  )
  const after = before.sort((a, b) => a.position - b.position).at(-1)

  let tree = insertAt(nodes, node, { parentId, afterId: after?.id ?? null })
  for (const child of mine.sort((a, b) => a.position - b.position)) {
    tree = placeAt(tree, child.id, { parentId: node.id })
  }
  return tree
}

/** The tree in which a second node has gone into a first: those below the second stand below the first, in order. */
export function absorb<T extends TreeNode>(nodes: readonly T[], firstId: number, secondId: number): T[] {
  const [first, second] = [nodeOf(nodes, firstId), nodeOf(nodes, secondId)]
  if (idsBelow(nodes, secondId).has(firstId)) return absorbAbove(nodes, first, second)

  if (second.parentId === firstId) return removeFrom(nodes, secondId)

  const children = arrange(nodes).filter(({ parentId }) => parentId === secondId)
  const comesFirst = second.position < first.position
  let tree = [...nodes]
  for (const child of comesFirst ? children.toReversed() : children) {
    tree = placeAt(tree, child.id, { parentId: firstId, afterId: comesFirst ? null : undefined })
  }
  return removeFrom(tree, secondId)
}

/** Where a node stands: below whom, and after which sibling; `afterId` null for the first. */
export function spotOf(nodes: readonly TreeNode[], id: number): Stand {
  const { parentId, position } = nodeOf(nodes, id)
  const before = nodes.filter((one) => one.parentId === parentId && one.position < position)
  const after = before.sort((a, b) => a.position - b.position).at(-1)
  return { parentId, afterId: after?.id ?? null }
}

/** How two nodes of a tree stand, and what stands right below the second: enough to take an `absorb` back. */
export function standOf(nodes: readonly TreeNode[], firstId: number, secondId: number): StandOfTwo {
  const below = arrange(nodes).filter(({ id, parentId }) => parentId === secondId && id !== firstId)
  return {
    first: spotOf(nodes, firstId),
    second: spotOf(nodes, secondId),
    childIds: below.map(({ id }) => id),
  }
}

/** The tree in which a second node that had gone into a first stands again as it stood, with what was below it. */
export function release<T extends TreeNode>(
  nodes: readonly T[],
  firstId: number,
  second: T,
  stood: StandOfTwo,
): T[] {
  let tree = insertAt(nodes, second, stillThere(nodes, stood.second))
  for (const id of stood.childIds) {
    const isThere = tree.some((one) => one.id === id && one.parentId === firstId)
    if (isThere) tree = placeAt(tree, id, { parentId: second.id })
  }
  const stoodElsewhere = nodeOf(nodes, firstId).parentId !== stood.first.parentId
  return stoodElsewhere ? placeAt(tree, firstId, stillThere(tree, stood.first)) : tree
}

/** The ids of all nodes below a node. */
export function idsBelow(nodes: readonly TreeNode[], id: number): Set<number> {
  const forest = forestOf(nodes)
  const below = new Set<number>()
  const waiting = [...siblings(forest, id)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (below.has(node.id)) continue
    below.add(node.id)
    waiting.push(...siblings(forest, node.id))
  }
  return below
}

/** The nodes that a reader's levels make: each stands below the nearest one before it with a lower level. */
export function parentsByLevel(levels: readonly number[]): (number | null)[] {
  const open: number[] = []
  return levels.map((level, index) => {
    while (open.length > 0 && (levels[open.at(-1) as number] as number) >= level) open.pop()
    const parent = open.at(-1) ?? null
    open.push(index)
    return parent
  })
}

// The first stands below the second: it takes the second's place, and the rest of what was below the second follows.
function absorbAbove<T extends TreeNode>(nodes: readonly T[], first: T, second: T): T[] {
  let tree = placeAt(nodes, first.id, { parentId: second.parentId, afterId: second.id })
  for (const child of arrange(tree).filter(({ parentId }) => parentId === second.id)) {
    tree = placeAt(tree, child.id, { parentId: first.id })
  }
  return removeFrom(tree, second.id)
}

// Somebody may have moved the neighbours meanwhile: then the last place there is, rather than none.
function stillThere(nodes: readonly TreeNode[], { parentId, afterId }: Stand): Spot {
  const parent = nodes.some(({ id }) => id === parentId) ? parentId : null
  const isBeside = afterId === null || nodes.some((one) => one.id === afterId && one.parentId === parent)
  return { parentId: parent, afterId: isBeside ? afterId : undefined }
}

function nodeOf<T extends TreeNode>(nodes: readonly T[], id: number): T {
  const node = nodes.find((one) => one.id === id)
  if (!node) throw new Problem('directive.notFound', { id })
  return node
}

function forestOf<T extends TreeNode>(nodes: readonly T[]): Forest<T> {
  const forest: Forest<T> = new Map()
  for (const node of [...nodes].sort((a, b) => a.position - b.position))
    siblings(forest, node.parentId).push(node)
  return forest
}

function siblings<T>(forest: Forest<T>, parentId: number | null): T[] {
  const list = forest.get(parentId) ?? []
  forest.set(parentId, list)
  return list
}

function take<T extends TreeNode>(forest: Forest<T>, node: T): number {
  const list = siblings(forest, node.parentId)
  const at = list.findIndex(({ id }) => id === node.id)
  list.splice(at, 1)
  return at
}

function put<T extends TreeNode>(forest: Forest<T>, node: T, spot: Spot, ids: Set<number>): void {
  const { parentId, afterId } = spot
  const list = siblings(forest, parentId)
  const at =
    afterId === undefined
      ? list.length
      : afterId === null
        ? 0
        : list.findIndex(({ id }) => id === afterId) + 1
  if ((parentId !== null && !ids.has(parentId)) || (afterId != null && at === 0)) {
    throw new Problem('directive.cannotNest', { id: node.id, parentId, afterId })
  }
  list.splice(at, 0, { ...node, parentId })
}

function flatten<T extends TreeNode>(forest: Forest<T>): T[] {
  const flat: T[] = []
  const waiting = siblings(forest, null)
    .map((node) => ({ node, parentId: null as number | null }))
    .reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parentId } = next
    flat.push({ ...node, parentId, position: flat.length })
    const children = siblings(forest, node.id)
    for (let i = children.length - 1; i >= 0; i--) waiting.push({ node: children[i] as T, parentId: node.id })
  }
  return flat
}
