import type { Role, Span } from '../draft.ts'
import { mentionsIn } from './mentions.ts'
import { type Mention, speaksElsewhere, surnameOf } from './names.ts'
import { partsOf, type Sentence } from './sentences.ts'

/** A person of the conference, by the letters of the shadow; the spans say where name and title are printed. */
export type Known = { name: string; at: Span; title: Span[]; roles: Set<Role> }

/** An office holder whom the text does not name. */
export type Unnamed = { title: Span[]; role: Role }

/** Everybody who takes part. */
export type People = {
  known: Map<string, Known>
  unnamed: Unnamed[]
  /** Those with a title of whom no sentence tells a role. */
  seen: Mention[]
}

const meeting = '(?:会议|大会|会|活动|仪式|论坛)'
const roleShapes: readonly (readonly [Role, RegExp])[] = [
  ['presided', /(?:主持|担任主席|任主席)(?!人)/],
  ['observed', /列席/],
  ['branch_attended', /在[^,。]{0,12}分会场/],
  [
    'attended',
    new RegExp(
      `出席|(?:参加(?:了)?(?:[^,。]{0,16}${meeting}|[。;]?$|活动|调研))|参会|与会|到会|陪同(?:调研|检查|考察|参加|出席|[。;]?$)`,
    ),
  ],
  [
    'exchange_speech',
    /(?:交流|表态|典型|经验|书面|大会|代表|分别|先后|依次|作|做)(?:性)?(?:了|的)?(?:交流|表态|典型|经验|重点)?(?:性)?发言|在[^,。]{0,8}发言|^发言。?$|经验(?:交流|介绍)|表态/,
  ],
  [
    'spoke',
    /讲话|提出(?:了)?(?:具体|明确|几点|有关|相关|工作|贯彻|落实){0,2}要求|致辞|致词|作总结|(?:讲|补充|谈)了[^,。]{0,8}(?:意见|话)|发表(?:了)?[^,。]{0,8}(?:演讲|讲演)|总结讲/,
  ],
  ['instructed', /(?:作出|做出|作了|作)(?:重要|专门|明确)?(?:批示|指示)/],
  ['conveyed', /传达|宣读|领学|带领[^,。]{0,10}学习/],
  [
    'reported',
    /^(?:书面|简要|现场|逐一|分别|先后|依次|首先|会上|在会上|还|代表[^,。]{1,16}|就[^,。]{1,24}|围绕[^,。]{1,24}|从[^,。]{1,24}|在[^,。]{1,10})*(?:通报|汇报|介绍|解读|报告|说明|反馈|简介)(?!会|中)|(?:以|借助|透过|通过)[^,。]{2,12}简介|(?:通报|汇报|介绍|解读|报告)(?:了|[^,。:]{2,16}:|[^,。]{1,40}(?:情况|进展|工作|方案|结果|情形|做法)|$)|^(?:关于|就|对)[^,。]{1,40}?的(?:汇报|报告|通报|说明|介绍)|(?:作|做|进行)(?:了)?[^,。]{0,20}(?:说明|部署|安排|汇报|报告|解读|通报|介绍)|(?:安排|部署|说明|点评|报告|分析|剖析|反馈)了/,
  ],
  [
    'absent',
    /请假|缺席|未能(?:出席|参加|到会|参会)|(?:未|没有)(?:出席|参加会议|到会|参会)|因(?:公|事|病|故)?(?:外出|出差|出访|在外)/,
  ],
]

/** Reads who did what from the sentences that tell of the conference itself. */
export function peopleIn(shadow: string, marked: string, sentences: Sentence[]): People {
  const people: People = { known: new Map(), unnamed: [], seen: [] }
  for (const sentence of sentences) readSentence(shadow, marked, sentence, people)
  rememberSpeakers(shadow, people)
  return people
}

function readSentence(shadow: string, marked: string, sentence: Sentence, people: People): void {
  let waiting: Mention[] = []
  let last: Mention[] = []
  for (const clause of partsOf(marked, sentence, ',').flatMap((part) => partsOf(marked, part, ';'))) {
    const mentions = mentionsIn(shadow, clause)
    let from = clause.start
    for (const mention of mentions) {
      const gap = shadow.slice(from, mention.start)
      const roles = rolesOf(gap)
      if (waiting.length > 0 && roles.length > 0) {
        grant(people, waiting, roles)
        waiting = []
      }
      waiting.push(mention)
      from = Math.max(from, mention.end)
    }
    const predicate = shadow.slice(from, clause.end).replace(/^(的.*)[。!?]$/, '$1')
    // 学习某某的报告: whoever wrote what is studied takes no part; who is heard does.
    const isHeard = !/^的/.test(predicate) || /听取|听了/.test(shadow.slice(clause.start, from))
    if (!isHeard) waiting = []
    const roles = isHeard ? rolesOf(predicate) : []
    addUnnamed(shadow, clause, mentions, roles, people)
    if (mentions.length === 0 && waiting.length === 0) {
      if (last.length > 0 && /^(?:并|还|同时|随后)/.test(predicate)) grant(people, last, roles)
      continue
    }
    if (roles.length > 0 || /(?:强调|要求|指出|表示|说|提出|批示)/.test(predicate)) {
      grant(people, waiting, roles)
      last = waiting
      waiting = []
      if (/(?:强调|要求|指出|提出)(?:了)?$|(?:强调|要求|指出):/.test(predicate)) return
    }
  }
  people.seen.push(...waiting)
}

