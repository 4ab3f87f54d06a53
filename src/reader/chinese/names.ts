import type { Span } from '../draft.ts'
import { compoundSurnames, singleSurnames } from '../lexicons/surnames.ts'
import { posts } from '../lexicons/titles.ts'
import { actionWords } from '../lexicons/verbs.ts'
import { wordEndingAt, wordSet, wordStartingAt, wordsOf } from '../words.ts'
import { isTransliterated, transliteratedLength } from './transliterated.ts'

/** A person found in the text: the name on the shadow and its place, the range of the mention with its title, the pieces of the title. */
export type Mention = { name: string; at: Span; start: number; end: number; title: Span[] }

const han = '[\\u3400-\\u9fff]'
const postSet = wordSet(posts)
const compounds = new Set(wordsOf(compoundSurnames))
const singles = new Set(singleSurnames)
const verbs = wordSet(actionWords)

/** 王 强: a name of two letters, spaced out to the width of three. */
const spacedName =
  /^[\u3400-\u9fff] {1,2}[\u3400-\u9fff](?=[,;。:、()]|$| |同志|主持|出席|列席|参加|讲话|作|致|传达|通报|汇报|介绍|宣读|强调|指出|要求|表示|就|在|和|等|分别|到会|因)/

/** What may follow a name: punctuation, or the words a sentence goes on with. */
const goesOn =
  /^(?:[,;。:、!?()[\]“”\s―0-9]|$|代(?=[、,;\s]|$)|先生|女士|议员|反馈|分析|剖析|主持|出席|讲话|关于|所作|所做|作|做|致辞|致词|致|通报|汇报|介绍|传达|宣读|宣布|安排|部署|对|就|在|参加|参会|强调|指出|要求|表示|说|提出|代表|分别|带队|带领|率|列席|陪同|应邀|到会|发言|解读|领学|围绕|结合|回顾|总结|充分|认为|和|以(?:及|现场|视频|电视|电话|线上|书面|普通)|及|与|等|从|向|于|为|讲|谈|还|也|首先|随后|最后|同志|一行|前往|深入|召集|逐|报告|说明|呼吁|号召|希望|感谢|点评|会见|听取|受|并|今|昨|近|日前|因|专门|专程|亲自|特地|多次|高度|连夜|率队|赶赴|来到|走进|一同|一道|又|则|将|要|给予|缺席|请假|摄|担任|任|书面|先后|共同|主讲|授课|讲授|签|颁|揭|启动|宣|主任|到|批示|作出|做出|反映|称|讲了|讲授|继续|透露|参与|主席|提|记录|署|亦|均|皆|都|的(?:[\u4e00-\u9fff]{0,6})(?:汇报|报告|通报|说明)(?:[,;。]|$))/
const strongly =
  /^(?:[,;。:、\s(]|$|代(?=[、,;\s]|$)|先生|女士|议员|反馈|关于|主持|出席|讲话|强调|指出|要求|致辞|致词|通报|汇报|介绍|传达|宣读|作|参加|安排|部署|表示|说|应邀|因公|因病|因事|列席|陪同|专门|提出|就)/
/** Letters a given name hardly ends with. */
const hardlyLast = new Set('在对和与并等的了为作向将从于及也还又以')
/** Letters a name ends with only where a verb or a mark follows. */
const seldomLast = new Set('致是主出讲通汇传指强要表说相各该组所')

/** 陆羽关|于: words of the sentence that would lose their first letter to the name. */
const straddling =
  /^(?:关于|介绍|宣读|宣布|安排|部署|提出|发言|发表|解读|领学|围绕|结合|回顾|总结|带队|带领|陪同|参加|列席|应邀|到会|代表|分别|先后|反映|签发|授课|点评)/

/** Letters that begin a word of the sentence rather than a given name without a known surname. */
const hardlyFirst = new Set(
  '在对的和与会等为由同于是作了各全省市县区乡镇村要将把被就从向以及其这那有无不一二三四五六七八九十第本该某多数两并先后已正再也还都上下中内外前左右主亲带每逐负直共牵率应须必可能请让使得进开参出列到来去讲说提强指表通报汇介传宣部安领作致代分',
)

/** Finds the name that begins at `start` of the shadow, after a title; returns its length, or 0. */
export function nameLengthAt(shadow: string, start: number, end: number): number {
  const dotted = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}/.exec(
    shadow.slice(start, Math.min(end, start + 40)),
  )
  if (dotted && postEnds(shadow, start, start + dotted[0].indexOf('·')).length > 0) return 0
  if (dotted) return dottedLength(shadow, start, dotted[0], end)
  const spaced = spacedName.exec(shadow.slice(start, Math.min(end, start + 12)))
  if (spaced && singles.has(shadow[start]!)) return spaced[0].length
  let best = transliteratedLength(
    shadow,
    start,
    end,
    (at) => goesOn.test(shadow.slice(at, at + 6)) || wordStartingAt(verbs, shadow, at, end).length > 1,
  )
  if (best > 3) return best
  let bestScore = best > 0 ? 2 : 0.5
  for (let length = 2; length <= 4 && start + length <= end; length++) {
    const score = nameScore(shadow, start, length, end)
    if (score > bestScore) {
      best = length
      bestScore = score
    }
  }
  return best
}

