import type { Words } from '../domain/words.ts'

/** An org to be founded, with those below it in the order in which they will be listed. */
export interface Node {
  kind: string
  level: string
  code: string | null
  names: Words
  children: Node[]
}

/** How many orgs a node is: itself and all below it. */
export function sizeOf(node: Node): number {
  return node.children.reduce((sum, child) => sum + sizeOf(child), 1)
}
