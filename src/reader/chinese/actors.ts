import type { Span } from '../draft.ts'
import { falseActors, orgHeads, personHeads } from '../lexicons/actors.ts'
import { adverbs } from '../lexicons/modals.ts'
import { actionWords } from '../lexicons/verbs.ts'
import { matchesOf, wordEndingAt, wordSet, wordStartingAt } from '../words.ts'
import { inert, named, quoted } from './marks.ts'
import { timePattern } from './times.ts'

const orgs = wordSet(orgHeads)
const persons = wordSet(personHeads)
const falseEnds = wordSet(falseActors)
const actions = wordSet(actionWords)
const goesOnWith = /^(?:要|应|须|会|将|必|务|严|不|[,;。:]|$)/
const adverbSet = wordSet(adverbs)
const timeAhead = new RegExp(`^(?:${timePattern})`)
/** 明(15)日起各校要停课: a time that stands before the actor in one clause. */
const timeBeforeActor = new RegExp(
  `^(?:${timePattern})(?:之?前|起|内|期间)?(?=[各全所相省市县区镇乡街村](?!委|国|社会|面|力|部[门]?的|场))`,
)
const timeLetter = /^[^,;。:要应须]{0,12}[年月日号周季旬前内]/
const quantifier =
  /^(?:各|每|任何|所有|全体|有关|相关|其他|其它|广大|本|该|我|贵|上述|凡|两级|省直|市直|县直|区直|属地|辖区|基层|一线)/
const fields = new Set('民政 财政 审计 公安 税务 消防 教育 交通 农业 文化 卫生 市场 商务 水利'.split(' '))
const notSubject =
  /^(?:[0-9一二三四五六七八九十]{1,3}[月日年]|对(?!口|外)|把|将|让|使(?!用)|给(?!排水)|被|以|按|在(?!座|场|建|校|职|岗|编|册|外|粤|京|地)|从(?!业|江)|为|就(?!业)|于|除|因|凭|靠|遇|碰|出现|存在|逢|用(?!人|户|工|地|水|能|电|气|药|车|血)|如|若|经(?!济|办|营|信|开|贸|销)|每(?:年|半年|季|月|旬|周|星期|日|天|晚|班|学期)|要|并|确保|保证|推动|引导|支持|鼓励|加强|强化|提高|提升|完善|落实|推进(?![小组办中专])|深化|做好|抓好|开展|建立|健全|扩大|发动|动员|督促|帮助|协调(?![小组办局机])|安排|选派|邀请|通知|提醒|依托|围绕|面向|针对|通过|会同|联合(?!会|体|国)|配合(?!单位|部门)|协同|优化|打造|培育|拓展|完成|报送|报(?!社|业)|移交|送|深入|全面|切实|进一步|认真|扎实|积极|努力|坚持|坚决|抓紧|抓住|抓实|压实|严格|严肃|及时|主动|加快|加大|构建|成立|组建|设立|形成|建成|建好|统筹(?!办|组|局)|不断|持续|继续|共同|充分|广泛|大力|着力|尽快|尽早|立即|迅速|着眼|立足|聚焦|突出|发挥|发现|发布|发挥|树立|树牢|增强|巩固|维护|促进|助力|保持|保障(?!部|局|中心|办|组)|实现|实施|实行|执行(?![局处组庭人员干法董主团部机])|贯彻|学习(?!小组|组)|查处|查找|解决|化解|整合|盘活|用好|管好|守住|守牢|盯紧|紧盯|补齐|打通|打造|畅通|密切|关心|关爱|服务(?!中心|站|队|部|处|单位|机构|企业|窗口|大厅|公司|人员|员|商|点)|向|同步|分别|由|各自)/
/** 教育、公安、卫健等部门 is one actor, printed as a series. */
const seriesAhead =
  /^(?:[^,;。、要应须将会]{1,10}、)*[^,;。、要应须将会]{1,10}等[^,;。、要应须将会]{0,4}?(?:部门|单位|企业|机构|系统|团体|方面|人员|地区|科室|处室|乡镇|街道|高校|学校|医院|平台|媒体|力量|队伍)/
const mostJoined = 30
const longestPhrase = 160
const longestActor = 40

