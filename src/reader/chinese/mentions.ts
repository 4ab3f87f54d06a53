import type { Span } from '../draft.ts'
import { posts, unitEndings } from '../lexicons/titles.ts'
import { wordEndingAt, wordSet } from '../words.ts'
import { isActor } from './actors.ts'
import {
  beginsWithSurname,
  looksLikeName,
  type Mention,
  mayBeGiven,
  nameLengthAt,
  postEnds,
} from './names.ts'
import { isTransliterated } from './transliterated.ts'

const lead =
  /^(?:[一二三四五六七八九十]{1,3}、|[^,;。:]{0,60}?会议(?:还)?听取了|[^,;。:]{1,14}:|(?:关于|就)[^,;。]{1,40}?(?:汇报|报告|通报|说明|介绍)(?:和|及|与|以及)|听取了?|分别听取了?|会上|会前|会后|会议|大会|研讨会|随后|最后|首先|接着|期间|会议首先|会议最后|会议还|由|分别由|在主会场|在会上|其间|同时|此外|之后|在|日前|近日|今天|今日|昨天|昨日|上午|下午|[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日(?:[上下]午)?|[^,;。、]{0,24}?(?:会议|大会|[推研座部调动现办专分约培交总表联例全]\S{0,6}会)由|[^,;。、]{0,12}由(?=\S{2,}主持))/
const allPosts = wordSet(posts)
const joint = /[、和及与暨]|以及/

/** Finds the persons of one clause: title and name, name and title, and names that share the title before. */
export function mentionsIn(shadow: string, clause: Span): Mention[] {
  const mentions: Mention[] = []
  let itemStart = skipLead(shadow, clause.start, clause.end)
  const comrade = untitled(shadow, itemStart, clause.end)
  if (comrade) mentions.push(comrade)
  for (const postEnd of postEnds(shadow, clause.start, clause.end)) {
    const last = mentions.at(-1)
    if (last && postEnd <= last.end) continue
    if (last && last.end > itemStart) itemStart = skipJoint(shadow, last.end, clause.end)
    // 某某代表建设方发言: after a name it is a verb.
    if (last && postEnd === last.end + 2 && shadow.startsWith('代表', last.end)) continue
    if (isCounted(shadow.slice(itemStart, postEnd))) continue
    const length = nameLengthAt(shadow, postEnd, clause.end)
    if (length > 0) {
      mentions.push(mentionOf(shadow, itemStart, postEnd, postEnd, postEnd + length))
      addSharers(shadow, clause, mentions)
      continue
    }
    const turned = nameBeforePost(shadow, itemStart, postEnd, clause.end)
    if (turned) mentions.push(turned)
  }
  return mentions
}

/** 一百八十余名专家: a number of people, and nobody's title. */
function isCounted(title: string): boolean {
  return /[0-9一二三四五六七八九十百余多几两][名位]/.test(title)
}

/** 李白同志就…作了部署: a name that stands without a title. */
function untitled(shadow: string, start: number, end: number): Mention | null {
  const name = /^([\u3400-\u9fff]{2,4})同志(?!们)/.exec(shadow.slice(start, Math.min(end, start + 8)))?.[1]
  if (!name || !looksLikeName(name) || postEnds(name, 0, name.length).length > 0) return null
  const at = { start, end: start + name.length }
  return { name, at, start, end: at.end + 2, title: [] }
}

function mentionOf(shadow: string, from: number, titleEnd: number, start: number, end: number): Mention {
  const titleStart = Math.min(skipLead(shadow, from, titleEnd), titleEnd)
  return {
    name: shadow.slice(start, end).replaceAll(' ', ''),
    at: { start, end },
    start: titleStart,
    end,
    title: [{ start: titleStart, end: titleEnd }],
  }
}

/** After a titled name, further names joined to it share its title: 副主席A、B. */
function addSharers(shadow: string, clause: Span, mentions: Mention[]): void {
  for (;;) {
    const last = mentions.at(-1)!
    const at = skipJoint(shadow, last.end, clause.end)
    if (at === last.end) return
    const rest = shadow.slice(at, clause.end)
    const item =
      /^[^、,;。和及与\s(]{2,8}?(?=[、,;。和及与\s(]|$|主持|出席|参加|列席|在|作|分别|讲话|陪同|等|到会)/.exec(
        rest,
      )?.[0]
    const spaced = nameLengthAt(shadow, at, clause.end)
    if (spaced > 2 && shadow[at + 1] === ' ') {
      const end = at + spaced
      mentions.push({
        name: shadow.slice(at, end).replaceAll(' ', ''),
        at: { start: at, end },
        start: at,
        end,
        title: last.title,
      })
      continue
    }
    if (!item || !(looksLikeName(item) || isListedName(item, shadow, at, last))) return
    const place = { start: at, end: at + item.length }
    mentions.push({ name: item, at: place, start: at, end: place.end, title: last.title })
  }
}

/** 市领导凤鸣岐、麟趾、龟年: in a list of names, one whose surname is rare. */
function isListedName(item: string, shadow: string, at: number, last: Mention): boolean {
  if (!/^[\u3400-\u9fff]{2,3}$/.test(item) || shadow.slice(last.end, at) !== '、') return false
  const span = { start: 0, end: item.length }
  return mayBeGiven(item) && isActor(item, span) === null && !postEnds(item, 0, item.length).length
}

/** 教务处何以知处长, 秦未央副校长, 莫问天农业处处长: the name stands before the post. */
function nameBeforePost(shadow: string, from: number, postEnd: number, end: number): Mention | null {
  const after = shadow.slice(postEnd, Math.min(end, postEnd + 6))
  if (
    after &&
    !/^(?:[,;。、:()\s]|主持|作|做|通报|汇报|介绍|讲|致|传达|宣|出席|部署|安排|对|就|在|分别|表示|强调|指出|要求|说明|报告|解读|提)/.test(
      after,
    )
  )
    return null
  const start = skipLead(shadow, from, postEnd)
  const item = shadow.slice(start, postEnd)
  const post = wordEndingAt(allPosts, item, item.length)
  if (!post || item.length > 24) return null
  const cut =
    item.length -
    post.length -
    (/(?:常务副|副|代理|署理|代)$/.exec(item.slice(0, item.length - post.length))?.[0].length ?? 0)
  const found = nameInRest(item.slice(0, cut))
  if (!found) return null
  const nameAt = { start: start + found.at, end: start + found.at + found.name.length }
  const pieces = [
    { start, end: nameAt.start },
    { start: nameAt.end, end: postEnd },
  ]
  return { name: found.name, at: nameAt, start, end: postEnd, title: pieces.filter((p) => p.end > p.start) }
}

function nameInRest(rest: string): { name: string; at: number } | null {
  const dotted = /^[\u3400-\u9fff]{1,6}·(?=[\u3400-\u9fff]{4,}$)/.exec(rest)
  if (dotted && unitEndings.includes(rest.at(-1)!)) {
    const at = dotted[0].length
    const last = [4, 3].find((length) => isTransliterated(rest.slice(at, at + length))) ?? 2
    return { name: rest.slice(0, at + last), at: 0 }
  }
  for (const length of [3, 2, 4]) {
    const at = rest.length - length
    if (at < 0) continue
    const name = rest.slice(at)
    if (looksLikeName(name) && (at === 0 || unitEndings.includes(rest[at - 1]!))) return { name, at }
  }
  for (const length of [4, 3, 2]) {
    const name = rest.slice(0, length)
    if (
      looksLikeName(name) &&
      beginsWithSurname(name) &&
      unitEndings.includes(rest.at(-1) ?? '-') &&
      rest.length > length &&
      !/^[及和与省市县区州镇乡村旗盟]/.test(rest.slice(length))
    ) {
      return { name, at: 0 }
    }
  }
  return null
}

function skipLead(shadow: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (at < end && /[\s,、]/.test(shadow[at]!)) at++
    const match = lead.exec(shadow.slice(at, end))
    if (!match || match[0].length === 0) return at
    at += match[0].length
  }
}

function skipJoint(shadow: string, start: number, end: number): number {
  let at = start
  while (at < end && shadow[at] === ' ') at++
  const match = joint.exec(shadow.slice(at, at + 2))
  return match && match.index === 0 ? at + match[0].length : at > start ? at : start
}
