import type { Span } from '../draft.ts'
import { audience, layingDown, saying, telling } from '../lexicons/speech.ts'
import { posts } from '../lexicons/titles.ts'
import { anyOf, matchesOf } from '../words.ts'
import { named } from './marks.ts'
import { partsOf, type Sentence } from './sentences.ts'

/** How much of what is said can be a task: all of it; nobody speaks, as in a notice; only what commands; only pledges; nothing. */
export type Mode = 'orders' | 'plain' | 'remarks' | 'pledges' | 'facts' | 'silent'

/** The beginning of somebody's words in a sentence. */
export type Speech = {
  /** The name on the shadow, an impersonal speaker such as 会议, or null for the audience. */
  speaker: string | null
  /** Where the speaker is printed; null for a pronoun. */
  at: Span | null
  pronoun: boolean
  mode: Mode
  verb: Span | null
  contentStart: number
}

/** A sentence with whose words it carries. */
export type Said = Sentence & {
  contentStart: number
  /** Where the speech verb stands when this sentence opens a speech. */
  verb: Span | null
  opens: boolean
  speaker: string
  mode: Mode
}

const verbs = new RegExp(
  `(?<laid>${anyOf(layingDown)}|安排(?=:)|补充(?=了[^,;。:]{0,8}(?:意见|要求):))|(?<said>${anyOf(saying)})|(?<told>${anyOf(telling)})`,
  'g',
)
const impersonal =
  /^(?:[\u4e00-\u9fff]{0,8}(?:委员会|理事会|董事会|监事会)(?![主副常秘])|会议|大会|全会|本次会议|这次会议|本次大会|会议还|会|全体会议|研讨会|座谈会|决议|通知|文件|批示|主席|主持人|院长|主任委员|议会|领导小组|专题会议|常务会议|省委|市委|县委|省政府|市政府|县政府|政府(?=呼吁)|组委会|党组)(?=[\u4e00-\u9fff,:]|$)/
const pronoun = /^(?:他|她|其)(?!他|它|余|中|实|次|一|二|三)/
const crowd = new RegExp(`^(?:${anyOf(audience)})`)
const stranger =
  /^[^,\ue000]{0,20}(?:代表|老师|教师|学生|员工|职工|老人|大娘|大爷|负责人|店主|司机|业主|队员|选手|教授|专家|先生|女士)们?(?:[^,\ue000]{0,8})(?:说|表示|认为|感慨|坦言|介绍|道)$/
const opener =
  /^(?:[壹贰参叁肆伍陆柒捌玖拾]+、|(?:[一二三四五六七八九十]{1,3}、|\([^()]{1,3}\))(?=主席|主持人|[院市县区镇乡校]长|理事长|主任委员|召集人))?(?:(?:会上|会议上|讲话中|最后|随后|同时|此外|另外|对此|为此|接着|首先|其间|期间|会后|会前|与此同时)(?=[^,]))*/
const headed = new RegExp(
  `${named}+|^.{0,24}?${anyOf(posts)}(?=(?:在|对|就|还|进一步|最后|同时|再次|明确|特别|着重|反复|指出|强调|要求|表示|说|提出|希望|裁示|提示|[,:]))`,
)
const betweenOk = /^[^,;。:]{0,60}$/

/** Finds whose words begin in a sentence, and where; null where nobody begins to speak. */
export function speechIn(marked: string, sentence: Sentence): Speech | null {
  let from = sentence.start
  for (const clause of partsOf(marked, sentence, ',').slice(0, 5)) {
    const speech = speechInClause(marked, clause, sentence)
    if (speech) return speech
    from = clause.end
    if (from - sentence.start > 160) break
  }
  return carriedOn(marked, sentence)
}