/** Whether a noun phrase of the marked shadow can answer for a task. */
export function isActor(marked: string, span: Span): 'org' | 'person' | null {
  if (span.end - span.start > longestPhrase) return null
  const end = trimBrackets(marked, span)
  if (end - span.start < 2)
    return end < span.end && /[县市区乡镇州旗]/.test(marked[span.start]!) ? 'org' : null
  const phrase = marked.slice(span.start, end)
  if (notSubject.test(phrase)) return null
  if (
    /的$|(?<!一)把|[,;。将被让]|情况|报告|(?:日|天|小时|分钟|周)内|[一二两三四五六七八九十几多数]处$|(?<=.)(?<![自理缘事])由(?![于此来])|[就快先]办$|快处$|(?<=..)向/.test(
      phrase,
    ) ||
    /^[\u4e00-\u9fff]{1,2}好(?!友|人|事)/.test(phrase) ||
    /(?<!主)要|[须].|.[逐每].$/.test(phrase)
  )
    return null
  if (phrase[phrase.length - 1] === named) return 'person'
  // 供应商: the letters of a modal in it are marked.
  if (phrase.endsWith(`${inert}商`)) return 'org'
  if (/^各?(?:村|社区|县|乡|镇|校|企|街道|支部|连队|嘎查)(?:\(\ue001*\))?“\ue001{2,3}”$/.test(phrase))
    return 'org'
  // 县直各单位“一把手”: a name in quotation marks for somebody of the actor before it.
  const nickname = /“\ue001{2,4}”$/.exec(phrase)
  if (nickname)
    return nickname.index > 1 && isActor(marked, { start: span.start, end: span.start + nickname.index })
      ? 'person'
      : null
  const person = wordEndingAt(persons, marked, end, span.start) || endingOfPerson(phrase)
  const org = wordEndingAt(orgs, marked, end, span.start)
  if (!person && !org) return null
  const wrong = wordEndingAt(falseEnds, marked, end, span.start)
  const best = person.length >= org.length ? person : org
  if (wrong.length > 1 && wrong.length >= best.length && !/^(?:各|任何|所有)/.test(phrase)) return null
  if (wrong.length > 1 && wrong === phrase) return null
  return person.length >= org.length ? 'person' : 'org'
}

/** 普查员, 经营者, 养殖户: any word formed like one for a person. */
function endingOfPerson(phrase: string): string {
  const match =
    /[\u4e00-\u9fff]{1,2}(?:员|者|师)$|(?:养殖|种植|经营|个体|困难|脱贫|大|散|租|重点)户$|(?:产权|使用|[承发分]包|管理|受益|[委受]托|权利|所有|持有|缴费|[参投]保|纳税|举办|出让|受让|买受|经营|发起|带班|值班|包[联保]|控制|主办|实施|监管|被执行|申请|直接|捐赠|组织|供养)人$/.exec(
      phrase,
    )
  if (!match || /(?:动员|全员|满员|定员|超员|减员|复员|总动员|或者|再者|出师|班师)$/.test(phrase)) return ''
  return match[0]
}

/** Splits a noun phrase into its actors at 、 和 及 以及 where both sides are whole actors. */
export function splitActors(marked: string, span: Span): Span[] {
  if (span.end - span.start > longestPhrase || /等[^、,;。]{1,8}$/.test(marked.slice(span.start, span.end)))
    return [span]
  const cuts: Span[] = []
  let start = span.start
  const joints = /、|以及|会同|协同|联合(?!会|体)|配合|和|及|与|暨|(?<=[\u4e00-\u9fff])同(?=[省市县区各])/g
  const phrase = marked.slice(span.start, span.end)
  for (const match of matchesOf(joints, phrase)) {
    const at = span.start + match.index
    const left = { start, end: at }
    if (at < start || !isActor(marked, left)) continue
    const right = { start: at + match[0].length, end: span.end }
    // 民政及青年事务局 is one office, not two.
    if (
      match[0] !== '、' &&
      isOneOffice(marked.slice(left.start, left.end), phrase.slice(match.index + match[0].length))
    )
      continue
    if (!firstActor(marked, right)) continue
    cuts.push(left)
    start = right.start
  }
  if (start < span.end) cuts.push({ start, end: span.end })
  return cuts
}

function firstActor(marked: string, span: Span): boolean {
  for (let end = span.start + 2; end <= span.end; end++) {
    if (isActor(marked, { start: span.start, end })) return true
  }
  return false
}

/** 民政及青年事务局, 实验室与设备处: the name of one office holds a conjunction. */
function isOneOffice(left: string, right: string): boolean {
  if (fields.has(left) && /[局厅署部委]$/.test(right)) return true
  return (
    left.length <= 4 &&
    !/[处科部局厅委办]$/.test(left) &&
    !quantifier.test(left) &&
    /^[\u4e00-\u9fff]{1,5}[处科室]$/.test(right) &&
    !quantifier.test(right)
  )
}

/** 医院管理局, 社区服务中心: the actor before it is the first half of a name. */
const longerName =
  /^(?:会(?:办公室|机关|委员)|管理|服务|监督|发展|保障|建设|指导|监管|执法|协调)(?:局|处|署|委员会|委|中心|办|站|所|集团|公司)/

