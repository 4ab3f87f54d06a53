import type { Person, Role, Span } from '../draft.ts'
import { englishPosts } from '../lexicons/english.ts'
import { isPublic, sectionsOf } from './sections.ts'
import type { Paragraph } from './sentences.ts'

/** A person of the meeting by name; `null` for an office holder known by the post alone. */
export type EnglishPeople = { list: Person[]; byPost: Map<string, string>; bySurname: Map<string, string> }

const nameWord = "(?:[A-Z][a-z’']?[A-Za-z’'-]+|[A-Z]\\.|de|van|von|der|bin|al|la|du|O[’'][A-Z][a-z]+)"
const name = `[A-Z][A-Za-z’'-]+(?:\\s+${nameWord}){1,3}`
const titled = new RegExp(`\\b((?:Acting |Deputy |Former )?(?:${englishPosts}))\\s+(${name})`, 'g')
const presidingVerb =
  /^\s*(?:,[^,]{2,40},)?\s*(?:called|presided|chaired|opened the meeting|was in the chair|took the chair|convened)/
const labels =
  'Also present|Members present|Board members present|Council(?:l?ors)? present|Trustees present|Commissioners present|Officers present|Staff present|In attendance|Also in attendance|Members in attendance|Officers in attendance|Present|Attending|Attendance|Attendees|Participants|Delegates|Members absent|Absent(?: with notice| with apologies)?|Excused|Apologies(?: for absence| received)?|Regrets|Observers?|Guests?|Contact|In the chair|Chair|Chairperson|Chairman|Presiding'
const roster = new RegExp(`(?:^|\\s)(${labels}|${labels.toUpperCase()})\\s*:\\s*`, 'g')
/** What somebody does, as the last word of a title or in place of a name. */
const roleNoun =
  '(?:Officer|Manager|Director|Clerk|Engineer|Secretary|Assistant|Coordinator|Administrator|Inspector|Supervisor|Treasurer|Planner|Librarian|Analyst|Advis[eo]r|Superintendent|Solicitor|Accountant|Auditor|Architect|Surveyor|Warden|Curator|Archivist|Foreman|Surgeon|Engineer|Lead|Head|Chair|Chairman|Chairwoman|Mayor|President|Commissioner|Representative|Leader)'
const orgNoun =
  /\b(?:Office|Department|Committee|Council|Board|Team|Union|Fund|Agency|Authority|Ministry|Group|Service|Services|Commission|Bureau|Society|Association|Working|Minutes|Meeting)$/
const endsWithRole = new RegExp(`\\b${roleNoun}$`)
const honorific = /^(?:Dr|Mr|Ms|Mrs|Miss|Cllrs?|Hon|Sir|Dame|Rev|Professor|Prof|Councill?or)\.?$/

/** An honorific before a given name and a surname; before a surname alone it is what tells that a name follows. */
const leadingHonorific =
  /^(?:Dr|Mr|Ms|Mrs|Miss|Cllr|Hon|Sir|Dame|Rev|Professor|Prof|Councill?or)\.?\s+(?=\S+\s+\S)/

/** Reads the people of an English text from rosters and sentences. */
export function englishPeople(text: string, paragraphs: Paragraph[]): EnglishPeople {
  const people: EnglishPeople = { list: [], byPost: new Map(), bySurname: new Map() }
  for (const paragraph of paragraphs) readRosters(text, paragraph, people)
  const sections = sectionsOf(text, paragraphs)
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    if (sections[i] === 'public' || isPublic(part)) readPublic(part, people)
    else readSentences(part, people)
  }
  return people
}

function add(people: EnglishPeople, found: Person): void {
  const person = { ...found, name: found.name?.replace(leadingHonorific, '') ?? null }
  if (person.name && person.title) {
    people.byPost.set(person.title.toLowerCase(), person.name)
    people.bySurname.set(person.name.split(/\s+/).at(-1)!, person.name)
  }
  if (
    people.list.some(
      (other) =>
        other.name === person.name &&
        other.role === person.role &&
        (person.name || other.title === person.title),
    )
  )
    return
  people.list.push(person)
}

function readRosters(text: string, paragraph: Span, people: EnglishPeople): void {
  const part = text.slice(paragraph.start, paragraph.end)
  const labels = [...part.matchAll(roster)]
  labels.forEach((label, i) => {
    const from = label.index + label[0].length
    const until = labels[i + 1]?.index ?? part.length
    const items = part.slice(from, until).split(/\.(?:\s+(?=[A-Z][a-z]+ [a-z])|\s*$)|\n(?=The )/)[0]!
    const role = rosterRole(label[1]!)
    for (const item of items.split(/;|\n/).flatMap((one) => splitNames(one))) {
      const person = personOf(item.trim().replace(/[.,]$/, ''))
      if (!person) continue
      const presides =
        role === 'attended' &&
        /^(?:in the )?(?:chair|chairman|chairwoman|chairperson)$/i.test(person.title ?? '')
      add(people, { ...person, role: presides && inBrackets(item) ? 'presided' : role })
    }
  })
}

