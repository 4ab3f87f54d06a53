import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { figuresOnly } from './days.ts'
import { labelNumber } from './labels.ts'
import { partsOf, type Sentence } from './sentences.ts'
import { datePattern } from './times.ts'

/** The header facts of a conference, as spans of the text. */
export type Conference = {
  name: Span | null
  place: Span | null
  date: Span | null
  /** Whether the date stands in a line of its own, not in a sentence. */
  dateInHeader: boolean
  /** The sentence that tells of the meeting. */
  sentence: Sentence | null
}

const held = /(?:主持召开|组织召开|召开|举行|举办|开幕|召集)(?:了)?/g
/** 县政府应于动支前召开说明会: what is to be held has not been held. */
const isTask =
  /(?:应(?![邀约急届对])|须|必须|(?<![主重首纪摘需])要(?![闻情])|请(?![示假])|不得|拟|同意)[^,]{0,30}$/
const meetingEnd = /(?:会议|会报|会|论坛|沙龙|培训班|研修班|仪式|典礼|讲坛)(?![员议计长商同务场标])/g
const notMeeting =
  /(?:委员|协|学|工|商|社|机|董事|理事|监事|基金|联合|残联|妇联|管委|居委|村委|常委|安委|体|领|误|农|运动|博览|议|文联)会$/
