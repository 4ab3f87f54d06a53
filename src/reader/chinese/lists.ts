import type { Family, Ordinal, PointList } from './ordinals.ts'

/** Families that drift into one another within one list: 一是, 二要, 三、, 第四. */
const drifting = new Set<Family>(['shi', 'dun', 'di', 'qi'])
const rank: Record<Family, number> = { dun: 1, paren: 2, dot: 3, numparen: 4, di: 5, shi: 6, qi: 6, seq: 6 }

/**
 * Builds the lists of one stretch of speech. A marker that begins no list and continues none is dropped: a lone
 * 一产要 is no ordinal. Every kept marker carries its list.
 */
export function listsOf(ordinals: Ordinal[]): Ordinal[] {
  const later = laterIndex(ordinals)
  const open: PointList[] = []
  const lists: PointList[] = []
  ordinals.forEach((ordinal, i) => {
    const continued = findContinued(open, ordinal)
    if (continued >= 0) {
      open.length = continued + 1
      join(open[continued]!, ordinal)
      return
    }
    if (ordinal.n !== 1 && !ordinal.afterHeader) return
    while (open.length > 0 && !nests(open.at(-1)!, ordinal, i, later)) open.pop()
    const parent = open.at(-1)?.points.at(-1) ?? null
    const list: PointList = { parent, family: ordinal.family, points: [], last: 0, facts: false, level: 1 }
    join(list, ordinal)
    open.push(list)
    lists.push(list)
  })
  for (const list of lists) {
    if (list.points.length < 2 && !list.points[0]!.afterHeader)
      for (const point of list.points) point.list = null
  }
  return ordinals.filter((ordinal) => ordinal.list !== null)
}

function join(list: PointList, ordinal: Ordinal): void {
  list.points.push(ordinal)
  list.last = ordinal.n
  ordinal.list = list
}

function findContinued(open: PointList[], ordinal: Ordinal): number {
  for (let k = open.length - 1; k >= Math.max(0, open.length - 6); k--) {
    const list = open[k]!
    if (!compatible(list, ordinal)) continue
    if (ordinal.n === list.last + 1) return k
    if (ordinal.family === 'seq' && ordinal.n === 4 && list.last >= 2) return k
  }
  return continuesOtherwise(open, ordinal)
}

/** …第三，…。（四）…: a marker of another kind that goes on counting in the same line, where none of its own is open. */
function continuesOtherwise(open: PointList[], ordinal: Ordinal): number {
  if (ordinal.n < 3 || ordinal.atLine || open.some((list) => list.family === ordinal.family)) return -1
  return open.findLastIndex(
    (list) => list.last === ordinal.n - 1 && list.points.at(-1)!.line === ordinal.line,
  )
}

function compatible(list: PointList, ordinal: Ordinal): boolean {
  if (list.family === ordinal.family)
    return list.points[0]!.atLine === ordinal.atLine || !list.points[0]!.atLine || list.family !== 'dun'
  if (list.family === 'seq' || ordinal.family === 'seq') return false
  return drifting.has(list.family) && drifting.has(ordinal.family)
}

/** Whether a list that begins here is inside the current point of the open list. */
function nests(outer: PointList, ordinal: Ordinal, at: number, later: Map<string, number[]>): boolean {
  const last = outer.points.at(-1)!
  if (continuesLater(outer, at, later)) return outer.family !== ordinal.family || last.line === ordinal.line
  if (last.line === ordinal.line) return true
  return outer.points[0]!.atLine && ordinal.atLine && rank[ordinal.family] > rank[outer.family]
}

function continuesLater(list: PointList, at: number, later: Map<string, number[]>): boolean {
  const families = drifting.has(list.family) ? [...drifting] : [list.family]
  return families.some((family) => {
    const places = later.get(`${family}${list.last + 1}`)
    return places !== undefined && firstAfter(places, at)
  })
}

function firstAfter(places: number[], at: number): boolean {
  return places.at(-1)! > at
}

function laterIndex(ordinals: Ordinal[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  ordinals.forEach((ordinal, i) => {
    const key = `${ordinal.family}${ordinal.n}`
    const places = index.get(key)
    if (places) places.push(i)
    else index.set(key, [i])
  })
  return index
}
