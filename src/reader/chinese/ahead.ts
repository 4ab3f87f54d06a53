import type { Span } from '../draft.ts'
import { wordStartingAt } from '../words.ts'
import { actionAhead, adverbSet, startsWithAction } from './actions.ts'
import { isActor, persons, splitActors } from './actors.ts'
import { timeAhead, timeLetter } from './leading.ts'
import { inert, quoted } from './marks.ts'

const goesOnWith = /^(?:要|应|须|会|将|必|务|严|不|[,;。:]|$)/
/** 教育、公安、卫健等部门 is one actor, printed as a series. */
const seriesAhead =
  /^(?:[^,;。、要应须将会]{1,10}、)*[^,;。、要应须将会]{1,10}等[^,;。、要应须将会]{0,4}?(?:部门|单位|企业|机构|系统|团体|方面|人员|地区|科室|处室|乡镇|街道|高校|学校|医院|平台|媒体|力量|队伍)/
const mostJoined = 30
const longestActor = 40

/** 医院管理局, 社区服务中心: the actor before it is the first half of a name. */
const longerName =
  /^(?:会(?:办公室|机关|委员)|管理|服务|监督|发展|保障|建设|指导|监管|执法|协调)(?:局|处|署|委员会|委|中心|办|站|所|集团|公司)/

/** 寒假前走访企业, 明年一季度出台办法: a time and a verb, whatever noun stands behind them. */
function beginsWithTimedVerb(marked: string, start: number, limit: number): boolean {
  const rest = marked.slice(start, Math.min(limit, start + 20))
  const time = timeLetter.test(rest) ? (timeAhead.exec(rest)?.[0].length ?? 0) : 0
  const more = time > 0 ? (/^(?:至少|再|都|均|要)/.exec(rest.slice(time))?.[0].length ?? 0) : 0
  const verb = time > 0 ? actionAhead(marked, start + time + more, limit) : ''
  return (
    verb.length > 1 && !/^(?:值班|值守|备勤|考核|检查|带班|培训|轮训|集训|学习|录用|招收|选派)/.test(verb)
  )
}

/** Returns the actors the text goes on with at `start`, as far as they reach; empty where it does not begin with one. */
export function actorsAhead(
  marked: string,
  start: number,
  limit: number,
  budget = { left: mostJoined },
): Span[] {
  if (beginsWithTimedVerb(marked, start, limit)) return []
  const series = seriesAhead.exec(marked.slice(start, Math.min(limit, start + longestActor + 10)))
  if (series && isActor(marked, { start, end: start + series[0].length })) {
    if (canEndActor(marked, start + series[0].length, limit))
      return [{ start, end: start + series[0].length }]
  }
  const to = Math.min(limit, start + longestActor)
  for (let end = start + 2; end <= to; end++) {
    const character = marked[end]
    if (marked[end - 1] === ',' || marked[end - 1] === ';') return []
    if (!isActor(marked, { start, end })) continue
    if (character === '、' || /^(?:和|及|与|以及|同(?=[省市县区各]))/.test(marked.slice(end, end + 3))) {
      const joint = marked.startsWith('以及', end) ? 2 : 1
      const more = budget.left-- > 0 ? actorsAhead(marked, end + joint, limit, budget) : []
      if (more.length > 0) return [...splitActors(marked, { start, end }), ...more]
      if (character === '、') continue
    }
    if (!canEndActor(marked, end, limit) || longerName.test(marked.slice(end, end + 6))) continue
    return splitActors(marked, { start, end: endOfName(marked, start, end, limit) })
  }
  return []
}

/** 镇村建办, 居民用户, 市委编办: a single letter that could be a verb opens the second half of the name. */
function endOfName(marked: string, start: number, end: number, limit: number): number {
  if (!/[建编用管测养救防各]/.test(marked[end] ?? '') || actionAhead(marked, end, limit).length > 1)
    return end
  for (let longer = Math.min(limit, end + 6); longer > end + 1; longer--)
    if (isActor(marked, { start, end: longer }) && canEndActor(marked, longer, limit)) return longer
  return end
}