/** 艾尼瓦尔·艾山出席: the last part of a name with a point ends where the sentence goes on. */
function dottedLength(shadow: string, start: number, whole: string, end: number): number {
  const last = whole.lastIndexOf('·') + 1
  for (let length = whole.length; length > last + 1; length--)
    if (
      isTransliterated(whole.slice(last, length)) &&
      strongly.test(shadow.slice(start + length, start + length + 6))
    )
      return length
  for (let length = last + 2; length < whole.length; length++) {
    const after = shadow.slice(start + length, start + length + 6)
    if (
      /^[及和与]/.test(after) ||
      strongly.test(after) ||
      wordStartingAt(verbs, shadow, start + length, end).length > 1
    )
      return length
  }
  return whole.length
}

function nameScore(shadow: string, start: number, length: number, end: number): number {
  const name = shadow.slice(start, start + length)
  if (!/^[\u3400-\u9fff]+$/.test(name)) return 0
  const after = shadow.slice(start + length, start + length + 6)
  const listed = goesOn.test(after)
  if (!listed && wordStartingAt(verbs, shadow, start + length, end).length < 2) return 0
  if (
    /^(?:座谈|依次|逐一|轮流|助理|学者|老师|同仁|同学|们)/.test(name) ||
    (length === 4 && !canBeFour(name, after))
  )
    return 0
  if (length > 2 && straddling.test(name[length - 1] + after)) return 0
  if (/^[和及与以为]/.test(after) && strongly.test(after.slice(1))) return 0
  const joint = /[和及与为]/.test(name[length - 1]!) && strongly.test(after)
  if (hardlyLast.has(name[length - 1]!) && !joint) return 0
  if (seldomLast.has(name[length - 1]!) && !(length === 3 && strongly.test(after))) return 0
  if (/^[要将会应须由]/.test(name) && !speaksElsewhere(shadow, name) && !attends(shadow, start, name))
    return 0
  if (
    /^(?:会议|大会|总结|表态|点评|发言|交流|同志|负责|主要|出席|讲话|主持|分别|有关|相关|以及|等人|办公|参加|列席|带队|代表|一行|先后|所在|共同|强调|指出|要求|为组|和其|各位)/.test(
      name,
    )
  )
    return 0
  const compound = compounds.has(name.slice(0, 2))
  const single = singles.has(name[0]!)
  const doubtful = !compound && hardlyFirst.has(name[0]!)
  if (doubtful && !single) return 0
  const prior = compound ? [0, 0, 1, 3, 3.2][length]! : [0, 0, 2, 2.6, 0.2][length]!
  return prior + (compound || single ? 1 : 0) - (doubtful ? 1.5 : 0) - (listed ? 0 : 0.7)
}

/** Four letters are a name after a surname of two, or after the two surnames of a married woman. */
function canBeFour(name: string, after: string): boolean {
  if (compounds.has(name.slice(0, 2))) return true
  return (
    singles.has(name[1]!) &&
    strongly.test(after) &&
    !/(?:应邀|因公|因病|专门|亲自|代表|分别|首先)$/.test(name)
  )
}

const attending =
  /^(?:(?:今|昨|近|日前)[日天]?(?:\([^()]{1,10}\))?)?(?:(?:亦|也|均)有?)?(?:出席|列席|致[辞词]|宣读|主持|参加(?:了|会议|活动|仪式|调研)|陪同|讲话|作(?:了)?[^,;。]{0,12}(?:讲话|报告|汇报|说明|通报|总结|发言)|传达了?|通报了|汇报了|介绍了)/
const hurried =
  /^(?:亲自|及时|按时|准时|认真|积极|带头|主动|全程|提前|当[场面众]|一律|严格|定期|轮流|依[次法]|踊跃|务必|公开|代为|统一|尽[量快早]|逐[一级]|坚持|经常|如[期实]|[在对的和与等为由于是了各全把被就从向以及其有无不一二三四五六七八九十第每先后已再也还都将须必请让使到多少早快])/

