import { englishRoles } from '../lexicons/english-people.ts'
import { wordsOf } from '../words.ts'
import { isName, isPost, isRole, nameShape } from './names.ts'
import type { EnglishPeople } from './people.ts'

/** Somebody named in a sentence, from `start` to the end of a title set in commas; no name where only the post stands. */
export type Mention = { start: number; end: number; name: string | null; title: string | null }

const role = `(?:${wordsOf(englishRoles)
  .map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}s?`)
  .join('|')})`
const cap = "\\p{Lu}[\\p{L}’'-]+"
const courtesy =
  '(?:H\\.E\\.|(?:His|Her) Excellency|(?:The )?(?:Rt|Right)? ?Hon(?:ou?rable)?\\.?|Dr|Mr|Ms|Mrs|Miss|Prof|Professor|Cllr|Rev|Sir|Dame|Lord|Lady|Madam|Eng|Sheikh|Mx|Capt|Col|Gen|Lt|Maj|Sgt|Cdr)\\.?'
const stop =
  '(?!(?:The|A|An|On|In|At|By|For|With|From|After|Also|Present|Then|Finally|And|But|Motion|When|As|While)\\b)'
const before = `(?:${courtesy}\\s+)?(?:(?:${stop}${cap}\\s+){0,3}?(?=\\p{Lu})(?:\\p{L}+-)*${role}(?:\\s+(?=\\p{Lu})${role}\\b)*(?:\\s+(?:of|for|in|to)(?:\\s+the)?\\s+${cap}(?:\\s+(?:(?:of|for)\\s+(?:the\\s+)?)?${cap})*?(?:(?:,\\s+${cap})*\\s+and\\s+${cap}(?:\\s+${cap})*?)?)?(?:\\s+Pro Tem(?:pore)?)?)`
const titledName = new RegExp(
  `(?:(?<title>${before})\\s+|(?<hon>${courtesy})\\s+)(?:${courtesy}\\s+)*(?<name>${nameShape}|${cap})`,
  'gu',
)
const excellency =
  /^(?:(?:His|Her|Their) (?:Excellency|Honour|Worship|Royal Highness|Majesty)|Your Worship|the Right Honourable|the Hon(?:ourable|\.)?),?\s+(?=the\s|\p{Lu})/u
const bareName = new RegExp(`(?:^|(?<=\\band\\s)|(?<=[,:]\\s))(?<name>${nameShape})`, 'gu')
const barePost = new RegExp(
  `\\b(?:[Tt]he\\s+)(?<post>(?:${cap}\\s+){0,2}(?=\\p{Lu})(?:\\p{L}+-)*${role}(?:\\s+of\\s+(?:the\\s+)?${cap})?)(?=[\\s,.;)]|$)`,
  'gu',
)
const namedBehind = new RegExp(
  `^(?<area>[^,.;]{0,60}?),\\s+(?:${courtesy}\\s+)*(?<name>${nameShape})(?=[,.;]|\\s+\\p{Ll}|\\s*$)`,
  'u',
)
const appositive = /^\s*(?:\([^)]*\)|,\s*((?:the\s+)?[^,;.()]{3,90}?)(?=,|\s+and\s+\p{Lu}|;|\.?\s*$))/u

/** Finds everybody named in a sentence, in order. */
export function mentionsIn(sentence: string, people: EnglishPeople): Mention[] {
  const found: Mention[] = []
  const push = (one: Mention) => {
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
  }
  for (const match of sentence.matchAll(titledName)) {
    const one = fromTitled(sentence, match, people)
    if (one) push(one)
  }
  for (const match of sentence.matchAll(bareName)) {
    if (isName(match.groups!.name!)) push(withTitle(sentence, match.index, match.groups!.name!, people))
  }
  for (const match of sentence.matchAll(barePost)) push(fromPost(sentence, match, people))
  return found.sort((a, b) => a.start - b.start)
}

/** Whoever is named at a place of a sentence, with or without a title. */
export function mentionAt(sentence: string, at: number, people: EnglishPeople): Mention | null {
  const rest = sentence.slice(at)
  const grace = excellency.exec(rest)
  if (grace) return mentionAt(sentence, at + grace[0].length, people)
  const lead = /^(?:the\s+)?/i.exec(rest)![0].length
  titledName.lastIndex = 0
  const titled = [...rest.slice(0, 200).matchAll(titledName)].find((match) => match.index <= lead)
  const one = titled && fromTitled(rest, titled, people)
  if (one) return moved(one, at)
  const bare = new RegExp(`^${nameShape}`, 'u').exec(rest)
  if (bare && isName(bare[0])) return moved(withTitle(rest, 0, bare[0], people), at)
  const post = [
    ...rest.slice(0, 120).matchAll(barePost),
    ...`${rest.slice(0, 120)} `.matchAll(new RegExp(`^(?<post>(?=\\p{Lu})${role})(?=[\\s,.])`, 'gu')),
  ].find((match) => match.index === 0)
  if (post) return moved(fromPost(rest, post, people), at)
  const short = /^the ((?:[\p{Lu}][\p{L}-]+ ){0,3}[\p{Lu}][\p{L}-]+)/u.exec(rest)
  if (!short || !isPost(short[1]!)) return null
  return moved(
    {
      start: 0,
      end: short[0].length,
      name: people.byPost.get(short[1]!.toLowerCase()) ?? null,
      title: short[0],
    },
    at,
  )
}

function moved(one: Mention, by: number): Mention {
  return { ...one, start: one.start + by, end: one.end + by }
}

function fromTitled(sentence: string, match: RegExpExecArray, people: EnglishPeople): Mention | null {
  const { title = null, hon = null, name } = match.groups!
  const plain = name!
  const full = plain.includes(' ') ? plain : (people.bySurname.get(plain) ?? null)
  if (isRole(plain.split(/\s+/).at(-1)!) && !full) return null
  if (plain.includes(' ') && !isName(plain)) return null
  const post = title?.replace(new RegExp(`^${courtesy}\\s+`, 'u'), '') ?? null
  const courteous = /^(?:Cllr|Councill?or)s?\.?$/.test(post ?? '')
  // A surname nobody introduced is a name where a courtesy or a seat in the council stands before it.
  if (!full && !(hon || courteous)) return null
  const start = match.index
  // 'Minister Lia Moor of Velmora chaired'
  const origin =
    title &&
    /^\s+of\s+(?:the\s+)?\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?(?=\s+\p{Ll})/u.exec(
      sentence.slice(start + match[0].length),
    )
  const one = withTitle(sentence, start, match[0] + (origin ? origin[0] : ''), people)
  const known = people.list.find((other) => other.name === (full ?? plain))
  return {
    ...one,
    name: full ?? plain,
    title: known?.title ?? (post && !courteous ? post.replace(/^the\s+/i, '') : (one.title ?? post ?? hon)),
  }
}

/** Takes in a title that stands behind the name in commas. */
function withTitle(sentence: string, start: number, words: string, people: EnglishPeople): Mention {
  const known = people.list.find((other) => other.name === words)
  const end = start + words.length
  const behind = appositive.exec(sentence.slice(end))
  const title = behind?.[1]
  const isTitle =
    title !== undefined &&
    (isPost(title) ||
      (/^(?:the\s+)?\p{Lu}\S*(?:\s+\S+)+$/u.test(title) &&
        /^,\s+\p{Ll}/u.test(sentence.slice(end + behind![0].length))))
  return {
    start,
    end: behind && (isTitle || behind[1] === undefined) ? end + behind[0].length : end,
    name: words,
    title: (isTitle ? title.replace(/^the\s+/i, '') : null) ?? known?.title ?? null,
  }
}

/** 'The Mayor', 'the Executive Director of the Fund, Mr Paul Sund,'. */
function fromPost(sentence: string, match: RegExpExecArray, people: EnglishPeople): Mention {
  const post = match.groups!.post!
  const start = match.index
  const end = start + match[0].length
  const behind = namedBehind.exec(sentence.slice(end))
  if (behind && isName(behind.groups!.name!))
    return {
      start,
      end: end + behind[0].length,
      name: behind.groups!.name!,
      title: post + behind.groups!.area!,
    }
  const name = people.byPost.get(post.toLowerCase()) ?? chairOf(post, people)
  return { start, end, name, title: `the ${post}` }
}

/** The Chairman of one line is the Chair of the next. */
function chairOf(post: string, people: EnglishPeople): string | null {
  if (!/^(?:Chair|Chairman|Chairwoman|Chairperson)$/.test(post)) return null
  return (
    people.list.find(
      (one) => one.name && (one.role === 'presided' || /^chair(?:man|woman|person)?$/i.test(one.title ?? '')),
    )?.name ?? null
  )
}
