import type { Person, Role } from '../draft.ts'
import { isPersonName, name, plainName, post, splitTitle } from './names.ts'
import { publicIn } from './public.ts'
import { rostersIn } from './rosters.ts'
import { isPublic, sectionsOf } from './sections.ts'
import type { Paragraph } from './sentences.ts'

/** The people of a meeting, and the names behind a post and behind a surname. */
export type EnglishPeople = { list: Person[]; byPost: Map<string, string>; bySurname: Map<string, string> }

/** Reads the people of an English text from rosters and sentences. */
export function englishPeople(text: string, paragraphs: Paragraph[]): EnglishPeople {
  const people: EnglishPeople = { list: [], byPost: new Map(), bySurname: new Map() }
  for (const person of rostersIn(text, paragraphs)) add(people, person)
  const sections = sectionsOf(text, paragraphs)
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end)
    if (sections[i] === 'public' || isPublic(part)) for (const person of publicIn(part)) add(people, person)
    else readSentences(part, people)
  }
  return people
}

function add(people: EnglishPeople, found: Person): void {
  const person = { ...found, name: found.name ? plainName(found.name) : null }
  if (person.name && person.title) people.byPost.set(person.title.toLowerCase(), person.name)
  if (person.name && person.title) people.bySurname.set(person.name.split(/\s+/).at(-1)!, person.name)
  const isKnown = (other: Person) =>
    other.name === person.name && other.role === person.role && (person.name || other.title === person.title)
  if (!people.list.some(isKnown)) people.list.push(person)
}

function readSentences(part: string, people: EnglishPeople): void {
  readPresider(part, people)
  for (const sentence of part.split(/(?<=[A-Za-z)\d]{2}\.|[ap]\.m\.)\s+(?=[A-Z])/)) {
    readTitled(sentence, people)
    readLongTitled(sentence, people)
    readAppositives(sentence, people)
    readSubject(sentence, people)
    if (/^(?:resident|Resident)|[,:.]\s*[Rr]esident /.test(sentence))
      for (const person of publicIn(sentence)) add(people, person)
  }
}

const inTheChair =
  /\b[Ww]ith (the (?:President|Prime Minister|Chair|Mayor|Premier|Governor))(?: [A-Z][a-z]+ [A-Z][a-z]+)? in the chair/
const presidedBy = new RegExp(
  `(?:(?:called to order|chaired|presided over|convened|opened) by|under the (?:chairmanship|leadership|chairpersonship) of) (?:(?:the )?(${post})(?:\\s+(${name}))?|(${name})(?:,\\s*(${post}(?:(?: of| for)(?: the)?(?: [A-Z][A-Za-z]+| of| and)+)?))?)`,
)
const opensMeeting =
  '(?:called the (?:meeting|session) to order|presided|chaired|took the chair|opened the (?:meeting|session|sitting)|declared the (?:meeting|session|sitting) open)'
const presidesByPost = new RegExp(`\\b[Tt]he (${post}) ${opensMeeting}`)

function readPresider(part: string, people: EnglishPeople): void {
  const chair = inTheChair.exec(part)
  if (chair) add(people, { name: null, title: chair[1]!, role: 'presided' })
  const passive = presidedBy.exec(part)
  if (passive) preside(people, passive[2] ?? passive[3] ?? null, passive[1] ?? passive[4] ?? null)
  const bare = presidesByPost.exec(part)
  if (bare) preside(people, null, bare[1]!)
}

/** Whoever presides is not listed as attending too. */
function preside(people: EnglishPeople, given: string | null, title: string | null): void {
  const person = given ?? (title ? (people.byPost.get(title.toLowerCase()) ?? null) : null)
  if (!person) add(people, { name: null, title: title ? `the ${title}` : null, role: 'presided' })
  if (!person) return
  const known = people.list.find((other) => other.name === person)
  people.list = people.list.filter((other) => !(other.name === person && other.role === 'attended'))
  add(people, { name: person, title: known?.title ?? title, role: 'presided' })
}

const titled = new RegExp(`\\b(${post})\\s+(${name})`, 'g')

/** 'President A and Premier B attended': names with the title before them share the verb that follows. */
function readTitled(sentence: string, people: EnglishPeople): void {
  const found = [...sentence.matchAll(titled)]
  const isInverted = /^(?:Also )?[Pp]resent (?:was|were)\b/.test(sentence)
  let waiting: Omit<Person, 'role'>[] = []
  found.forEach((match, i) => {
    waiting.push({ name: match[2]!.replace(/\s+(?:and|of|the|on|at|in|for)$/i, ''), title: match[1]! })
    const rest = sentence.slice(match.index + match[0].length, found[i + 1]?.index ?? sentence.length)
    const roles = isInverted ? (['attended'] as const) : rolesOf(rest, match[1])
    if (roles.length === 0) return
    for (const one of waiting) for (const role of roles) add(people, { ...one, role })
    waiting = []
  })
}

const longTitle = new RegExp(
  `(${post} (?:in|at|of) the (?:[A-Z][a-z]+|of|and|for)(?: (?:[A-Z][a-z]+|of|and|for))*?) ([A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+)(?= [a-z])`,
  'g',
)