/** Returns the actors the text goes on with at `start`, as far as they reach; empty where it does not begin with one. */
export function actorsAhead(
  marked: string,
  start: number,
  limit: number,
  budget = { left: mostJoined },
): Span[] {
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
  if (
    !/[建编用管测养救防各]/.test(marked[end] ?? '') ||
    wordStartingAt(actions, marked, end, limit).length > 1
  )
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
  if (strict.length > 0) return strict
  for (let end = start + 2; end <= Math.min(limit - 1, start + 16); end++) {
    if (!isActor(marked, { start, end })) continue
    if (longerName.test(marked.slice(end, end + 6))) continue
    while (end < limit - 1 && isActor(marked, { start, end: end + 1 })) end++
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

/** Whether an actor may stop here: what follows is a verb, a preposition, a time or the end of the clause. */
export function canEndActor(marked: string, end: number, limit: number): boolean {
  if (end >= limit) return true
  const rest = marked.slice(end, Math.min(limit, end + 24))
  if (
    /^(?:从业|工作|管理|执法|技术|操作|值班|值守|在岗|作业|施工|监理|维护|医护|保洁|安保|安全|检验|检测|救援|应急|分管|包保|帮扶|驻点|驻村|窗口|聘用|临时|骨干|执勤|值勤|巡护|巡查|护理|监考|考务|服务|专业|一线)(?:人员|干部|队伍|力量)/.test(
      rest,
    ) ||
    /^(?:经营|管理|使用|运营|建设|施工|监理|设计|生产|销售|责任|主管|配合|牵头|承办|成员|产权)(?:单位|企业|机构|部门|者|方|人)|^组织(?=[,要应须必不务牵]|$)/.test(
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
    /^[腊正0-9一二三四五六七八九十百两半本今明后当次下每逐按即从第上春元国五清端中除冬入开汛雨台供采高假暑寒年月季周于在会节收接]/.test(
      rest,
    ) &&
    /[年月日号周季旬底前内起时天末后]/.test(rest) &&
    timeAhead.test(rest)
  )
    return true
  if (/^(?:主?汛期|节假日|节日期间|假期|夜间|白天|周末)(?!安全|经济|管理|工作|市场)/.test(rest)) return true
  if (rest[0] === inert || rest[0] === quoted) return false
  return wordStartingAt(actions, marked, end, limit) !== ''
}

/** Whether a verb, adverb or preposition stands at `start`. */
export function startsWithAction(marked: string, start: number, limit: number): boolean {
  return wordStartingAt(actions, marked, start, limit).length > 0
}

/** Returns where the clause begins once leading adverbs, conjunctions and times are left out. */
export function skipLeading(marked: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (at < end && marked[at] === ' ') at++
    const word =
      wordStartingAt(adverbSet, marked, at, end) || phraseAhead(marked.slice(at, Math.min(end, at + 30)))
    if (!word || isQuantified(marked, at, word)) return at
    at += word.length
  }
}

/** 围绕…各县, 会后各单位, 有关要求:, 会议期间: what stands before the clause itself. */
const phrases =
  /^(?:(?:围绕|针对|关于|对于|随着|按照|根据|通过|结合|借助|依托)[^,;。]{2,16}(?=各)|(?:会后|节后|节前|近期|今年|明年|今天|本周|本月|年内)(?=[各所全有相任省市县区])|(?:有关|相关|具体|工作|其他)?(?:要求|事项|安排) *:|(?:节日|假期|汛期|会议|活动|施工|试点|过渡|集中)期间|在此期间)/

function phraseAhead(rest: string): string {
  return phrases.exec(rest)?.[0] ?? (timeLetter.test(rest) ? (timeBeforeActor.exec(rest)?.[0] ?? '') : '')
}

function isQuantified(marked: string, at: number, word: string): boolean {
  return word.length === 1 && quantifier.test(marked.slice(at, at + 2))
}

/** Returns where a subject ends once trailing adverbs, times and side phrases before the modal are left out. */
export function trimTrailing(marked: string, start: number, end: number): number {
  let at = end
  for (;;) {
    while (at > start && marked[at - 1] === ' ') at--
    const adverb = wordEndingAt(adverbSet, marked, at, start)
    const length = adverb.length || (/[作身]为[^,;。]{2,14}$/.exec(marked.slice(start, at))?.[0].length ?? 0)
    if (length === 0 || length === at - start) return at
    at -= length
  }
}

function trimBrackets(marked: string, span: Span): number {
  let end = span.end
  if (marked[end - 1] === ')') {
    const open = marked.lastIndexOf('(', end - 1)
    if (open > span.start && end - open < 14) end = open
  }
  if (marked[end - 1] === '”') {
    const open = marked.lastIndexOf('“', end - 1)
    if (open >= span.start && end - open < 10) return end
  }
  return end
}
