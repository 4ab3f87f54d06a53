import type { Answer } from '../../api/client.ts'

type Org = Answer<'Org'>

/** What is known of an open org's children: those read so far, and whether there are more on their way. */
export interface Children {
  orgs: Org[]
  state: 'reading' | 'whole' | 'failed'
}

/** A line of the tree as it is drawn: an org with its place among its siblings, or the place of children that are not read. */
export type TreeRow =
  | { org: Org; level: number; position: number; siblings: number; isOpen: boolean; parent: number }
  | { unread: 'reading' | 'failed'; orgId: number; level: number; parent: number }

/** The lines of a tree from its root down, as far as it is open; `siblings` is −1 while not all are read. */
export function rowsOf(root: Org, open: ReadonlySet<number>, childrenOf: Map<number, Children>): TreeRow[] {
  const rows: TreeRow[] = []
  const add = (org: Org, at: { level: number; position: number; siblings: number; parent: number }) => {
    const isOpen = org.hasChildren && open.has(org.id)
    const index = rows.push({ org, isOpen, ...at }) - 1
    if (!isOpen) return
    const { orgs, state } = childrenOf.get(org.id) ?? { orgs: [], state: 'reading' }
    const below = { level: at.level + 1, parent: index }
    const siblings = state === 'whole' ? orgs.length : -1
    orgs.forEach((child, i) => {
      add(child, { ...below, position: i + 1, siblings })
    })
    if (state !== 'whole') rows.push({ unread: state, orgId: org.id, ...below })
  }
  add(root, { level: 1, position: 1, siblings: 1, parent: -1 })
  return rows
}

/** What a key does in a tree: goes to another line, or opens or closes the one at hand. */
export type TreeStep = { to: number } | { toggle: number }

const page = 10

/** The step that a key takes from a line; undefined where it is no key of the tree. */
export function stepOf(key: string, index: number, rows: TreeRow[]): TreeStep | undefined {
  const row = rows[index]
  const go = (to: number) => ({ to: Math.max(0, Math.min(rows.length - 1, to)) })
  if (!row) return undefined
  if (key === 'ArrowDown') return go(index + 1)
  if (key === 'ArrowUp') return go(index - 1)
  if (key === 'PageDown') return go(index + page)
  if (key === 'PageUp') return go(index - page)
  if (key === 'Home') return go(0)
  if (key === 'End') return go(rows.length - 1)
  const org = 'org' in row ? row.org : undefined
  const isOpen = 'org' in row && row.isOpen
  if (key === 'ArrowRight' && org?.hasChildren) return isOpen ? go(index + 1) : { toggle: org.id }
  if (key === 'ArrowLeft') return org && isOpen ? { toggle: org.id } : go(Math.max(0, row.parent))
  return undefined
}