/** 'Permanent Secretary in the Ministry of Health Paulette Rainford said'. */
function readLongTitled(sentence: string, people: EnglishPeople): void {
  for (const match of sentence.matchAll(longTitle)) {
    const rest = sentence.slice(match.index + match[0].length)
    for (const role of rolesOf(rest, match[1])) add(people, { name: match[2]!, title: match[1]!, role })
  }
}

const described = `(${name}), ((?:the |a )?[A-Z][^,.;:]{2,70})`
const appositives = new RegExp(
  `((?:${described.replaceAll('(', '(?:').replaceAll('(?:?', '(?')},?(?:\\s+and\\s+)?)+),?\\s+(?:also |then |both )?([a-z]+(?: [a-z]+){0,4})`,
  'g',
)

/** 'Emil Tarnow, Minister for …, and Ada Sorrel, Secretary of …, attended.' */
function readAppositives(sentence: string, people: EnglishPeople): void {
  for (const match of sentence.matchAll(appositives)) {
    const roles = rolesOf(` ${match[2]}`)
    for (const one of match[1]!.matchAll(new RegExp(described, 'g'))) {
      if (!isPersonName(one[1]!)) continue
      for (const role of roles)
        add(people, { name: one[1]!, title: one[2]!.replace(/^the /, '').trim(), role })
    }
  }
}

const leader =
  /\b(?:Minister|President|Premier|Governor|Mayor|Secretary|Chancellor|Commissioner-General|Director-General|Spokesperson|Spokesman)\b/
const byName = new RegExp(`(?:^|, )(?:the |The )?(${name})(?=,? (?:also |then |further )?[a-z])`, 'g')
const bySurname = new RegExp(`^(?:[^,.]{3,60}, )?(?:${post}) ([A-Z][A-Za-z’'-]+)(?= [a-z])`)
const byPost = new RegExp(
  `^(?:[^,.]{3,60}, )?The (${post}(?: (?:of|for) (?:[A-Z][a-z]+ ?)+)?)(?:, (${name}),)?(?= [a-z])`,
)

/** 'Ada Lark reported', 'Councillor Quick reported', 'The Treasurer reported': the subject of a sentence, if it is known or told apart. */
function readSubject(sentence: string, people: EnglishPeople): void {
  const surname = bySurname.exec(sentence)
  const title = surname ? null : byPost.exec(sentence)
  const known = surname
    ? people.bySurname.get(surname[1]!)
    : title && (title[2] ?? people.byPost.get(title[1]!.toLowerCase()))
  if (known) addKnown(people, known, sentence.slice((surname ?? title)![0].length))
  if (surname || title) return
  for (const match of sentence.matchAll(byName)) {
    const rest = sentence.slice(match.index + match[0].length)
    const roles = rolesOf(rest)
    const split = splitTitle(match[1]!)
    const person = split && / /.test(split.name) ? split : { name: match[1]!, title: null }
    if (roles.length === 0) continue
    if (people.list.some((other) => other.name === person.name)) addKnown(people, person.name, rest)
    else if (split ? person.name !== match[1] : isPersonName(match[1]!) && roles.includes('reported'))
      for (const role of roles) add(people, { ...person, role })
  }
}

function addKnown(people: EnglishPeople, person: string, rest: string): void {
  const known = people.list.find((other) => other.name === person)
  if (!known) return
  for (const role of rolesOf(rest, known.title ?? '')) add(people, { name: person, title: known.title, role })
}

const presidingVerb =
  /^\s*(?:,[^,]{2,40},)?\s*(?:called|presided|chaired|opened the meeting|was in the chair|took the chair|convened)/
const predicates: [RegExp, Role][] = [
  [/^\s*(?:\([^)]*\))?\s*(?:was|were) (?:absent|excused)|^\s*sent (?:his|her|their) apologies/, 'absent'],
  [/^\s*(?:was|were|are|is)(?: also)? (?:present|in attendance)|^\s*(?:also )?attended/, 'attended'],
  [
    /^,?\s*(?:also |then |further )?(?:reported|presented|briefed|updated|gave (?:a|an|the) (?:\w+ )?(?:report|update|presentation|briefing)|introduced|outlined|provided an update|conveyed an update)/,
    'reported',
  ],
  [
    /^\s*(?:spoke|addressed|delivered (?:a|the|his|her) (?:address|speech|remarks|keynote)|gave (?:a|the) (?:speech|address)|made remarks|welcomed (?!the (?:guests|public)))/,
    'spoke',
  ],
  [/^\s*(?:also |further |again )?(?:stressed|emphasi[sz]ed|underlined|underscored|reiterated)/, 'spoke'],
  [/^\s*(?:read (?:out )?a (?:letter|message)|conveyed)/, 'conveyed'],
]

/** The roles that a predicate gives its subject; saying makes a speaker of a leader alone. */
function rolesOf(rest: string, title = ''): Role[] {
  if (presidingVerb.test(rest)) return ['presided']
  const found = predicates.find(([shape]) => shape.test(rest))
  if (found) return [found[1]]
  return leader.test(title) &&
    /^\s*(?:also |further )?(?:said|added|noted|warned|announced) that\b/.test(rest)
    ? ['spoke']
    : []
}
