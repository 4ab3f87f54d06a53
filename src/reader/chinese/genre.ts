import type { Span } from '../draft.ts'
import { timesIn } from './deadlines.ts'
import type { Spoken } from './found.ts'
import type { Sorted } from './lines.ts'
import type { Sentence } from './sentences.ts'

/** How far into a text its own meeting is looked for; a story names one only in passing, further down. */
const opening = 700
/** Somebody presides, a body speaks, or an office holder lays something down. */
const ofMeeting =
  /主持(?:了|并)?(?:召开|[^,。\n]{0,40}会(?![员费])|[,。;\n]|[^,。\n]{0,12}(?:调度|研判|协调))|由[^,。\n]{2,30}主持|任主席|(?:^|[\n,。;:、)])(?:[^,。;:\n《]{0,12}(?:会议?|大会|委员会|理事会|全会))(?:还|最后|首先|同时|一致|并)?(?:强调|指出|要求|认为|决定|明确|议定|同意|决议|提出|听取|审议|部署|传达)|(?:裁示|决议|议决|结论|指示事项|议定(?:以下|如下)?事项|会议决定|决定事项)[^\n]{0,3}:|(?:作出|做出|作了)(?:重要|专门)?(?:批示|指示)|在(?:批示|讲话)中|(?:[长任记席理总]|政委|指挥)[\u4e00-\u9fff·]{2,8}(?:强调|要求|指出|部署|检查|调研|裁示)/
/** The meeting of which the text tells is held. */
const ofHolding =
  /(?:召开|召集|举行)(?!过)[^,。\n]{0,44}(?:会(?![员费])|仪式|典礼|调度|活动)|(?<!运动|音乐|演唱|博览|交易|展销|庙|晚|联欢|机|社)会(?:议|商)?[^,。\n]{0,24}(?:召开|举行)/
/** Forms that are written to lay something down. */
const ofForm =
  /纪要|会议|大会|例会|会商|批示|指示|部署|任务|决议|指令|强调|(?:记录|纪录|意见|方案|安排|分工|清单|要点)(?:\([^()\n]*\))?(?:的通知)?(?:\n|$)|通知(?!书)/
const addressed = /(?:^|\n)(?:各|[^\n,。;]{2,30}[、,]各)[^\n。;]{1,60}: *(?:\n|$)/
const labels =
  /(?:^|\n)[^\n:]{0,6}(?:主 *持|主 *席|出 *席|列 *席|召集人|参加|参会|记 *录|纪 *录)[^\n:,。]{0,6}:/
/** Those written for whoever comes to read them, for buyers, applicants and parties, or about somebody. */
const ofOther =
  /招聘|招生|招募|招租|录取|简章|公告|须知|说明书|使用说明|指南|攻略|合同|协议书?(?![会商])|生平|小传|简介|介绍|日记|游记|随笔|摘要|征文|启事|食谱|菜谱|做法|人物|故事|致辞|寄语|讲稿|章程|判决|公约/

/** 1958年，村里召开大会: sentences of what was long ago. */
const longAgo = /(?:1[89]|20)[0-9]{2}年(?:[,、里春夏秋冬]|[0-9]{1,2}月(?![0-9]))|那[年时]|曾任|历任/

/** What a text is by its form: it lays down; it may; it is of another kind. */
export type Genre = 'official' | 'unknown' | 'other'

/** Tells from its headlines, its form and its opening whether a text reports of a meeting or gives an order. */
export function genreOf(shadow: string, sorted: Sorted): Genre {
  const heads = sorted.headlines
    .slice(0, 4)
    .map((line) => shadow.slice(line.start, line.end))
    .join('\n')
  const top = shadow.slice(0, opening)
  const isOther = ofOther.test(heads.split('\n')[0] ?? '') || /(?:^|\n)(?:摘要|关键词) *:/.test(top)
  if (sorted.tables.length > 0 || addressed.test(top) || labels.test(top)) return 'official'
  const told = top.replace(/[^。\n]+/g, (sentence) => (longAgo.test(sentence) ? '' : sentence))
  if (ofMeeting.test(told) || (!isOther && (ofHolding.test(told) || ofForm.test(heads)))) return 'official'
  return isOther ? 'other' : 'unknown'
}

const administrative =
  /^(?:各|有关|相关|全体|市|县|区|镇|乡|省|州|旗|街道)|(?:局|处|科|办|(?<!干)部|部门|委|厅|署|课|组|站|队|中心|政府|街道|办公室|委员会|支部|党委|单位|指挥部)$/

/** Keeps what lays something down in a text of this genre: where none shows, only orders to offices, with a time or in number. */
export function keepOrders(genre: Genre, found: Spoken[], marked: string, body: Sentence[]): Spoken[] {
  if (genre === 'official') return found
  const isOrder = (one: Spoken) =>
    one.kind !== 'commitment' && one.actors.some((actor) => isOffice(marked, actor))
  const orders = found.filter(isOrder)
  if (genre === 'other') return []
  if (orders.length * 3 >= body.length * 2) return found
  return orders.filter((one) => {
    const times = timesIn(marked, { start: one.from, end: one.end })
    return times.deadline !== null || times.cadence !== null
  })
}

function isOffice(marked: string, actor: Span): boolean {
  return administrative.test(marked.slice(actor.start, actor.end))
}
