import type { Answer } from '../../api/client.ts'

type Directive = Pick<Answer<'Directive'>, 'id' | 'parentId'>

export type TreeMove = 'up' | 'down' | 'in' | 'out'

/** Where a dragged directive would go: below this one, or after it on the same level. */
export type Drop = 'below' | 'after'

/** Where a directive goes when it is moved up, down, in below the one before it, or out after its parent; undefined where it cannot. */
export function targetOf(directive: Directive, way: TreeMove, directives: Directive[]) {
  const siblings = siblingsOf(directive, directives)
  const index = siblings.indexOf(directive)
  const { parentId } = directive
  if (way === 'up') return index > 0 ? { parentId, afterId: siblings[index - 2]?.id ?? null } : undefined
  if (way === 'down') {
    const after = siblings[index + 1]
    return after && { parentId, afterId: after.id }
  }
  if (way === 'in') {
    const above = siblings[index - 1]
    return (
      above && {
        parentId: above.id,
        afterId: directives.findLast((one) => one.parentId === above.id)?.id ?? null,
      }
    )
  }
  const parent = directives.find(({ id }) => id === parentId)
  return parent && { parentId: parent.parentId, afterId: parent.id }
}

/** Where a directive stands: below which, and after which of its siblings. */
export function placeOf<T extends Directive>(directive: T, directives: T[]) {
  const siblings = siblingsOf(directive, directives)
  return { parentId: directive.parentId, afterId: siblings[siblings.indexOf(directive) - 1]?.id ?? null }
}

/** The directives beside one, itself among them, in their order. */
export function siblingsOf<T extends Directive>(directive: T, directives: T[]): T[] {
  return directives.filter(({ parentId }) => parentId === directive.parentId)
}