/** 县长某某到镇上调研: whoever speaks further on is known by the title printed here. */
function rememberSpeakers(shadow: string, people: People): void {
  for (const mention of people.seen.slice(0, mostPeople))
    if (!people.known.has(mention.name) && speaksElsewhere(shadow, mention.name)) remember(people, mention)
}

/** More people than this no report names; the bound keeps reading linear. */
const mostPeople = 400
const laterRoles = new Set<Role>([
  'presided',
  'spoke',
  'exchange_speech',
  'conveyed',
  'reported',
  'instructed',
])

/** Reads what those known by now do where their names stand without a title: 舒望远作了总结讲话. */
export function readFurtherRoles(
  shadow: string,
  marked: string,
  sentences: Sentence[],
  people: People,
): void {
  const lengths = [...new Set([...people.known.keys()].map((name) => name.length))]
  for (const sentence of sentences) {
    let last: Known | undefined
    for (const clause of partsOf(marked, sentence, ',').slice(0, 8)) {
      const known = lengths
        .map((length) => people.known.get(shadow.slice(clause.start, clause.start + length)))
        .find((one) => one !== undefined)
      // 陆羽总结了去年工作，并就今年工作作了部署: the same goes on.
      const same = /^(?:并|还|同时|随后)/.test(marked.slice(clause.start, clause.end)) ? last : undefined
      if (known) readAgain(marked, clause, known, known.name.length)
      else if (same) readAgain(marked, partsOf(marked, clause, ';')[0]!, same, 0)
      last = known ?? same
    }
  }
  for (const [, printed] of shadow.matchAll(/\(([^()\n]{2,14})(?:提报|报告|说明|简报)\)/g))
    for (const known of people.known.values())
      if (printed!.startsWith(known.name)) known.roles.add('reported')
}

function readAgain(marked: string, clause: Span, known: Known, from: number): void {
  if (/会$/.test(known.name)) return
  const predicate = marked
    .slice(clause.start + from, clause.end)
    .replace(/^就[^,。]{2,24}?(?=讲|作|谈|提)/, '')
  if (/听取|听了|审阅|学习|落实|贯彻|强调|要求|指出/.test(predicate)) return
  for (const role of rolesOf(predicate))
    if (laterRoles.has(role) && !(role === 'reported' && known.roles.has('exchange_speech')))
      known.roles.add(role)
}

function rolesOf(predicate: string): Role[] {
  // 对今年工作作出部署：… lays down what follows; it is no report.
  if (/作(?:出|了)?(?:部署|安排|要求):/.test(predicate)) return ['spoke']
  const roles = roleShapes.filter(([, shape]) => shape.test(predicate)).map(([role]) => role)
  if (roles.includes('exchange_speech'))
    return roles.filter((role) => role !== 'reported' && role !== 'spoke')
  if (roles.includes('branch_attended')) return roles.filter((role) => role !== 'attended')
  if (roles.includes('observed')) return roles.filter((role) => role !== 'attended')
  if (roles.includes('absent')) return ['absent']
  return roles
}

function grant(people: People, mentions: Mention[], roles: Role[]): void {
  for (const mention of mentions) {
    const known = remember(people, mention)
    for (const role of roles) known.roles.add(role)
  }
}

/** Enters a mention among the people, with the first title printed for the name. */
export function remember(people: People, mention: Mention): Known {
  const found = people.known.get(mention.name)
  if (found) return found
  if (people.known.size >= mostPeople) return [...people.known.values()].at(-1)!
  const known: Known = {
    name: mention.name,
    at: mention.at,
    title: mention.title,
    roles: new Set(),
  }
  people.known.set(mention.name, known)
  return known
}

/** 省教育厅、省粮食局主要负责同志作交流发言: one entry for each unit. */
function addUnnamed(shadow: string, clause: Span, mentions: Mention[], roles: Role[], people: People): void {
  const role = (['exchange_speech', 'reported'] as const).find((one) => roles.includes(one))
  if (!role) return
  const from = mentions.at(-1)?.end ?? clause.start
  const match =
    /^(?:[、和及与]|以及|会上)*((?:[^,。]+?))(主要负责同志|主要负责人|主要领导|负责同志|负责人)(?:在会上)?(?:分别|先后|依次)?(?:作|做|进行|汇报|通报|介绍)/.exec(
      shadow.slice(from, clause.end),
    )
  if (!match) return
  const postStart = from + match[0].indexOf(match[2]!, match[0].indexOf(match[1]!) + match[1]!.length)
  const post = { start: postStart, end: postStart + match[2]!.length }
  let at = from + match[0].indexOf(match[1]!)
  for (const unit of match[1]!.split(/([、和及与]|以及)/)) {
    const span = { start: at, end: at + unit.length }
    at = span.end
    if (unit.length < 2 || /各|等|有关|相关|以及|部分|^[0-9一二三四五六七八九十两几]+个/.test(unit)) continue
    people.unnamed.push({ title: [span, post], role })
  }
}

/** The short ways a known person is called: 顾校长 for the headmaster 顾盼兮. */
export function aliasesOf(shadow: string, people: People): Map<string, string> {
  const aliases = new Map<string, string>()
  for (const known of people.known.values()) {
    const post = /(?:副)?([\u4e00-\u9fff](?:长|任|记|席|理|事|裁|监)|秘书长|检察长|教授|总)$/.exec(
      known.title.map((piece) => shadow.slice(piece.start, piece.end)).join(''),
    )
    if (post) aliases.set(surnameOf(known.name) + post[1], known.name)
  }
  return aliases
}
