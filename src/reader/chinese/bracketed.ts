import type { Span } from '../draft.ts'
import { isActor, splitActors } from './actors.ts'
import { timesIn } from './deadlines.ts'
import type { Spoken } from './found.ts'
import { partsOf } from './sentences.ts'

const bracket =
  /\((?=(?:责任|牵头|主办|承办|主责|落实|完成|配合|协办)[^()\n]{0,12}:)((?:[^()\n]|\([^()\n]{0,16}\)){2,160})\)/g
const whoLabel = /(?:单位|部门|主体|科室|处室|责任人|领导|牵头|配合|主责|负责人) *: */
const whenLabel = /(?:时限|时间|期限|节点|频次) *: */
const open = /^(?:长期|持续|常态|经常|日常|立即|即时)/

/** Takes over who and when from the brackets behind a point: （责任单位：…；完成时限：…）. */
export function readBrackets(shadow: string, found: Spoken[]): void {
  let next = 0
  for (const match of shadow.matchAll(bracket)) {
    while (next < found.length && found[next]!.start < match.index) next++
    const head = pointBefore(shadow, found, next - 1, match.index)
    if (!head) continue
    const start = match.index + 1
    const inside = { start, end: start + match[1]!.length }
    const actors: Span[] = []
    for (const part of partsOf(shadow, inside, ';').flatMap((piece) => partsOf(shadow, piece, '。'))) {
      const words = shadow.slice(part.start, part.end)
      const label = whoLabel.exec(words) ?? whenLabel.exec(words)
      if (!label) continue
      const value = { start: part.start + label.index + label[0].length, end: part.end }
      if (whoLabel.test(words)) actors.push(...listedIn(shadow, value))
      else setTime(shadow, head, value)
    }
    if (actors.length > 0) head.actors = actors
  }
}

function pointBefore(shadow: string, found: Spoken[], from: number, at: number): Spoken | null {
  for (let i = from; i >= 0; i--) {
    const one = found[i]!
    if (shadow.slice(one.start, at).includes('\n')) return null
    if (one.ordinal) return one
  }
  return found[from] ?? null
}

function listedIn(shadow: string, value: Span): Span[] {
  return partsOf(shadow, value, '、')
    .flatMap((part) => partsOf(shadow, part, ','))
    .reduce<Span[]>((list, part) => {
      const last = list.at(-1)
      // 各县(市、区)政府: the mark stands inside the brackets of one name.
      if (last && /\([^()]*$/.test(shadow.slice(last.start, last.end))) last.end = part.end
      else list.push({ ...part })
      return list
    }, [])
    .flatMap((part) =>
      !/\(/.test(shadow.slice(part.start, part.end)) && isActor(shadow, part)
        ? splitActors(shadow, part)
        : [part],
    )
}

function setTime(shadow: string, head: Spoken, value: Span): void {
  const times = timesIn(shadow, value)
  head.cadence = times.cadence ?? head.cadence
  if (times.cadence || value.end - value.start > 16) return
  head.deadline = open.test(shadow.slice(value.start, value.end)) ? null : value
}