function rosterRole(label: string): Role {
  if (/absent|excused|apolog/i.test(label)) return 'absent'
  if (/contact/i.test(label)) return 'contact'
  if (/^(?:chair|presiding)/i.test(label)) return 'presided'
  if (/observer/i.test(label)) return 'observed'
  return 'attended'
}

function inBrackets(item: string): boolean {
  return /\([^)]*\)[.,]?\s*$/.test(item)
}

/** 'Imelda Crake, Chair' stays one; 'Mayor A, Councillor B and Councillor C' are three. */
function splitNames(item: string): string[] {
  const parts = item
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const out: string[] = []
  const isName = (part: string) =>
    new RegExp(`^(?:(?:${englishPosts})\\s+)?${name}(?:\\s*\\([^)]*\\))?$`).test(part) &&
    !endsWithRole.test(part)
  const isPost = (part: string) =>
    new RegExp(`^(?:Acting |Deputy )?(?:${englishPosts})(?:\\s+of\\b.*|\\s+for\\b.*)?$`).test(part)
  for (const part of parts) {
    if (isPost(part) && out.length > 0 && !out.at(-1)!.includes(',')) out[out.length - 1] += `, ${part}`
    else if (isName(part)) out.push(part)
    else if (out.length > 0) out[out.length - 1] += `, ${part}`
  }
  return out
}

function personOf(item: string): Omit<Person, 'role'> | null {
  const before = new RegExp(`^((?:Acting |Deputy )?(?:${englishPosts}))\\s+(${name})`).exec(item)
  if (before) {
    const rest = item.slice(before[0].length)
    const further = /^\s*\(([^)]+)\)|^,\s*(.+)$/.exec(rest)
    const post = further?.[2]?.replace(/,.*$/, '') ?? (further && isPost(further[1]!) ? further[1]! : null)
    return { name: before[2]!, title: honorific.test(before[1]!) ? (post ?? before[1]!) : before[1]! }
  }
  const after = new RegExp(`^(${name})(?:\\s*\\(([^)]+)\\)|,\\s*(.+))?$`).exec(item)
  if (!after) return null
  if (endsWithRole.test(after[1]!)) return null
  // What stands in brackets is a post, or the body somebody comes from.
  const inner = after[2] && isPost(after[2]) ? after[2] : null
  return { name: after[1]!, title: inner ?? after[3]?.replace(/,.*$/, '') ?? null }
}

function isPost(words: string): boolean {
  return endsWithRole.test(words) || new RegExp(`^(?:Acting |Deputy )?(?:${englishPosts})\\b`).test(words)
}

function readSentences(part: string, people: EnglishPeople): void {
  if (
    /\b[Ww]ith the (President|Prime Minister|Chair|Mayor|Premier|Governor)(?: [A-Z][a-z]+ [A-Z][a-z]+)? in the chair/.test(
      part,
    )
  ) {
    const post = /\b[Ww]ith (the (?:President|Prime Minister|Chair|Mayor|Premier|Governor))/.exec(part)![1]!
    add(people, { name: null, title: post, role: 'presided' })
  }
  const passive = new RegExp(
    `(?:(?:called to order|chaired|presided over|convened|opened) by|under the (?:chairmanship|leadership|chairpersonship) of) (?:(?:the )?((?:Acting |Deputy )?(?:${englishPosts}))(?:\\s+(${name}))?|(${name})(?:,\\s*((?:${englishPosts})))?)`,
  ).exec(part)
  if (passive) preside(people, passive[2] ?? passive[3] ?? null, passive[1] ?? passive[4] ?? null)
  const bare = new RegExp(
    `\\b[Tt]he ((?:${englishPosts})) (?:called the meeting to order|presided|chaired)`,
  ).exec(part)
  if (bare) preside(people, null, bare[1]!)
  const appositive = new RegExp(
    `(${name}), ((?:the )?(?:(?:${englishPosts})[^,.;]{0,40}|[A-Z][A-Za-z&’' -]{2,40} ${roleNoun})), (called|presided|chaired|reported|presented|briefed|updated|introduced|gave|spoke|addressed|delivered|read|conveyed|attended|outlined)`,
    'g',
  )
  for (const match of part.matchAll(appositive)) {
    const role = roleOfVerb(match[3]!, part.slice(match.index + match[0].length - match[3]!.length))
    if (role) add(people, { name: match[1]!, title: match[2]!.replace(/^the /, ''), role })
  }
  readReporter(part, people)
  let waiting: Omit<Person, 'role'>[] = []
  for (const sentence of part.split(/(?<=[A-Za-z)\d]{2}\.|[ap]\.m\.)\s+(?=[A-Z])/)) {
    waiting = []
    const found = [...sentence.matchAll(titled)]
    found.forEach((match, i) => {
      const person = { name: trimName(match[2]!), title: match[1]! }
      waiting.push(person)
      const end = match.index + match[0].length
      const rest = sentence.slice(end, found[i + 1]?.index ?? sentence.length)
      const inverted = /^(?:Also )?[Pp]resent (?:was|were)\b/.test(sentence)
      const roles: Role[] = inverted ? ['attended'] : rolesOfPredicate(rest)
      if (roles.length === 0) return
      for (const one of waiting) for (const role of roles) add(people, { ...one, role })
      waiting = []
    })
    if (/^(?:resident|Resident)|[,:.]\s*[Rr]esident /.test(sentence)) readPublic(sentence, people)
  }
}