/** Like `actorsAhead`, after a verb of asking: whoever is asked ends at the first actor, whatever verb follows. */
export function askedAhead(
  marked: string,
  start: number,
  limit: number,
  budget = { left: mostJoined },
): Span[] {
  const strict = actorsAhead(marked, start, limit, budget)
  if (strict.length > 0) return withoutOther(marked, strict, limit)
  for (let end = start + 2; end <= Math.min(limit - 1, start + 16); end++) {
    if (!isActor(marked, { start, end })) continue
    if (longerName.test(marked.slice(end, end + 6))) continue
    while (end < limit - 1 && isActor(marked, { start, end: end + 1 })) end++
    if (marked.startsWith('当局', end)) end += 2
    // 全体民警辅警: a second word for people goes on.
    end += wordStartingAt(persons, marked, end, limit - 1).length
    // 请甲局与乙局在两周内提出计划: the second is asked as well.
    const isJoined = /[、和及与]/.test(marked[end]!) && budget.left-- > 0
    const more = isJoined ? askedAhead(marked, end + 1, limit, budget) : []
    if (more.length > 0) return [...splitActors(marked, { start, end }), ...more]
    return /[的、和及与]/.test(marked[end]!) ? [] : splitActors(marked, { start, end })
  }
  return []
}

/** 请当局与团体多作沟通: the second is the one to speak with. */
function withoutOther(marked: string, actors: Span[], limit: number): Span[] {
  const [first, second] = actors
  if (actors.length !== 2 || !/^[和与]$/.test(marked.slice(first!.end, second!.start))) return actors
  const isWith = /^(?:多作|加强|保持|密切|做好)?(?:沟通|协商|联系|对接|衔接|商讨|商议)/.test(
    marked.slice(second!.end, limit),
  )
  return isWith ? [first!] : actors
}

/** Whether an actor may stop here: what follows is a verb, a preposition, a time or the end of the clause. */
export function canEndActor(marked: string, end: number, limit: number): boolean {
  if (end >= limit) return true
  const rest = marked.slice(end, Math.min(limit, end + 24))
  if (
    /^(?:从业|工作|管理|执法|技术|操作|值班|值守|在岗|作业|施工|监理|维护|医护|保洁|安保|安全|检验|检测|救援|应急|分管|包保|帮扶|驻点|驻村|窗口|聘用|临时|骨干|执勤|值勤|巡护|巡查|护理|监考|考务|服务|专业|一线)(?:人员|干部|队伍|力量)/.test(
      rest,
    ) ||
    /^(?:经营|管理|使用|运营|建设|施工|监理|设计|生产|销售|责任|主管|配合|牵头|承办|成员|产权)(?:单位|企业|机构|部门|者|方|人)|^(?:组织(?=[,要应须必不务牵多把将]|$)|派驻(?:机构|纪检|组|干部|人员)|(?:交警|救援)[支大中总]队|交管)/.test(
      rest,
    ) ||
    /^(?:主要)?负责(?:人|同志)|^主要(?:领导|负责)|^(?:领导|工作|干部|人员|班子|成员|系统|建设|党组织|书记|之间|内部|层面|方面|的|等)/.test(
      rest,
    )
  )
    return false
  // 青年干警: a second word for people goes on.
  if (wordStartingAt(persons, marked, end, limit).length > 1) return false
  // 市人大常委会办公室, 县安委办, 河长办: the name of the body goes on.
  if (marked[end - 1] === '委' && /^[会办]/.test(rest)) return false
  if (marked[end - 1] === '长' && /^办(?![理好结公事成])/.test(rest)) return false
  if (goesOnWith.test(rest) || wordStartingAt(adverbSet, marked, end, limit) !== '') return true
  if (
    /^[腊正0-9一二三四五六七八九十百两半本今明后当次下每逐按即从第上春元国五清端中除冬入开汛学放雨台供采高假暑寒年月季周于在会节收接]/.test(
      rest,
    ) &&
    /[年月日号周季旬底前内起时天末后]/.test(rest) &&
    timeAhead.test(rest)
  )
    return true
  if (/^(?:主?汛期|节假日|节日期间|假期|夜间|白天|周末)(?!安全|经济|管理|工作|市场)/.test(rest)) return true
  if (rest[0] === inert || rest[0] === quoted) return false
  return startsWithAction(marked, end, limit)
}