/** 会议审议了方案，强调要健全责任体系: the subject of the sentence goes on to speak in a later clause. */
function carriedOn(marked: string, sentence: Sentence): Speech | null {
  const [first, ...later] = partsOf(marked, sentence, ',')
  const who = first && speakerAhead(marked.slice(first.start, first.end))
  if (!who || !first) return null
  for (const clause of later.slice(0, 5)) {
    const words = marked.slice(clause.start, clause.end)
    const raised =
      /^(?:并|还)?[^,]{0,20}?(提|讲|谈)(?:了|出)?[一二三四五六七八九几0-9]+(?:点|条|项|个方面)[^,;。:]{0,8}:/.exec(
        words,
      )
    const told =
      /^(?:并|还)?(?:对|就)[^,]{1,24}?(提出|作出|作)了?(?:以下|如下|具体|明确|几点|工作)*(?:要求|安排|部署|意见):/.exec(
        words,
      )
    const match =
      raised ??
      told ??
      /^(?:并)?(强调|指出|要求|提出|(?:决定|明确)(?=由|各)|责成)(?=[\u4e00-\u9fff])/.exec(words)
    if (!match || /^(?:要求|指出)(?:的|和)/.test(match[0])) continue
    const end = clause.start + match[0].length
    const verb = clause.start + match[0].lastIndexOf(match[1]!)
    const span = { start: verb, end: verb + match[1]!.length }
    const at = who.pronoun ? null : { start: first.start + who.start, end: first.start + who.end }
    return { speaker: who.name, at, pronoun: who.pronoun, mode: 'orders', verb: span, contentStart: end }
  }
  return null
}

function speechInClause(marked: string, clause: Span, sentence: Sentence): Speech | null {
  let start = clause.start
  const text = marked.slice(start, clause.end)
  const led = opener.exec(text)
  if (led) start += led[0].length
  const rest = marked.slice(start, clause.end)
  if (
    clause.start === sentence.start &&
    crowd.test(rest) &&
    /(?:认为|表示|说|谈到|建议|希望|反映|提出|指出|提到|称|介绍|感到|呼吁)/.test(rest)
  )
    return silence(clause)
  if (clause.start === sentence.start && stranger.test(rest)) return silence(clause)
  const who = speakerAhead(rest)
  if (!who) return null
  const at = who.pronoun ? null : { start: start + who.start, end: start + who.end }
  const requested = /^[并亦也还另再]?(?=请[^假示教客辞战])/.exec(rest.slice(who.end))
  if (requested && (who.pronoun || rest[who.start] === named)) {
    const contentStart = start + who.end + requested[0].length
    return { speaker: who.name, at, pronoun: who.pronoun, mode: 'orders', verb: null, contentStart }
  }
  const points =
    /(提出?|讲|谈|补充|作)了?[一二三四五六七八九几两0-9]+(?:点|条|项|个方面)[^,;。:]{0,8}(?:意见|要求|建议|安排|部署|希望)。?$/.exec(
      rest.slice(who.end, who.end + 60),
    )
  if (points && clause.end === sentence.end) {
    const verbAt = start + who.end + points.index
    const span = { start: verbAt, end: verbAt + points[1]!.length }
    return {
      speaker: who.name,
      at,
      pronoun: who.pronoun,
      mode: 'orders',
      verb: span,
      contentStart: clause.end,
    }
  }
  const verb = sayingVerb(marked, start + who.end, clause.end, sentence)
  if (!verb) return null
  // 校长希望青年教师…: the verb of asking is the modal, and the directive begins with it.
  const asks =
    verb.contentStart === verb.span.end &&
    /^(?:希望|号召|呼吁)$/.test(marked.slice(verb.span.start, verb.span.end))
  const contentStart = asks ? verb.span.start : verb.contentStart
  return { speaker: who.name, at, pronoun: who.pronoun, mode: verb.mode, verb: verb.span, contentStart }
}

function silence(clause: Span): Speech {
  return { speaker: null, at: null, pronoun: false, mode: 'silent', verb: null, contentStart: clause.start }
}

type Who = { name: string; start: number; end: number; pronoun: boolean }

