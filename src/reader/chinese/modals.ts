import type { DirectiveKind, Span } from '../draft.ts'
import { askingWords, dutyWords, forbiddingWords } from '../lexicons/modals.ts'
import { anyOf, matchesOf, wordsOf } from '../words.ts'
import { startsWithAction } from './actions.ts'
import { isActor, splitActors } from './actors.ts'
import { actorsAhead, askedAhead, canEndActor } from './ahead.ts'
import { assignedTo, leadAndSupport, partnersAhead } from './assigned.ts'
import { timesIn } from './deadlines.ts'
import { skipLeading, trimTrailing } from './leading.ts'
import type { Mode } from './speeches.ts'

/** A clause that lays something down: where it starts, by which modal, for whom. */
export type Command = {
  start: number
  /** Where its times are looked for, when before its start: 年底前，各县要…. */
  from?: number
  modal: Span | null
  actors: Span[]
  kind: DirectiveKind
  why: 'modal' | 'asking' | 'commitment' | 'actorWithDeadline'
}

const forbids = new Set(wordsOf(forbiddingWords))
const candidates = new RegExp(
  `(?<duty>不要|不应|${anyOf(dutyWords).replace('要)', '要(?!求))').replace('应当', '应当(?!场|[日天年众]|即[采启组停报向])').replace('理应', '(?<![助经管办代协总监护料受处治整修])理应')})|(?<ask>${anyOf(askingWords)}|要求|责成|责令)|(?<own>将|会(?!同[^步时]))|(?<decide>决定|同意)(?=[于在])`,
  'g',
)
const longestSubject = 44

/** Finds the first command of a clause; `huiIsWill` says the text uses 會 for will; `before` are the actors of the clause before. */
export function commandIn(
  marked: string,
  clause: Span,
  mode: Mode,
  huiIsWill: boolean,
  before: Span[],
): Command | null {
  // The clause alone is searched: a search to the end of the text would make reading quadratic.
  for (const match of matchesOf(candidates, marked.slice(clause.start, clause.end))) {
    const start = clause.start + match.index
    const modal = { start, end: start + match[0].length }
    const groups = match.groups!
    const command = groups.duty
      ? duty(marked, clause, modal, mode)
      : groups.ask
        ? asking(marked, clause, modal, mode)
        : groups.own
          ? commitment(marked, clause, modal, mode, huiIsWill, before)
          : resolution(marked, clause, modal, mode)
    if (command) return command
    if (modal.start - clause.start > 60) return null
  }
  return null
}

/** What somebody or something takes: a sum, a span of time, a way. */
const takes =
  /^(?:走|花|等)?[约近]?[0-9一二三四五六七八九十百千万两几半]+(?:多|余|来)?(?:个|千|万)?(?:块|元|年|天|月|小时|分钟|公里|里路)/

