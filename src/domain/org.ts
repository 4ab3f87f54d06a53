/** One organisation in the tree. Its path holds the ids from the root to itself: `/1/23/457/`. */
export interface Org {
  regionId: number
  id: number
  parentId: number | null
  path: string
  kind: string
  level: string
  code: string | null
  name: string
  /** The name in other languages, by language tag; empty where nobody gave one. */
  otherNames: Record<string, string>
  hasChildren: boolean
}

/** What position needs to know of an org. */
export type Place = Pick<Org, 'id' | 'path'>

/** Whether a place is the other place or lies below it. */
export function isWithin(path: string, above: string): boolean {
  return path.startsWith(above)
}

/** Whether a place lies below the other place and is not it. */
export function isBelow(path: string, above: string): boolean {
  return path.length > above.length && path.startsWith(above)
}

/** The ids on a path, from the root to the org itself. */
export function idsOnPath(path: string): number[] {
  return path.split('/').filter(Boolean).map(Number)
}

/** The paths from the root's to that of the org itself. */
export function pathsTo(path: string): string[] {
  const ids = idsOnPath(path)
  return ids.map((_, index) => `/${ids.slice(0, index + 1).join('/')}/`)
}
