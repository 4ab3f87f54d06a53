import type { Person } from '../draft.ts'
import { englishPosts } from '../lexicons/english.ts'

const nameWord = "(?:[A-Z][a-z’']?[A-Za-z’'-]+|[A-Z]\\.|de|van|von|der|bin|al|la|du|O[’'][A-Z][a-z]+)"

/** A name: two to four words, or initials and a surname. */
export const name = `(?:[A-Z][A-Za-z’'-]+(?:\\s+${nameWord}){1,3}|(?:[A-Z]\\.\\s?){1,3}[A-Z][A-Za-z’'-]+)`

/** A post of the lexicon, with what may stand before it. */
export const post = `(?:Acting |Deputy |Former )?(?:${englishPosts})`

const roleNoun =
  '(?:Officer|Manager|Director|Clerk|Engineer|Secretary|Assistant|Coordinator|Administrator|Inspector|Supervisor|Treasurer|Planner|Librarian|Analyst|Advis[eo]r|Superintendent|Solicitor|Accountant|Auditor|Architect|Surveyor|Warden|Curator|Archivist|Foreman|Surgeon|Lead|Head|Chair|Chairman|Chairwoman|Chairperson|Mayor|President|Commissioner|Representative|Leader|Executive|Nurse|Trustee|Member|Alderman|Councill?or|Historian|Bursar|Registrar|Provost|Dean|Chancellor|Physician|Scientist|Economist|Governor|Convener|Master|Captain|Spokesperson|Spokesman|Spokeswoman|Consultant|Minister|Ambassador|Principal|Teacher|Professor|Specialist|Technician|Statistician|Counsel|Attorney|Chaplain|Steward|Ranger|Editor|Controller|Chief|General)'
const endsWithRole = new RegExp(`\\b${roleNoun}$`)
const orgNoun =
  /\b(?:Office|Department|Committee|Council|Board|Team|Union|Fund|Agency|Authority|Ministry|Group|Service|Services|Commission|Bureau|Society|Association|Working|Minutes|Meeting)$/
const honorific = /^(?:Dr|Mr|Ms|Mrs|Miss|Cllrs?|Hon|Sir|Dame|Rev|Professor|Prof|Councill?or)\.?$/
/** An honorific before a given name and a surname; before a surname alone it is what tells that a name follows. */
const leadingHonorific =
  /^(?:Dr|Mr|Ms|Mrs|Miss|Cllr|Hon|Sir|Dame|Rev|Professor|Prof|Councill?or)\.?\s+(?=\S+\s+\S)/
/** One title for all the names that follow it, with the word for one of them. */
const sharedTitle =
  /^(Councill?or|Cllr|Commissioner|Trustee|Member|Minister|Professor|Senator|Judge|Governor|Director|Dr|Mr|Ms)s\.?\s+(?=[A-Z])/

/** Whether words are a post and no name: 'Chief Nurse', 'Director of Estates'. */
export function isPost(words: string): boolean {
  return endsWithRole.test(words) || new RegExp(`^${post}\\b`).test(words)
}

/** Whether words that are shaped like a name name a person. */
export function isPersonName(words: string): boolean {
  return (
    !/^(?:The|A|An|Our|This|Each|Every|All)\b/.test(words) &&
    !orgNoun.test(words) &&
    !endsWithRole.test(words)
  )
}

/** The name without an honorific before it. */
export function plainName(printed: string): string {
  return printed.replace(leadingHonorific, '')
}

/** 'Business Manager Stella Brandvold': the title and the name, where what stands before the name ends in a post. */
export function splitTitle(printed: string): { title: string; name: string } | null {
  const words = printed.split(/\s+/)
  for (let at = words.length - 2; at > 0; at--) {
    const title = words.slice(0, at).join(' ')
    if (endsWithRole.test(title)) return { title, name: words.slice(at).join(' ') }
  }
  return null
}

/** Splits a list of names: 'Imelda Crake, Chair' stays one; 'Councillors A, B and C' are three with the title of each. */
export function splitNames(item: string): string[] {
  const out: string[] = []
  let shared = ''
  for (const part of item.split(/[,;]\s*(?:and\s+)?|\s+and\s+/).map((each) => each.trim())) {
    if (part === '') continue
    const title = sharedTitle.exec(part)
    if (title) shared = `${title[1]} `
    const bare = title ? part.slice(title[0].length) : part
    const isNamed =
      new RegExp(`^(?:${post}\\s+)?${name}(?:\\s*\\([^)]*\\))?$`).test(bare) && !endsWithRole.test(bare)
    if (isNamed) {
      if (!title && new RegExp(`^${post}\\s`).test(bare)) shared = ''
      out.push(shared + bare)
    } else if (out.length > 0) out[out.length - 1] += `, ${part}`
    else if (new RegExp(`^${post}\\s+${name}`).test(part)) out.push(part)
  }
  return out
}

/** Reads one entry of a roster: the name and the post, which stand in either order. */
export function personOf(item: string): Omit<Person, 'role'> | null {
  const words = item.replace(/[,(]?\s*\(?in the chair\)?/i, '').trim()
  const before = new RegExp(`^(${post})\\s+(${name})`).exec(words)
  if (before) return { name: before[2]!, title: titleBeside(before[1]!, words.slice(before[0].length)) }
  const after = new RegExp(`^(${name})(?:\\s*\\(([^)]+)\\)|,\\s*(.+))?$`).exec(words)
  if (after && !endsWithRole.test(after[1]!)) {
    // What stands in brackets is a post, or the body somebody comes from.
    const inner = after[2] && isPost(after[2]) ? after[2] : null
    return { name: after[1]!, title: inner ?? after[3]?.replace(/,.*$/, '') ?? null }
  }
  const split = splitTitle(new RegExp(`^${name}`).exec(words)?.[0] ?? '')
  return split && / /.test(split.name) ? split : null
}

/** An honorific gives way to a post that stands behind the name. */
function titleBeside(title: string, rest: string): string {
  const further = /^\s*\(([^)]+)\)|^,\s*(.+)$/.exec(rest)
  const behind = further?.[2]?.replace(/,.*$/, '') ?? (further && isPost(further[1]!) ? further[1]! : null)
  return honorific.test(title) ? (behind ?? title) : title
}
