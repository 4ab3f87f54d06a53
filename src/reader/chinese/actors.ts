import type { Span } from '../draft.ts'
import { falseActors, orgHeads, personHeads } from '../lexicons/actors.ts'
import { matchesOf, wordEndingAt, wordSet } from '../words.ts'
import { inert, named } from './marks.ts'

const orgs = wordSet(orgHeads)
/** Words that end the name of a person or a kind of people. */
export const persons = wordSet(personHeads)
const falseEnds = wordSet(falseActors)
/** Words before an actor that say which or how many. */
export const quantifier =
  /^(?:各|每|任何|所有|全体|有关|相关|其他|其它|广大|本|该|我|贵|上述|凡|两级|省直|市直|县直|区直|属地|辖区|基层|一线)/
const fields = new Set('民政 财政 审计 公安 税务 消防 教育 交通 农业 文化 卫生 市场 商务 水利'.split(' '))
const notSubject =
  /^(?:[0-9一二三四五六七八九十]{1,3}[月日年]|对(?!口|外)|把|将|让|使(?!用)|给(?!排水)|被|以|按|在(?!座|场|建|校|职|岗|编|册|外|粤|京|地)|从(?!业|江)|为|就(?!业)|于|除|因|凭|靠|遇|碰|出现|存在|逢|用(?!人|户|工|地|水|能|电|气|药|车|血)|如|若|经(?!济|办|营|信|开|贸|销)|每(?:半?年|季|半?月|旬|周|星期|日|天|晚|班|学期)|要|并|确保|保证|推动|引导|支持|鼓励|加强|强化|提高|提升|完善|落实|推进(?![小组办中专])|深化|做好|抓好|开展|建立|健全|扩大|发动|动员|督促|帮助|协调(?![小组办局机])|安排|选派|邀请|通知|提醒|依托|围绕|面向|针对|通过|会同|联合(?!会|体|国)|配合(?!单位|部门)|协同|优化|规范|打造|培育|拓展|完成|报送|报(?!社|业)|移交|送|深入|全面|切实|进一步|认真|扎实|积极|努力|坚持|坚决|抓紧|抓住|抓实|压实|严格|严肃|及时|主动|加快|加大|构建|成立|组建|设立|形成|建成|建好|统筹(?!办|组|局)|不断|持续|继续|共同|充分|广泛|大力|着力|尽快|尽早|立即|迅速|着眼|立足|聚焦|突出|发挥|发现|发布|树立|树牢|增强|巩固|维护|促进|助力|保持|保障(?!部|局|中心|办|组)|实现|实施|实行|执行(?![局处组庭人员干法董主团部机])|贯彻|学习(?!小组|组)|查处|查找|解决|化解|整合|盘活|用好|管好|守住|守牢|盯紧|紧盯|补齐|打通|畅通|密切|关心|关爱|服务(?!中心|站|队|部|处|单位|机构|企业|窗口|大厅|公司|人员|员|商|点)|向|同步|分别|由|各自)/
const longestPhrase = 160

/** Whether a noun phrase of the marked shadow can answer for a task. */
export function isActor(marked: string, span: Span): 'org' | 'person' | null {
  if (span.end - span.start > longestPhrase) return null
  const end = trimBrackets(marked, span)
  if (end - span.start < 2)
    return end < span.end && /[县市区乡镇州旗]/.test(marked[span.start]!) ? 'org' : null
  if (!mayEnd(marked[end - 1]!)) return null
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
  if (
    wrong.length > 1 &&
    wrong.length >= best.length &&
    (wrong === '部署' || !/^(?:各|任何|所有)/.test(phrase))
  )
    return null
  if (wrong.length > 1 && wrong === phrase) return null
  return person.length >= org.length ? 'person' : 'org'
}

/** Whether an actor may end in a letter at all, which most places of a sentence do not. */
function mayEnd(letter: string): boolean {
  return orgs.lasts.has(letter) || persons.lasts.has(letter) || `员者师户人商”${named}`.includes(letter)
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
