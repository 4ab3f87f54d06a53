import type { Item } from './items.ts'

const order = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
/** 'He required four aspects of work to be done well.' */
const frame =
  /\b(?:two|three|four|five|six|seven|eight|several|the following|\d) (?:\p{L}+ ){0,3}?(?:things|aspects|tasks|points|requirements|measures|areas|priorities|steps|actions|jobs|links|fronts|matters)\b/u

/** How deep the points counted out stand. */
export type Counted = { level: number }

/** The count that a point joins: one deeper than a modal frame in its paragraph or the one before. */
export function countedBy(
  word: string,
  open: Counted | null,
  last: Item | undefined,
  text: string,
  at: number,
): number {
  if (order.indexOf(word.toLowerCase().replace(/ly$/, '')) > 0 && open) return open.level
  if (!last || !frame.test(text.slice(last.start, last.end))) return 1
  const between = text.slice(last.end, at)
  // The frame must be the sentence before.
  return /^[.:\s–—-]*$/.test(between) ? last.level + 1 : 1
}