/** 'Ada Lark reported that …': a name without a title at the beginning of a sentence. */
function readReporter(part: string, people: EnglishPeople): void {
  const shape = new RegExp(
    `(?:^|[.!?]\\s+)(${name})(?: also| then)? (?:reported|presented|briefed|updated|outlined|introduced)\\b`,
    'g',
  )
  for (const match of part.matchAll(shape)) {
    const printed = match[1]!
    const known = people.list.find((other) => other.name === printed)
    const isOther =
      /^(?:The|A|An|Our|This)\b/.test(printed) || orgNoun.test(printed) || endsWithRole.test(printed)
    if (!known && (isOther || new RegExp(`^(?:${englishPosts})\\b`).test(printed))) continue
    add(people, { name: printed, title: known?.title ?? null, role: 'reported' })
  }
}

function trimName(text: string): string {
  return text.replace(/\s+(?:and|of|the|on|at|in|for)$/i, '')
}

function preside(people: EnglishPeople, given: string | null, post: string | null): void {
  const person = given ?? (post ? (people.byPost.get(post.toLowerCase()) ?? null) : null)
  if (!person) {
    add(people, { name: null, title: post ? `the ${post}` : null, role: 'presided' })
    return
  }
  const known = people.list.find((other) => other.name === person)
  // Whoever presides is not listed as attending too.
  people.list = people.list.filter((other) => !(other.name === person && other.role === 'attended'))
  add(people, { name: person, title: known?.title ?? post, role: 'presided' })
}

function rolesOfPredicate(rest: string): Role[] {
  if (presidingVerb.test(rest)) return ['presided']
  if (/^\s*(?:\([^)]*\))?\s*(?:was|were) (?:absent|excused)|^\s*sent (?:his|her|their) apologies/.test(rest))
    return ['absent']
  if (/^\s*(?:was|were|are|is)(?: also)? (?:present|in attendance)|^\s*(?:also )?attended/.test(rest))
    return ['attended']
  if (
    /^\s*(?:reported|presented|briefed|updated|gave (?:a|an|the) (?:report|update|presentation|briefing)|introduced|outlined|provided an update)/.test(
      rest,
    )
  )
    return ['reported']
  if (
    /^\s*(?:spoke|addressed|delivered (?:a|the|his|her) (?:address|speech|remarks|keynote)|gave (?:a|the) (?:speech|address)|made remarks|welcomed)/.test(
      rest,
    )
  )
    return ['spoke']
  if (/^\s*read (?:out )?a (?:letter|message)/.test(rest)) return ['conveyed']
  return []
}

function roleOfVerb(verb: string, rest: string): Role | null {
  if (/called|presided|chaired/.test(verb)) return 'presided'
  if (verb === 'attended') return 'attended'
  if (/spoke|addressed|delivered/.test(verb)) return 'spoke'
  if (/read|conveyed/.test(verb)) return 'conveyed'
  if (verb === 'gave' && /speech|address/.test(rest.slice(0, 30))) return 'spoke'
  return 'reported'
}

function readPublic(part: string, people: EnglishPeople): void {
  const shape = new RegExp(
    `(?:(resident|business owner|student|teacher|parent|homeowner|shopkeeper|farmer)s?,?\\s+)?(${name})(?:,\\s*(?:of [^,]+|a ([^,]+)|([a-z][^,]+)),)?,?\\s+(?:said|asked|spoke|urged|expressed|requested|stated|commented|thanked|complained|told|suggested|raised|inquired|objected|opposed|supported|called)`,
    'gi',
  )
  for (const match of part.matchAll(shape)) {
    const person = match[2]!.replace(/^(?:Resident|Public comment|Public Comment)\s+/i, '')
    if (!/^[A-Z][a-z]/.test(person) || !/ [A-Z]/.test(person)) continue
    add(people, {
      name: person,
      title: match[1]?.toLowerCase() ?? match[3] ?? match[4] ?? null,
      role: 'public_comment',
    })
  }
}
