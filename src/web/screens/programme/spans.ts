import type { Answer } from '../../api/client.ts'

type Directive = Answer<'Directive'>

/** A piece of the communiqué's text and the directives that stand in it, the innermost last. */
export interface Piece {
  start: number
  text: string
  ids: number[]
}

/** Cuts a text where spans begin and end, so that every piece knows its directives. */
export function piecesOf(text: string, directives: Pick<Directive, 'id' | 'spans'>[]): Piece[] {
  const spans = directives.flatMap(({ id, spans }) => spans.map(([start, end]) => ({ id, start, end })))
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number
    const inside = spans.filter((span) => span.start <= start && span.end >= end)
    const ids = inside.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map(({ id }) => id)
    return { start, text: text.slice(start, end), ids: [...new Set(ids)] }
  })
}

/** How deep a directive stands in its tree, 0 at the top. */
export function depthOf(directive: Directive, byId: Map<number, Directive>): number {
  let depth = 0
  for (let above = directive.parentId; above !== null; above = byId.get(above)?.parentId ?? null) depth += 1
  return depth
}