const afterName =
  /^(?:[,;。:!?\s(]|$|并|研究|部署|听取|传达|学习|贯彻|总结|分析|通报|在|由|上|的|以|对|就|强调|要求|提出|讨论|审议|以来|期间|和|同时|明确|,|召开|举行|主持)/
/** Letters before 召开 in which the name of a meeting, its place and its day are looked for. */
const longestName = 160
const date = new RegExp(datePattern)
/** What stands between the name of a meeting and 召开 behind it. */
const tailOfName = new RegExp(
  `(?:(?:已|拟|定|将)?于?(?:${datePattern})(?:[上下]午|晚)?|在京|在[\\u4e00-\\u9fff]{1,3}|隆重|如期|正式|胜利|顺利|今日|今天|上午|下午|日前|近日|,|\\s)+$`,
)
const redacted = /(?:[0-9x×X*〇]{2,4}年)?[*×xX]{1,2}月[*×xX]{1,2}[日号]/
const bareDay = /(?:今日|昨日|今天|昨天|明日|明天)/
const headerDate = new RegExp(`(?:^|\\n)\\s*${labelNumber}(?:会议|开会|活动)?(?:时 *间|日 *期) *:`)
const headerPlace = new RegExp(
  `(?:^|\\n|\\s)${labelNumber}(?:会议|开会|活动)?(?:地 *点|地 *址|会场) *: *([^\\n]+?)(?=\\s{2,}|\\n|$| (?=\\S{2,4}:))`,
)
const noPlace =
  /会|形式|方式|期间|前夕|下$|之际|线上|时$|后$|中$|基础|背景|主持|领导|视频|[0-9]{1,2}日|情况|工作$/

/** Reads name, place and date of the conference from the sentences of the body and the headlines. */
export function conferenceIn(
  shadow: string,
  marked: string,
  body: Sentence[],
  headlines: Span[],
): Conference {
  for (const whole of body.slice(0, 14)) {
    const sentence = afterDateline(marked, whole)
    const name = nameIn(marked, sentence)
    if (name) {
      const place = placeIn(marked, sentence) ?? placeInHeader(shadow) ?? branchPlace(marked, body)
      const day = dateIn(shadow, sentence) ?? dateBefore(shadow, body, whole) ?? dateInHeader(shadow)
      const titled = minutesTitle(shadow, headlines)
      const inHeader =
        day !== null && day.start < sentence.start && headerDate.test(shadow.slice(0, day.start))
      return {
        name: /^会议?$/.test(marked.slice(name.start, name.end)) ? titled : name,
        place,
        date: day,
        dateInHeader: inHeader,
        sentence: whole,
      }
    }
  }
  const day = dateInHeader(shadow) ?? (body[0] ? dateIn(shadow, afterDateline(marked, body[0])) : null)
  return {
    name: minutesTitle(shadow, headlines) ?? spokenOf(marked, body) ?? headlineName(marked, headlines),
    place: placeInHeader(shadow),
    date: day,
    dateInHeader: day !== null && headerDate.test(shadow),
    sentence: null,
  }
}

/** 本报讯（记者某某）, 本报某地5月15日电: what a newspaper prints before the report itself. */
const dateline =
  /^(?:[^,。;:]{0,24}?(?:讯|消息|电)(?:\([^()]*\))?[ :―]+|[^,。;:]{0,24}?(?:本报|本网|本刊|本台|通讯员|社)[^,。;:]{0,12}?[讯电](?:\([^()]*\))?[ :―]*)/

function afterDateline(marked: string, sentence: Sentence): Sentence {
  const match = dateline.exec(marked.slice(sentence.start, sentence.start + 60))
  return match ? { ...sentence, start: sentence.start + match[0].length } : sentence
}

function nameIn(marked: string, sentence: Sentence): Span | null {
  for (const clause of partsOf(marked, sentence, ',')) {
    const text = marked.slice(clause.start, clause.end)
    for (const match of matchesOf(held, text)) {
      const at = clause.start + match.index
      if (isTask.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
      const after = nameAfter(marked, at + match[0].length, clause.end)
      if (after) return after
      // 省委常委会召开会议: who meets is no name of the meeting.
      if (/^(?:了)?会议/.test(marked.slice(at + match[0].length, clause.end))) continue
      const before = nameBefore(marked, Math.max(clause.start, at - longestName), at)
      if (before) return before
    }
    const presided = /主持(?:了)?(?=[^,会]{2,40}会)/.exec(text)
    if (presided) {
      const after = nameAfter(marked, clause.start + presided.index + presided[0].length, clause.end)
      if (after && after.end - after.start > 3) return after
    }
  }
  return null
}

function nameAfter(marked: string, start: number, end: number): Span | null {
  const from = /^的/.test(marked.slice(start, start + 1)) ? start + 1 : start
  const rest = marked.slice(from, Math.min(end, from + 70))
  const ends = matchesOf(meetingEnd, rest).map((match) => match.index + match[0].length)
  const listed = ends.find((at) => rest[at] === '、' && !notMeeting.test(rest.slice(0, at)))
  if (listed) return { start: from, end: from + listed }
  for (const at of ends.reverse()) {
    const name = rest.slice(0, at)
    if (at < 2 || (notMeeting.test(name) && at < rest.length - 1)) continue
    if (afterName.test(rest.slice(at)) && !/[,;。]/.test(name)) return trimName(marked, from, from + at)
  }
  return null
}

function nameBefore(marked: string, start: number, at: number): Span | null {
  let end = at
  const place = /在[^,。在]{1,30}$/.exec(marked.slice(start, end))
  if (place) end = start + place.index
  const how = /(?:以|通过|采取|采用)[^,。]{2,24}(?:形式|方式)$/.exec(marked.slice(start, end))
  if (how) end = start + how.index
  end = start + marked.slice(start, end).replace(tailOfName, '').length
  const phrase = marked.slice(start, end)
  const last = matchesOf(meetingEnd, phrase).at(-1)
  if (!last || last.index + last[0].length !== phrase.length) return null
  return trimName(marked, start, end)
}

/** Takes date, time of day and an organising unit's name off the front of a meeting's name. */
function trimName(marked: string, start: number, end: number): Span | null {
  let at = start
  for (;;) {
    const rest = marked.slice(at, end)
    const match =
      new RegExp(`^(?:${datePattern})`).exec(rest) ??
      /^(?:今日|昨日|今天|昨天|日前|近日|[上下]午|晚上?|\([^()]{1,8}\)(?!会议?$)|在[^,。]{1,20}?(?=全|第)|了|一次|题为|名为|,|\s)/.exec(
        rest,
      ) ??
      // 某某港口集团2025年第一季度…会议: whose meeting it is, where that is a name of its own.
      /^(?!全|各|第|本)[\u4e00-\u9fff]{4,12}集团(?=20[0-9]{2}年)/.exec(rest) ??
      /^(?!全|各|第)(?:[^,。]{2,14}(?:学院|大学|公司|集团|医院|中学|小学))(?=[\u4e00-\u9fff“]{5,})(?!第|[0-9〇一二三四五六七八九十]|[\u4e00-\u9fff]{0,10}(?:领导小组|委员会)|董事会|职工|党)/.exec(
        rest,
      )
    if (!match) break
    at += match[0].length
  }
  // 开过几回板凳会 tells what was done and names nothing.
  // 下次会议将于…举行 is not the one told of.
  if (/^[下上]一?次会?|^过|[开办搞]过|有人|们在|过[一二三四五六七八九十几两多数]/.test(marked.slice(at, end)))
    return null
  return end - at >= 3 ? { start: at, end } : null
}

function placeIn(marked: string, sentence: Sentence): Span | null {
  const text = marked.slice(sentence.start, sentence.end)
  const shape =
    /在([^,。;在]{2,30}?)(?:隆重|胜利|如期|顺利|正式|共同|组织|联合|以[^,。]{2,20}(?:形式|方式))?(?:主持召开|组织召开|召开|举行|举办|开幕|主持)/g
  for (const match of matchesOf(shape, text)) {
    const place = match[1]!
    if (
      noPlace.test(
        place.replace(
          /会议[室中厅]|议会|会堂|会展|大会堂|委员会|会馆|会所|工会|协会|社会|报告会厅|会场|会议中心/g,
          '',
        ),
      ) ||
      /主会场|分会场/.test(place)
    )
      continue
    const start = sentence.start + match.index + 1
    return { start, end: start + place.length }
  }
  const main = /主会场(?:设在|设于|在)([^,;。在]{2,20})/.exec(text)
  return main ? spanAt(sentence.start + main.index + main[0].length - main[1]!.length, main[1]!.length) : null
}

/** 在某分会场出席并讲话: the venue reported where no other is and nobody presides before. */
function branchPlace(marked: string, body: Sentence[]): Span | null {
  for (const sentence of body.slice(0, 4)) {
    const text = marked.slice(sentence.start, sentence.end)
    const match = /在([^,;。在]{2,10}分会场)(?=出席|参加|主持)/.exec(text)
    if (match) return spanAt(sentence.start + match.index + 1, match[1]!.length)
    if (/主持/.test(text)) return null
  }
  return null
}

function placeInHeader(shadow: string): Span | null {
  const match = headerPlace.exec(shadow.slice(0, 3000))
  if (!match) return null
  const start = match.index + match[0].indexOf(match[1]!, match[0].indexOf(':'))
  return { start, end: start + match[1]!.trimEnd().replace(/[,。;]$/, '').length }
}

/** The calendar part of the date of a sentence; a redacted date is none. */
function dateIn(shadow: string, sentence: Sentence): Span | null {
  const text = shadow.slice(sentence.start, sentence.end)
  const gone = redacted.exec(text)
  const match = date.exec(text)
  if (gone && (!match || gone.index <= match.index)) return null
  const bare = bareDay.exec(text)
  if (bare && (!match || bare.index < match.index)) {
    const inner = /^\(([0-9]{1,2}日)\)/.exec(text.slice(bare.index + bare[0].length))
    if (inner) return spanAt(sentence.start + bare.index + bare[0].length + 1, inner[1]!.length)
    if (!match || match.index > bare.index + 4) return spanAt(sentence.start + bare.index, bare[0].length)
  }
  return match ? spanAt(sentence.start + match.index, match[0].trimEnd().length) : null
}

function dateBefore(shadow: string, body: Sentence[], sentence: Sentence): Span | null {
  if (redacted.test(shadow.slice(sentence.start, sentence.end))) return null
  const index = body.indexOf(sentence)
  for (const earlier of body.slice(Math.max(0, index - 2), index).reverse()) {
    const day = dateIn(shadow, earlier)
    if (day) return day
  }
  return null
}

function dateInHeader(shadow: string): Span | null {
  const label = headerDate.exec(shadow.slice(0, 3000))
  if (!label) return null
  const start = label.index + label[0].length
  const line = shadow.slice(start, start + 60).split('\n')[0]!
  const match = date.exec(line) ?? figuresOnly.exec(line)
  return match ? spanAt(start + match.index, match[0].length) : null
}

/** 某某会议纪要 as a headline names the meeting before 纪要. */
function minutesTitle(shadow: string, headlines: Span[]): Span | null {
  // A committee, and below it 会议摘要: the committee names its meeting.
  const [first, second] = headlines
  if (first && second && /^ *会议?(?:摘要|纪要|记录|纪录) *$/.test(shadow.slice(second.start, second.end))) {
    const body = shadow.slice(first.start, first.end).trim()
    if (/委员会$/.test(body)) return { start: first.start, end: first.start + body.length }
  }
  for (const line of headlines) {
    const text = shadow.slice(line.start, line.end)
    const match =
      /^(?:[^ ]*关于)?(\S*?(?:例会(?=会议)|会议|会报|[^委]会))(?:(?<=例会)会议)?(?:纪要|记录|纪录|决议|公报|简报)?$/.exec(
        text.trim(),
      )
    if (match && match[1]!.length > 4 && /纪要|记录|纪录|公报|会议$|会报|会$/.test(text)) {
      const start = line.start + text.indexOf(match[1]!)
      return { start, end: start + match[1]!.length }
    }
  }
  return null
}

/** 出席某某会并讲话, 在某某会上强调: the name where no sentence says that it was held. */
function spokenOf(marked: string, body: Sentence[]): Span | null {
  for (const sentence of body.slice(0, 8)) {
    const text = marked.slice(sentence.start, sentence.end)
    const match = /(?:出席|参加|在)(?:了)?([^,。在]{4,40}?(?:会议|[^委]会))(?:并|上|时|,|。)/.exec(text)
    if (match) {
      const start = sentence.start + match.index + match[0].indexOf(match[1]!)
      return trimName(marked, start, start + match[1]!.length)
    }
  }
  return null
}

function headlineName(marked: string, headlines: Span[]): Span | null {
  for (const line of headlines) {
    const text = marked.slice(line.start, line.end)
    const match =
      /^(?:关于)?(?:印发|转发)?(?:(?:认真|深入|全面|切实)?(?:学习|传达|贯彻|落实|宣传|做好))*((?:[^,。 ]{3,40}?)(?:会议|[^委大工社协学]会))(?=精神|任务|工作|召开|举行|要求|部署|在|$| )/.exec(
        text,
      )
    if (match) {
      const start = line.start + text.indexOf(match[1]!)
      return trimName(marked, start, start + match[1]!.length)
    }
  }
  return null
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length }
}