function duty(marked: string, clause: Span, modal: Span, mode: Mode): Command | null {
  if (mode === 'pledges' || mode === 'facts' || mode === 'silent') return null
  const word = marked.slice(modal.start, modal.end)
  const next = marked[modal.end] ?? ''
  const previous = marked[modal.start - 1] ?? ''
  // 台账不实、帮扶不准的问题: how things are.
  if (/^[,;。:、]?$/.test(next) && /^(?:要|不得|不准)$/.test(word)) return null
  if (word === '不准' && next === '的') return null
  // 要八千块, 要走半个月: what it takes. 要材料没材料: a saying. 因管线密集而须改道: a consequence.
  const behind = marked.slice(modal.end, modal.end + 12)
  if (word === '要' && (takes.test(behind) || /^([\u4e00-\u9fff]{1,4})[没无有]\1/.test(behind))) return null
  if (/^[须要]$/.test(word) && /因[^,;。]{2,24}而$/.test(marked.slice(clause.start, modal.start))) return null
  if (word === '要' && /[只想需重主首纪摘]/.test(previous) && modal.start > clause.start) return null
  // 一件要事, 干这行要的就是眼亮: a noun, and a verb of wanting.
  if (word === '要' && (next === '的' || (/[事务案件犯塞冲]/.test(next) && /[件桩项大等的]/.test(previous))))
    return null
  // 守好底线是必须扛起的责任: what something is.
  if (
    /^(?:必须|应当|应该)$/.test(word) &&
    previous === '是' &&
    /的[\u4e00-\u9fff]{2,12}$/.test(marked.slice(modal.end, clause.end))
  )
    return null
  if (word === '要' && /(?:^|[^老副])总$|才$/.test(marked.slice(clause.start, modal.start))) return null
  if (
    /(?:有人|居民|村民|群众|网友|大家|市民|家长|业主|读者|议员|委员|代表)们?[^,;。]{0,6}(?:认为|觉得|提出|希望|说|提议|主张|建议|要求)$/.test(
      marked.slice(clause.start, modal.start),
    )
  )
    return null
  // 老应, 老要: somebody's surname after 老.
  if (/^[应要]$/.test(word) && /(?:^|[^养敬扶古助爱尊适])老$/.test(marked.slice(clause.start, modal.start)))
    return null
  // 应检尽检: a saying.
  if (word === '应' && marked[modal.end + 1] === '尽') return null
  if (word === '应' && /[适反效供响相对回顺照呼]/.test(previous) && modal.start > clause.start) return null
  // 应到代表71人,实到66人: how many were called and came; 委员建议应增设…: what somebody proposes.
  if (
    word === '应' &&
    /^(?:到|出席|参[会加])[^,;。]{0,12}[0-9一二三四五六七八九十百]+[余多]?[人名位]/.test(
      marked.slice(modal.end, clause.end),
    )
  )
    return null
  if (/(?:建议|提议)$/.test(marked.slice(clause.start, modal.start))) return null
  if (
    /^(?:不?应|应该|应当)$/.test(word) &&
    /^(?:只|仅|是|属|系|成为|局限)/.test(marked.slice(modal.end, modal.end + 2))
  )
    return null
  if (
    word === '要' &&
    /^(?:清醒地?)?看到/.test(behind) &&
    /[也还]$/.test(marked.slice(clause.start, modal.start))
  )
    return null
  if (/^(?:应|应该|应当)$/.test(word) && /^(?:说|看到|该说)/.test(marked.slice(modal.end, modal.end + 2)))
    return null
  const npStart = Math.min(skipLeading(marked, clause.start, modal.start), modal.start)
  const npEnd = trimTrailing(marked, npStart, modal.start)
  if (npEnd - npStart > longestSubject && word.length === 1) return null
  const actors = subjectActors(marked, npStart, npEnd)
  addPartners(marked, modal.end, clause.end, actors)
  const start = npEnd > npStart ? npStart : modal.start
  return { start, modal, actors, kind: forbids.has(word) ? 'prohibition' : 'order', why: 'modal' }
}

/** Returns the actors of a subject phrase; empty when it is a topic. */
export function subjectActors(marked: string, start: number, end: number): Span[] {
  if (end - start < 2 || end - start > 160) return []
  const whole = { start, end }
  const led = leadAndSupport(marked, start, end)
  if (led.length > 0) return led
  const parts = splitActors(marked, whole)
  if (
    parts.every((part) => isActor(marked, part) || isEach(marked, part)) &&
    !/^由/.test(marked.slice(start, end))
  )
    return parts
  const ahead = actorsAhead(marked, start, end)
  if (ahead.length === 0) return []
  const rest = marked.slice(ahead.at(-1)!.end, end)
  return rest === '' ||
    /^(?:在|对|就|离|外出|因|确需|凡|围绕|结合|按照|根据|从|通过|以|于|作为|身为|依据|针对|会同|自|[0-9一二三四五六七八九十本今明年次当每春国元五端中汛节寒暑放开])/.test(
      rest,
    )
    ? ahead
    : []
}

