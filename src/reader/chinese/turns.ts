import { named } from './marks.ts'
import type { Known, People } from './people.ts'
import type { Sentence } from './sentences.ts'
import { type Mode, type Said, type Speech, speechIn } from './speeches.ts'

/** What is known of the people when speeches are told apart. */
export type Speaker = { people: People; aliases: Map<string, string>; shadow: string; inMinutes: boolean }

const narrative =
  /^(?:会前|会议期间|活动期间|会后,?与会|与会|[0-9一二三四五六七八九十]+日[上下]午,与会|会议由|会上,[^,。]*(?:发言|汇报|通报|介绍|签|观看|播放|宣读|部署|安排)|会议(?:听取|审议|传达学习|传达了|回顾|总结|通报|观看|还?(?:书面)?印发|以[^,。]+形式|采取|设)|会议深入学习|会议全面|会议对[^,。]+进行了)/
const agendaLine =
  '(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\))(?:主席|主持人|上次|前次|报告事项|讨论事项|讨论提案|提案讨论|临时动议|宣读|确认|工作报告|业务报告|各(?:课室|单位|处室)(?:工作)?报告|专案报告|散会|会议开始|主管报告|决议事项|结论|决议|决定|裁示)'
/** 一、关于灯会保障: the heading of an item, under which stands what is laid down. */
const agenda = new RegExp(
  `^(?:${agendaLine}|(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\))关于[^,。;:]{2,40}(?:\n|$|。))`,
)
/** 二、听取整改情况汇报, 三、区内单车违泊问题: how minutes head an item. */
const itemHeading =
  /^[一二三四五六七八九十IVX]{1,3}[、.] *(?:(?:听取|审议|审定|研究|讨论|传达|学习|通报|通过|确认|宣读)[^,。;:\n]{2,50}|[^,。;:\n]{2,40}(?:问题|情况|事项|进展|其他|其它|办法|方案|汇报|条例|细则|通知|提醒|形势|研判|\)|》)|(?!做|抓|严|完善|落实|.化|按|明确|制定)[^,。;:\n]{0,12}(?:会议内容|其他|其它|回顾|目的|议程|议题|概况|时间|工作安排|工作计划|工作要求|具体要求|工作点评|工作总结)) *(?:\n|$)/
const attending =
  /(?:参加(?:了)?(?:会议|大会|活动|座谈|仪式)?|出席(?:会议|大会)|列席(?:会议)?|参加了?会议|参会|与会|到会)[。]?$/
const section = new RegExp(`^(?:[壹贰参叁肆伍陆柒捌玖拾]+、|${agendaLine})`)

/** 大会决议：修正通过，并请…: under a heading of the agenda the body itself lays down. */
const resolved =
  /^(?:[一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾]{1,3}、|\([^()]{1,3}\))?(?:大会|会议|本会|全会|委员会|理事会|与会人员|主席|主持人|召集人)?(?:决议|决定|议决|附带决议|结论|议定|裁示|指示事项) *:|^(?:有关|具体|工作|几点)(?:要求|事项) *:$|^(?:[壹贰参叁肆伍陆柒捌玖拾]+|[一二三四五六七八九十]{1,2})、(?:主席|主持人|召集人|[市县院局区乡镇校]长)(?:裁示|指示|提示)(?:事项)?$|^(?:经[^,。:]{0,12}(?:研究|商量|讨论|会商|商议|审议|协商|商定)(?:讨论|决定)?,)?(?:会议|与会人员|大家|一致)?(?:议定|商定|决定|明确|定了|形成)[^,。;:]{0,14}:$/

const willAct = /^[\u4e00-\u9fff]{2,14}[署局处厅会中心司部](?:将|会)(?=[\u4e00-\u9fff])/

/** Whether a numbered line is a heading of an agenda, not a point. */
export function isAgendaHeading(line: string, inMinutes: boolean): boolean {
  return agenda.test(line) || (inMinutes && itemHeading.test(line))
}

/** Tells for every sentence of the body whose words it carries, and with what force. */
export function saidIn(
  marked: string,
  body: Sentence[],
  speaker: Speaker,
  held: Sentence | null,
  huiIsWill: boolean,
): Said[] {
  const said: Said[] = []
  let who = '会议'
  let mode: Mode = 'plain'
  let lastNamed: string | null = null
  let line = -1
  let spoken = false
  let isQuoted = false
  for (const sentence of body) {
    const text = marked.slice(sentence.start, sentence.end)
    const newLine = sentence.line !== line
    line = sentence.line
    let opens = false
    let contentStart = sentence.start
    let verb = null
    if (newLine && isItemHeading(speaker, sentence)) {
      who = '会议'
      mode = 'plain'
      said.push({ ...sentence, contentStart, verb, opens: true, speaker: who, mode: 'silent' })
      continue
    }
    const speech = speechIn(marked, sentence)
    if (speech) {
      const name = resolve(speech, speaker, who, lastNamed, spoken)
      opens = true
      spoken = true
      isQuoted = speech.mode === 'silent'
      who = name
      mode = modeOf(speech, speaker.people.known.get(name), marked, sentence)
      if (isMember(speaker, name) && !isDemand(marked, speech)) mode = 'silent'
      verb = speech.verb
      contentStart = speech.contentStart
      lastNamed = speaker.people.known.has(name) ? name : lastNamed
      said.push({ ...sentence, contentStart, verb, opens, speaker: name, mode })
      continue
    }
    lastNamed = subjectOf(marked, sentence, speaker) ?? lastNamed
    const resolution = resolved.exec(text)
    if (resolution) {
      who = /示|主席|主持人|召集人/.test(resolution[0]) ? (presider(speaker.people) ?? '会议') : '会议'
      mode = 'orders'
      if (/^[^:]*(?:主席|主持人|召集人)结论/.test(resolution[0]))
        speaker.people.known.get(who)?.roles.add('spoke')
      contentStart = sentence.start + resolution[0].length
      said.push({ ...sentence, contentStart, verb, opens: true, speaker: who, mode })
      continue
    }
    // 渠务署会每星期清理…: in a new paragraph those who were quoted have ended, and a department says what it will do.
    if (isQuoted && newLine && mode === 'silent' && huiIsWill && willAct.test(text)) {
      who = '会议'
      mode = 'plain'
      opens = true
    }
    const aside = sentence === held || isAside(marked, sentence, speaker)
    if (section.test(text)) mode = 'silent'
    if (/^(?:会议|大会|全会)(?!由|室)/.test(text) && who !== '会议') {
      who = '会议'
      mode = 'plain'
      opens = true
    }
    if (aside && newLine && sentence !== held) {
      who = '会议'
      mode = /^(?:会前|会议期间|活动期间|与会|会后|[0-9])/.test(text) ? 'silent' : 'plain'
      opens = true
    }
    said.push({ ...sentence, contentStart, verb, opens, speaker: who, mode: aside ? 'silent' : mode })
  }
  return said
}