/** 市委副书记应如是出席并致辞: after the title of one office, before a verb of attending, 应 and 要 are surnames. */
function attends(shadow: string, start: number, name: string): boolean {
  if (!/^[应要会]/.test(name) || hurried.test(name.slice(1))) return false
  const title = /[^,;。:、\n]{2,24}$/.exec(shadow.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  if (!/[记席长任理监裁督事授总官师员]$/.test(title) || /[各凡每]|全体|有关|相关|所有/.test(title))
    return false
  const after = shadow.slice(start + name.length, start + name.length + 40)
  if (attending.test(after)) return true
  // 主持人:局长应采苓 stands in the line of a roster.
  const line = shadow.slice(Math.max(0, shadow.lastIndexOf('\n', start) + 1, start - 200), start)
  if (/^[^,;。]{2,8}:[^。;]*$/.test(line) && /^(?: *(?:\n|$)|[、,(]| {2})/.test(after)) return true
  return /^(?:[、和及与]|以及)[^,;。要应须]{0,32}(?:出席|列席|陪同|参加了|参加会议)/.test(after)
}

/** Whether a sentence or clause begins with the name and a verb of saying. */
export function speaksElsewhere(shadow: string, name: string): boolean {
  return ['指出', '强调', '要求', '表示', '说', '在讲话', '希望', '叮嘱', '嘱咐', '提出', '一行'].some(
    (verb) =>
      shadow.includes(`\n${name}${verb}`) ||
      shadow.includes(`。${name}${verb}`) ||
      shadow.includes(`,${name}${verb}`),
  )
}

/** The head of a unit, or the field one is named for: 党组, 康乐 in 康乐及文化事务署. */
const isOffice =
  /[司局处部厅委办院校厂站所队室科会团组门县市区镇乡村]$|^(?:公司|集团|全[体院校市县省局]|党[组委支总工群政]|苏木|车间)|^(?:康[乐养]|商[务业]|文[化体教旅明]|劳[工动]|农[业村]|金融|司法)$/

/** Whether the text could be a person's name standing alone, as in a list of names. */
export function looksLikeName(text: string): boolean {
  if (/[等的]$/.test(text) || isOffice.test(text)) return false
  if (isTransliterated(text)) return true
  if (!/^[\u3400-\u9fff]{2,4}$/.test(text))
    return /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+$/.test(text)
  if (compounds.has(text.slice(0, 2)) && text.length > 2) return true
  return singles.has(text[0]!) && text.length <= 3
}

/** Whether the text could be a name by its first and last letter, whatever the surname. */
export function mayBeGiven(text: string): boolean {
  return (
    !hardlyFirst.has(text[0]!) &&
    !hardlyLast.has(text.at(-1)!) &&
    !/[等方们者员]$/.test(text) &&
    !isOffice.test(text)
  )
}

/** Whether the text begins with a surname. */
export function beginsWithSurname(text: string): boolean {
  return compounds.has(text.slice(0, 2)) || singles.has(text[0] ?? '')
}

/** Returns the surname of a name. */
export function surnameOf(name: string): string {
  return compounds.has(name.slice(0, 2)) && name.length > 2 ? name.slice(0, 2) : name.slice(0, 1)
}

/** Returns where the posts of a range end, from left to right. */
export function postEnds(shadow: string, start: number, end: number): number[] {
  const ends: number[] = []
  let from = start
  for (let at = start + 2; at <= end; at++) {
    const post = wordEndingAt(postSet, shadow, at, from)
    // 主任秘书 holds 主任, 副总理 holds 副总: the post that goes on is the one that counts.
    if (!post || goesOnAsPost(shadow, at - post.length, at, end)) continue
    const chief =
      post === '首席' ? (chiefOf.exec(shadow.slice(at, Math.min(end, at + 6)))?.[0].length ?? 0) : 0
    ends.push(at + chief)
    from = at + chief
    at = from
  }
  return ends
}

/** 首席预报员: of whom somebody is the first. */
const chiefOf = /^[\u4e00-\u9fff]{1,4}?(?:员|师|家|官|顾问)/

function goesOnAsPost(shadow: string, start: number, at: number, end: number): boolean {
  for (let from = start; from < at; from++)
    if (from + wordStartingAt(postSet, shadow, from, end).length > at) return true
  return false
}

/** The letters of Chinese words, as a regular-expression class. */
export const hanClass = han
