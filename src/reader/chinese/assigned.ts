import type { Span } from '../draft.ts'
import { actorsAhead, askedAhead, isActor, skipLeading, splitActors } from './actors.ts'

/** 市城管局牵头、各区配合开展…: both the leading and the supporting actor. */
export function leadAndSupport(marked: string, start: number, end: number): Span[] {
  const lead = actorsAhead(marked, start, end)
  const last = lead.at(-1)
  const joint = last && /^(?:牵头|负责|主责)[、,和]?/.exec(marked.slice(last.end, end))
  if (!last || !joint) return []
  const support = actorsAhead(marked, last.end + joint[0].length, end)
  const rest = support.length > 0 ? marked.slice(support.at(-1)!.end, support.at(-1)!.end + 3) : ''
  return /^(?:配合|参与|协助|协同)/.test(rest) ? [...lead, ...support] : []
}

/** 人员撤离先于大风到来: a general noun without an attribute is the matter, not who is to act. */
function isBareCrowd(marked: string, actors: Span[]): boolean {
  return (
    actors.length === 1 &&
    /^(?:人员|群众|队伍|组织|部门|公众)$/.test(marked.slice(actors[0]!.start, actors[0]!.end))
  )
}

/** …会同住建部门负责…: those who act together with the actor that ends at `start`. */
export function partnersAhead(marked: string, start: number, end: number): Span[] {
  const match = /^[^,;。]{0,16}?(?:会同|协同|联合(?!会|体|印|开|发)|配合)/.exec(
    marked.slice(start, Math.min(end, start + 22)),
  )
  return match ? askedAhead(marked, start + match[0].length, end) : []
}

/** 一是市储备粮公司6月5日前完成…, 由省发改委牵头: the actors a numbered point names without a modal. */
export function leadingActors(marked: string, clause: Span): Span[] {
  const start = skipLeading(marked, clause.start, clause.end)
  const ahead = actorsAhead(marked, start, clause.end)
  if (ahead.length > 0 && ahead.at(-1)!.end < clause.end && !isBareCrowd(marked, ahead))
    return [...ahead, ...partnersAhead(marked, ahead.at(-1)!.end, clause.end)]
  const led = /由([^,;。]{2,30}?)(?:牵头|负责(?!人|同志)|主责|承办)/.exec(
    marked.slice(clause.start, clause.end),
  )
  if (!led) return []
  const at = clause.start + led.index + 1
  const span = { start: at, end: at + led[1]!.length }
  const parts = splitActors(marked, span)
  return parts.every((part) => isActor(marked, part)) ? parts : actorsAhead(marked, span.start, span.end)
}
