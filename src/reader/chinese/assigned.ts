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

/** 居民用户入户安检每年…, 品鉴师培训每半年…: what follows the actor makes it the attribute of a matter. */
const isMatter =
  /^到位|^[\u4e00-\u9fff]{0,4}(?:培训|轮训|检查|安检|体检|检测|演练|考核|考试|管理|审核|招聘|评选|评审|巡查|值班|竞赛|调度|会商|例会|施工|维修|保养|发放|招生|采购|收费|登记|清运|轮岗)(?:每|不少于|不低于|不得少于|[0-9一二三四五六七八九十]|一律|全部|统一|安排|于|在)/

/** …会同住建部门负责…: those who act together with the actor that ends at `start`. */
export function partnersAhead(marked: string, start: number, end: number): Span[] {
  const match = /^[^,;。]{0,16}?(?:会同|联同|协同|联合(?!会|体|印|开|发)|配合)/.exec(
    marked.slice(start, Math.min(end, start + 22)),
  )
  return match ? askedAhead(marked, start + match[0].length, end) : []
}

/** 一是市储备粮公司6月5日前完成…, 由省发改委牵头: the actors a numbered point names without a modal. */
export function leadingActors(marked: string, clause: Span): Span[] {
  const start = skipLeading(marked, clause.start, clause.end)
  const ahead = actorsAhead(marked, start, clause.end)
  if (
    ahead.length > 0 &&
    ahead.at(-1)!.end < clause.end &&
    !isBareCrowd(marked, ahead) &&
    !isMatter.test(marked.slice(ahead.at(-1)!.end, clause.end))
  )
    return [...ahead, ...partnersAhead(marked, ahead.at(-1)!.end, clause.end)]
  const led = /由([^,;。]{2,30}?)(?:牵头|负责(?!人|同志)|主责|承办)/.exec(
    marked.slice(clause.start, clause.end),
  )
  if (!led) return givenTo(marked, clause)
  const at = clause.start + led.index + 1
  const span = { start: at, end: at + led[1]!.length }
  const parts = splitActors(marked, span)
  return parts.every((part) => isActor(marked, part)) ? parts : actorsAhead(marked, span.start, span.end)
}

/** 重大工程进度由研考会按月列管: to whom the matter is given, whatever verb follows. */
function givenTo(marked: string, clause: Span): Span[] {
  const at = marked
    .slice(clause.start, clause.end)
    .search(/(?<![自理缘事])由[省市县区乡镇旗州各研教民公工财信]/)
  return at < 0 ? [] : actorsAhead(marked, clause.start + at + 1, clause.end)
}
