import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { actionAhead } from './actions.ts'
import { isActor, splitActors } from './actors.ts'
import { actorsAhead, askedAhead } from './ahead.ts'
import { skipLeading } from './leading.ts'
import { looksLikeName } from './names.ts'

/** 市城管局牵头、各区配合开展…: both the leading and the supporting actor. */
export function leadAndSupport(marked: string, start: number, end: number): Span[] {
  const lead = actorsAhead(marked, start, end)
  const last = lead.at(-1)
  const joint = last && /^(?:牵头|负责|主责|承办|主办)[、,和]?/.exec(marked.slice(last.end, end))
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
  if (!match) return []
  // 联合编制清单, 配合做好…: what they do together, and no partner.
  const at = start + match[0].length
  const verb = /联合$|配合$/.test(match[0]) ? actionAhead(marked, at, end) : ''
  return verb.length > 1 && !/^(?:审计|学习|监督|检查|服务|管理|教育|执法|督查|督导|值班)/.test(verb)
    ? []
    : askedAhead(marked, at, end)
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
  return ledBy(marked, clause)
}

/** Who is named behind 由 in a clause. */
function ledBy(marked: string, clause: Span): Span[] {
  const holder = holderAt(marked, clause, /由/)
  if (holder) return [holder]
  const led = /由([^,;。]{2,30}?)(?:牵头|负责(?!人|同志)|主责|承办)/.exec(
    marked.slice(clause.start, clause.end),
  )
  if (!led) return givenTo(marked, clause)
  const at = clause.start + led.index + 1
  const shared = leadAndSupport(marked, at, clause.end)
  if (shared.length > 0) return shared
  const span = { start: at, end: at + led[1]!.length }
  const parts = splitActors(marked, span)
  return parts.every((part) => isActor(marked, part)) ? parts : actorsAhead(marked, span.start, span.end)
}

/** 重大工程进度由研考会按月列管: to whom the matter is given, whatever verb follows. */
function givenTo(marked: string, clause: Span): Span[] {
  const words = marked.slice(clause.start, clause.end)
  for (const match of matchesOf(/(?<![自理缘事])由(?![于此来点乱弱小大内外上下])/g, words).slice(0, 3)) {
    const actors = actorsAhead(marked, clause.start + match.index + 1, clause.end)
    const rest = marked.slice(actors.at(-1)?.end ?? clause.end, clause.end)
    if (
      actors.length > 0 &&
      !/^(?:主导|向|转|变|的|引|造|导致|产生|组成|发起|[^,;。]{0,6}的(?!$))/.test(rest)
    )
      return actors
  }
  return []
}

/** 由某局牵头、某局配合, 某局牵头…, 由某局会同某局…: who a clause begins by giving the matter to. */
export function assignedTo(marked: string, clause: Span): { actors: Span[]; isShared: boolean } {
  const isGiven = marked[clause.start] === '由'
  const start = isGiven ? clause.start + 1 : clause.start
  const holder = holderAt(marked, clause, isGiven ? /^由/ : /^/)
  if (holder) return { actors: [holder], isShared: false }
  const shared = isGiven ? leadAndSupport(marked, start, clause.end) : []
  if (shared.length > 0) return { actors: shared, isShared: true }
  const actors = actorsAhead(marked, start, clause.end)
  const last = actors.at(-1)
  const leads = last && /^(?:牵头|负责|主责|承办|主办|会同)/.test(marked.slice(last.end, clause.end))
  if (!last || !(isGiven || leads)) return { actors: [], isShared: false }
  return { actors: [...actors, ...partnersAhead(marked, last.end, clause.end)], isShared: false }
}

const holder =
  /^[^,;。、由]{0,12}?(?:[长记任监理师员席总]|经理)([\u4e00-\u9fff]{2,4})(?=(?:具体|总体|全面)?(?:负责(?!人|同志)|牵头|带队|督办|包保|抓落实))/

/** 由村主任某某负责: an office holder and a name the text does not tell anything else of. */
function holderAt(marked: string, clause: Span, before: RegExp): Span | null {
  const words = marked.slice(clause.start, clause.end)
  const lead = before.exec(words)
  const match = lead && holder.exec(words.slice(lead.index + lead[0].length, lead.index + 32))
  if (!match || !looksLikeName(match[1]!)) return null
  const start = clause.start + lead.index + lead[0].length
  return { start, end: start + match[0].length }
}