/** 各庭室, 各级防指, 全体僧众: everyone of a kind, unless the kind is of things. */
function isEach(marked: string, span: Span): boolean {
  return /^(?:各级?|全体|广大)[\u4e00-\u9fff]{1,6}(?<![的中上下内外前后对于和作务施目项节域面段期制度划案标题盾患险据息金费资备具辆只程筑所路道线位口统络动议训源素业品种物类条款次批轮边时年月周季日准定例求署策规件料告账单票证同屋宇梯车林田河库渠塘山点村])$/.test(
    marked.slice(span.start, span.end),
  )
}

function addPartners(marked: string, start: number, end: number, actors: Span[]): void {
  for (const actor of partnersAhead(marked, start, end)) actors.push(actor)
}

function asking(marked: string, clause: Span, modal: Span, mode: Mode): Command | null {
  if (mode === 'pledges' || mode === 'facts' || mode === 'silent') return null
  // 请与某科联系, 请致电: how to ask, not what to do.
  if (
    /^(?:[与同和向][^,;。]{2,24}(?:联系|咨询|索取)|致电|来电|拨打|登录|点击|扫码|查阅附件)/.test(
      marked.slice(modal.end, clause.end),
    )
  )
    return null
  const at = skipLeading(marked, clause.start, modal.start)
  const actors = askedAhead(marked, modal.end, clause.end)
  const word = marked.slice(modal.start, modal.end)
  // 各处室请于周五前报送: whoever is asked stands before the word.
  if (word === '请' && at < modal.start && actors.length === 0) {
    const asked = subjectActors(marked, at, modal.start)
    const goesOn = asked.length > 0 && /^(?:于|在|把|将|按|尽)/.test(marked.slice(modal.end, modal.end + 1))
    return goesOn ? { start: at, modal, actors: asked, kind: 'request', why: 'asking' } : null
  }
  // 岁末活动请民政课及早规划: the topic stands before 请 and its addressee.
  if (at < modal.start && (word !== '请' || actors.length === 0 || modal.start - at > 24)) return null
  if (actors.length === 0 && !(/请/.test(word) && startsWithAction(marked, modal.end, clause.end)))
    return null
  const last = actors.at(-1)
  if (last) addPartners(marked, last.end, clause.end, actors)
  const kind = /^(?:要求|责成|责令)$/.test(word) ? 'order' : 'request'
  return { start: Math.min(at, modal.start), modal, actors, kind, why: 'asking' }
}

function commitment(
  marked: string,
  clause: Span,
  modal: Span,
  mode: Mode,
  huiIsWill: boolean,
  before: Span[],
): Command | null {
  if (mode === 'silent') return null
  const will = marked[modal.start] === '会'
  if (will && ((!huiIsWill && mode !== 'pledges') || isMeeting(marked, modal))) return null
  if (
    !will &&
    (!canFollowWill(marked, modal.end, clause.end) || isDisposal(marked.slice(modal.end, clause.end)))
  )
    return null
  const npStart = skipLeading(marked, clause.start, modal.start)
  const told = /(?:表示|指出|称|透露|承诺)$/.exec(marked.slice(npStart, modal.start))
  const npEnd = trimTrailing(marked, npStart, modal.start - (told?.[0].length ?? 0))
  if (/预计|预料|预测|料|如果|若|一旦/.test(marked.slice(clause.start, modal.start))) return null
  if (npEnd <= npStart) {
    if (!will && /(?:表示|承诺|答应|保证),?$/.test(marked.slice(Math.max(0, clause.start - 4), clause.start)))
      return { start: modal.start, modal, actors: [], kind: 'commitment', why: 'commitment' }
    if (!/^(?:并|亦|也|还|同时)/.test(marked.slice(clause.start, modal.start)) || before.length === 0)
      return null
    return { start: clause.start, modal, actors: before, kind: 'commitment', why: 'commitment' }
  }
  const phrase = marked.slice(npStart, npEnd)
  const actors = subjectActors(marked, npStart, npEnd)
  if (
    actors.length === 0 &&
    !/^(?:我们|本[村局县市镇校院公司单位部]|我[省市县区局校院们镇村]|[省市县区镇乡村局厂校]里)/.test(
      phrase,
    ) &&
    !(!will && mode === 'pledges' && /^[\u4e00-\u9fff]{2,4}(?<![量率值度])$/.test(phrase))
  )
    return null
  if (actors.length > 0) addPartners(marked, modal.end, clause.end, actors)
  return {
    start: npStart,
    modal,
    actors: actors.length ? actors : [{ start: npStart, end: npEnd }],
    kind: 'commitment',
    why: 'commitment',
  }
}