function isItemHeading({ shadow, inMinutes }: Speaker, sentence: Sentence): boolean {
  return inMinutes && itemHeading.test(shadow.slice(sentence.start, sentence.end))
}

/** What is told of the meeting or of one member lays nothing down. */
function isAside(marked: string, sentence: Sentence, speaker: Speaker): boolean {
  const text = marked.slice(sentence.start, sentence.end)
  if (narrative.test(text) || attending.test(text.trim())) return true
  return text[0] === named && isMember(speaker, subjectOf(marked, sentence, speaker))
}

function isDemand(marked: string, { verb }: Speech): boolean {
  return verb !== null && /强调|要求|促请/.test(marked.slice(verb.start, verb.end))
}

function resolve(
  speech: Speech,
  speaker: Speaker,
  current: string,
  lastNamed: string | null,
  spoken: boolean,
): string {
  if (speech.pronoun) {
    if (spoken && speaker.people.known.has(current) && (lastNamed === current || !lastNamed)) return current
    return lastNamed ?? current
  }
  if (!speech.at) return '会议'
  const printed = speaker.shadow.slice(speech.at.start, speech.at.end).replaceAll(' ', '')
  const full = speaker.aliases.get(printed)
  if (full) return full
  if (speaker.people.known.has(printed)) return printed
  const known = [...speaker.people.known.keys()].find((name) => printed.includes(name))
  if (known) return known
  if (/^(?:主席|主任委员|召集人|主持人)/.test(printed)) return presider(speaker.people) ?? '会议'
  const holder = holderOf(speaker, printed)
  if (holder) return holder
  if (/^院长/.test(printed)) return presider(speaker.people) ?? '院长'
  return '会议'
}

/** 市长裁示: whoever holds the office that is named without a name. */
function holderOf({ people, shadow }: Speaker, post: string): string | null {
  for (const { name, title } of people.known.values()) {
    const last = title.at(-1)
    const printed = last ? shadow.slice(last.start, last.end) : ''
    if (printed.endsWith(post) && printed.at(-post.length - 1) !== '副') return name
  }
  return null
}

/** A member of a council speaks for nobody but himself, unless he is in the chair. */
function isMember({ people, shadow }: Speaker, name: string | null): boolean {
  const known = name === null ? undefined : people.known.get(name)
  const last = known?.title.at(-1)
  return last !== undefined && !known!.roles.has('presided') && shadow.slice(last.start, last.end) === '议员'
}

function presider(people: People): string | null {
  for (const known of people.known.values()) if (known.roles.has('presided')) return known.name
  return null
}

function modeOf(speech: Speech, known: Known | undefined, marked: string, sentence: Sentence): Mode {
  if (speech.mode === 'silent') return 'silent'
  const roles = known?.roles
  if (roles?.has('exchange_speech') && !roles.has('spoke')) return 'pledges'
  const word = speech.verb ? marked.slice(speech.verb.start, speech.verb.end) : ''
  if (
    known &&
    /强调|要求|指出|提出|希望|号召|叮嘱|嘱咐|重申|责成/.test(word) &&
    !isReport(marked.slice(sentence.start, speech.verb!.start)) &&
    !roles!.has('instructed') &&
    !/批示/.test(marked.slice(sentence.start, speech.contentStart))
  ) {
    roles!.add('spoke')
  }
  // 署方代表表示: whoever sits in to answer has reported.
  if (
    roles?.has('observed') &&
    known!.title.some(({ start, end }) => /[署局处厅]/.test(marked.slice(start, end))) &&
    /表示|补充|回应|报告/.test(word)
  )
    roles.add('reported')
  if (known && /讲话|致辞/.test(marked.slice(sentence.start, speech.contentStart))) roles!.add('spoke')
  if (/批示/.test(marked.slice(sentence.start, speech.contentStart)) && known && roles!.size === 0)
    roles!.add('instructed')
  return speech.mode
}

/** 某局长报告疫情，指出…: what a report tells is no speech of its own. */
function isReport(before: string): boolean {
  return /(?:报告|汇报|通报|介绍)(?!会)[^,]{1,30},/.test(before)
}

function subjectOf(marked: string, sentence: Sentence, speaker: Speaker): string | null {
  const at = marked.indexOf(named, sentence.start)
  if (at < 0 || at >= Math.min(sentence.end, sentence.start + 40)) return null
  let end = at
  while (marked[end] === named) end++
  const printed = speaker.shadow.slice(at, end).replaceAll(' ', '')
  return speaker.aliases.get(printed) ?? (speaker.people.known.has(printed) ? printed : null)
}