function speakerAhead(rest: string): Who | null {
  const me = pronoun.exec(rest)
  if (me) return { name: me[0], start: 0, end: 1, pronoun: true }
  const body = impersonal.exec(rest)
  if (body) {
    const end = /[委理董监][员事]会$/.test(body[0]) ? body[0].length : Math.min(2, body[0].length)
    return { name: body[0].slice(0, 2), start: 0, end, pronoun: false }
  }
  const name = rest.indexOf(named)
  if (name < 0 || name > 40) {
    const post = headed.exec(rest)
    if (!post || post.index > 0) return null
    return { name: post[0], start: 0, end: post[0].length, pronoun: false }
  }
  if (
    /(?:由|听取|学习|对|向|随|陪同|同意)/.test(rest.slice(0, name)) &&
    !/(?:主任|书记|长)$/.test(rest.slice(0, name))
  )
    return null
  let end = name
  while (rest[end] === named) end++
  return { name: rest.slice(name, end), start: name, end, pronoun: false }
}

type Verb = { span: Span; contentStart: number; mode: Mode }

function sayingVerb(marked: string, from: number, end: number, sentence: Sentence): Verb | null {
  let best: Verb | null = null
  for (const match of matchesOf(verbs, marked.slice(from, end))) {
    const span = { start: from + match.index, end: from + match.index + match[0].length }
    const between = marked.slice(from, span.start)
    if (!betweenOk.test(between)) return best
    if (
      /宣读|听取|传达|学习|印发|审议|作出|做出|落实|贯彻|按照|根据|通报了/.test(between) &&
      /批示|指示|决定|部署|要求|倡议|提示/.test(match[0]) &&
      marked[span.end] !== ':'
    )
      continue
    // 会议听取了整改汇报: what is heard is nobody's speech.
    if (match.groups?.told && /听取|听了/.test(between)) continue
    if (/^[中时里]/.test(marked.slice(span.end, span.end + 1)) && /^在/.test(between)) continue
    if (
      isNoun(marked, span, from) ||
      /^[。;!?]|^$/.test(marked.slice(span.end, Math.min(span.end + 1, sentence.end)))
    )
      continue
    const mode: Mode = match.groups?.laid ? 'orders' : match.groups?.said ? 'remarks' : 'facts'
    const after = afterVerb(marked, span.end, sentence.end)
    if (after < 0 && mode !== 'orders') continue
    best = { span, contentStart: after < 0 ? span.end : after, mode }
    if (after >= 0 || mode === 'orders') return best
  }
  return best
}

/** Returns where the words begin after the verb and its mark, or -1 where they follow without a mark. */
function afterVerb(marked: string, at: number, end: number): number {
  const match =
    /^(?:了|道|到)?(?:(?![^,;。:]{0,20}(?:[一二三四]是|要(?!求)|须|务必|各[级单部县市镇乡地]))[^,;。:]{0,20}(?:意见|要求|希望|任务|建议|举措|工作))?(?:[,:]|――?|$)\s*/.exec(
      marked.slice(at, Math.min(end, at + 24)),
    )
  return match ? at + match[0].length : -1
}

function isNoun(marked: string, verb: Span, from: number): boolean {
  const word = marked.slice(verb.start, verb.end)
  const before = marked[verb.start - 1] ?? ''
  const after = marked[verb.end] ?? ''
  if (word === '说' && /^[明法服]/.test(after)) return true
  if (word === '讲' && /^[话授课解座台师究]/.test(after)) return true
  if (word === '称' && /^[号职]/.test(after)) return true
  if (
    /^(?:汇报|报告|通报|介绍|分析|回顾|总结|反映|部署|批示|指示|提示|决定|要求|希望|分享|倡议)$/.test(word)
  ) {
    if (/^[,:。;]?$/.test(after) && verb.start === from && word !== '要求' && word !== '希望') return false
    if (/[的项点条作和、听取按照级]/.test(before) && before !== '') return true
    if (/^[和、及的]/.test(after) && verb.start > from) return true
  }
  return false
}