/** 委员会同意于7月举行特别会议: a body that decides when it will act commits itself. */
function resolution(marked: string, clause: Span, modal: Span, mode: Mode): Command | null {
  if (mode === 'silent' || !/举行|进行|召开|视察|访问|会面|考察/.test(marked.slice(modal.end, clause.end)))
    return null
  const start = skipLeading(marked, clause.start, modal.start)
  if (!/^[\u4e00-\u9fff]{0,8}(?:委员会|理事会|董事会|会议|大会)$/.test(marked.slice(start, modal.start)))
    return null
  const actors = /会议$|大会$/.test(marked.slice(start, modal.start)) ? [] : [{ start, end: modal.start }]
  return { start, modal, actors, kind: 'commitment', why: 'commitment' }
}

/** 将落实情况报市委: 将 takes an object, as 把 does, and promises nothing. */
function isDisposal(rest: string): boolean {
  return /^[^,;。]{1,24}?(?:情况|结果|意见|方案|报告|名单|材料|清单|台账|总结|问题|数据|信息|精神|时间|比例|成本|费用|率)[^,;。]{0,14}(?:报|送|交|纳入|列入|作为|贯穿|压|控制|提高|传达|延伸|落到|落实到|分解|反馈|通报|公布|公示|上墙|转|归)/.test(
    rest,
  )
}

/** 会议, 委员会, 机会: the letter is part of a noun. */
function isMeeting(marked: string, modal: Span): boolean {
  if (/[议商场前后上员计见谈晤诊战签审展堂期风务徽馆所勘,;。、]/.test(marked[modal.end] ?? ',')) return true
  return /(?:委员|协|大|工|机|社|议|学|商|年|集|全|例|晚|聚|董事|理事|监事|常委|安委|居委|村委|管委|运动|基金|博览|联合|总|分|体|领|意|理|误|农|拜|约|庙|展|城|都|茶|鉴|妇|残联|联)$/.test(
    marked.slice(Math.max(0, modal.start - 3), modal.start),
  )
}

function canFollowWill(marked: string, at: number, end: number): boolean {
  return startsWithAction(marked, at, end) || canEndActor(marked, at, end)
}

/** 各县区10月底前完成整改: an explicit actor with a deadline, and no modal. */
export function actorWithDeadline(marked: string, clause: Span): Command | null {
  const start = skipLeading(marked, clause.start, clause.end)
  const actors = actorsAhead(marked, start, clause.end)
  if (actors.length === 0 || !timesIn(marked, clause).deadline) return null
  return { start, modal: null, actors, kind: 'order', why: 'actorWithDeadline' }
}

/** 由住建局会同规划局逐一核查，6月底前…: given to an actor; by when, a later clause of the part may say. */
export function assignment(marked: string, clause: Span, part: Span): Command | null {
  const start = skipLeading(marked, clause.start, clause.end)
  const given = assignedTo(marked, { start, end: clause.end })
  if (given.actors.length === 0 || /[了已]/.test(marked.slice(start, clause.end))) return null
  if (!given.isShared && !timesIn(marked, { start, end: part.end }).deadline) return null
  return { start, modal: null, actors: given.actors, kind: 'order', why: 'actorWithDeadline' }
}
