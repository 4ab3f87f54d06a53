import type { Item } from './items.ts'
import { isFirst, type Marker } from './markers.ts'

/** A list that stands open under a directive ending in a colon, or under a frame that lays nothing down itself. */
export type OpenList = {
  parent: Item | null
  /** Who gives the list, where it is a person. */
  giver: string | null
  parentStyle: string | null
  style: string | null
  /** Its items tell what was noted. */
  isTold?: boolean
  n: number
}

/** Takes the item into the innermost open list it fits, closing the others; null where it fits none. */
export function placeIn(lists: OpenList[], marker: Marker): OpenList | null {
  while (lists.length > 0) {
    const list = lists.at(-1)!
    const opens =
      list.style === null && isFirst(marker) && !(marker.style === list.parentStyle && marker.n !== 1)
    const goesOn = list.style === marker.style && (marker.kind !== 'number' || marker.n === list.n + 1)
    if (opens || goesOn) {
      list.style = marker.style
      list.n = marker.n
      return list
    }
    lists.pop()
  }
  return null
}

/** Where an item of a list ends: without its semicolon and the and before the last. */
export function itemEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s;,.:]/.test(text[at - 1]!)) at--
  const tail = /[;,]\s*(?:and|or)$/.exec(text.slice(start, at))
  return tail ? at - tail[0].length : at
}
