import type { Person, Role } from '../draft.ts'
import { type Mention, mentionAt, mentionsIn } from './mentions.ts'
import { isPublicSpeech, readSpeakers } from './public.ts'
import { agentPhrases, frontedRole, isWelcome, mayGiveRoles, rolesOf } from './roles.ts'
import { rostersIn } from './rosters.ts'
import { isPublic, sectionsOf } from './sections.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'

/** The people of a text, and how posts and parts of names lead to full names. */
export type EnglishPeople = {
  list: Person[]
  named: Map<string, Person[]>
  byPost: Map<string, string>
  /** Posts shortened: 'the Director' for the Director of Place; empty where two share it. */
  byShort: Map<string, string>
  bySurname: Map<string, string>
  byGiven: Map<string, string>
  presider: Person | null
  /** Who opened the meeting or welcomed those present; presides where nobody else does. */
  host: Person | null
}

const chairs = /^(?:the )?(?:chair|chairman|chairwoman|chairperson|presiding officer)$/i
const hosts = /^(?:the )?(?:(?:deputy |vice[ -]|acting )?(?:chair\w*|president|mayor|convener|provost))$/i

/** Reads the people of an English text from rosters and sentences. */
export function englishPeople(text: string, paragraphs: Paragraph[]): EnglishPeople {
  const people: EnglishPeople = {
    list: [],
    named: new Map(),
    byPost: new Map(),
    byShort: new Map(),
    bySurname: new Map(),
    byGiven: new Map(),
    presider: null,
    host: null,
  }
  for (const { initials, ...person } of rostersIn(text, paragraphs)) {
    add(people, person)
    if (initials && person.name) people.bySurname.set(initials, person.name)
  }
  const sections = sectionsOf(text, paragraphs)
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    if (sections[i] === 'public' || isPublic(part)) for (const one of readSpeakers(part)) add(people, one)
    else
      for (const { start, end } of sentencesOf(text, paragraph))
        readSentence(text.slice(start, end), text.slice(paragraph.start, start), people)
  }
  seatChair(people)
  return people
}

function add(people: EnglishPeople, person: Person): void {
  const found = {
    ...person,
    title: (person.name && people.named.get(person.name)?.[0]?.title) ?? person.title,
  }
  const same = found.name
    ? (people.named.get(found.name) ?? [])
    : people.list.filter((one) => one.name === null && one.title === found.title)
  if (same.some((one) => one.role === found.role)) return
  // Whoever presides is not listed as attending too.
  if (found.role === 'attended' && same.some((one) => one.role === 'presided')) return
  if (found.role === 'presided') {
    const listed = same.find((one) => one.role === 'attended')
    people.presider ??= listed ?? found
    if (listed) {
      listed.role = 'presided'
      return
    }
  }
  if (found.name) {
    if (same.length === 0) introduce(people, found.name)
    if (found.title) remember(people, found.title, found.name)
    people.named.set(found.name, [...same, found])
  }
  people.list.push(found)
}

/** A person is called again by the surname with its particles, by surnames in capitals, or by the given name behind 'Sir'. */
function introduce(people: EnglishPeople, name: string): void {
  const parts = name.replace(/,?\s+(?:[JS]r\.?|I{2,3}|IV)$/, '').split(/\s+/)
  for (let i = 1; i < parts.length; i++) people.bySurname.set(parts.slice(i).join(' '), name)
  for (const part of parts) if (/^\p{Lu}{2}[\p{Lu}-]*$/u.test(part)) people.bySurname.set(part, name)
  people.byGiven.set(parts[0]!, name)
}

function remember(people: EnglishPeople, title: string, name: string): void {
  const post = title.toLowerCase()
  people.byPost.set(post, name)
  const head = post.split(/\s+(?:of|for|to|in|and)\s+|,/)[0]!
  const words = head.split(/\s+/)
  const isSecond = /^(?:vice|deputy|assistant|acting|former|under|sub)$/.test(words.at(-2) ?? '')
  for (const short of new Set([head, words.slice(-2).join(' '), isSecond ? head : words.at(-1)!])) {
    const known = people.byShort.get(short)
    people.byShort.set(short, known === undefined || known === name ? name : '')
  }
}

/** Where nobody is said to preside, the chair of the roster does, or whoever welcomed those present. */
function seatChair(people: EnglishPeople): void {
  if (people.presider) return
  const chair = people.list.find((one) => one.role === 'attended' && chairs.test(one.title ?? ''))
  if (chair) chair.role = 'presided'
  else if (people.host && hosts.test(people.host.title ?? ''))
    add(people, { ...people.host, role: 'presided' })
}

function readSentence(sentence: string, before: string, people: EnglishPeople): void {
  if (isPublicSpeech(sentence)) for (const one of readSpeakers(sentence, true)) add(people, one)
  if (mayGiveRoles(sentence)) readRoles(sentence, before, people)
}

/** 'In the absence of the Mayor, …' names nobody who acts. */
const absence = /^(?:In|Due to|Owing to) (?:the )?(?:absence|indisposition|illness) of [^,]{3,60},\s+/

function readRoles(whole: string, before: string, people: EnglishPeople): void {
  const sentence = whole.slice(absence.exec(whole)?.[0].length ?? 0)
  const pronoun = /^(?:He|She|(?:His|Her) (?:Royal )?(?:Highness|Excellency|Majesty))(?= \p{Ll})/u.exec(
    sentence,
  )
  const named = pronoun && mentionsIn(before, people).findLast((one) => one.name !== null)
  const meant = named ?? (pronoun?.[0].includes(' ') ? people.presider : null)
  if (pronoun && meant)
    for (const role of rolesOf(sentence.slice(pronoun[0].length))) give(people, meant, role)

  readAgents(sentence, people)
  const fronted = frontedRole(sentence)
  const mentions = mentionsIn(sentence, people)
  let waiting: Mention[] = []
  mentions.forEach((mention, i) => {
    if (mention.name?.includes(' ') && !people.named.has(mention.name)) introduce(people, mention.name)
    const rest = sentence.slice(mention.end, mentions[i + 1]?.start ?? sentence.length)
    waiting.push(mention)
    if (/^(?:\s*[,;])?\s*(?:and\s+|&\s+|as well as\s+)?(?:[Tt]he\s+)?$/.test(rest) && i < mentions.length - 1)
      return
    for (const role of rolesIn(rest, fronted?.before(mention.start) ?? null)) {
      // Whoever opens a meeting that another chairs is a guest of honour.
      if (role === 'presided' && /^\s*,?\s*opened\b/.test(rest) && people.presider) continue
      for (const one of waiting) give(people, one, role)
    }
    if (isWelcome(rest))
      people.host ??= waiting[0]!.name
        ? { name: waiting[0]!.name, title: waiting[0]!.title, role: 'presided' }
        : null
    waiting = []
  })
}

/** 'Presenting the budget, the Minister said': the role in front stands for what is said. */
function rolesIn(rest: string, fronted: Role | null): Role[] {
  const found = rolesOf(rest)
  if (!fronted || !/^\s*,?\s*\p{Ll}/u.test(rest)) return found
  return [...new Set([...found.filter((role) => role !== 'spoke'), fronted])]
}

/** 'chaired by …', 'attended by A, B and C': whoever stands behind. */
function readAgents(sentence: string, people: EnglishPeople): void {
  for (const [role, shape] of agentPhrases) {
    for (const match of sentence.matchAll(shape)) {
      if (
        /\bnot(?:ed|es|ing)?\b|\btook note\b|\btakes note\b/.test(sentence.slice(0, match.index)) &&
        role === 'reported'
      )
        continue
      let at = match.index + match[0].length
      for (let n = 0; ; n++) {
        const mention = mentionAt(sentence, at, people)
        if (!mention) break
        const rest = sentence.slice(mention.end, mention.end + 40)
        if (
          n > 0 &&
          /^\s+(?:\p{Ll}+ed|took|was|were|gave|sent|spoke|made|is)\b/u.test(rest) &&
          role !== 'attended'
        )
          break
        give(people, mention, role)
        if (role === 'reported' || role === 'spoke') break
        const joint = /^\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:also\s+|by\s+)*/.exec(sentence.slice(mention.end))
        if (!joint) break
        at = mention.end + joint[0].length
      }
    }
  }
}

/** Gives a role to whoever is mentioned; a post without a name counts where it presides. */
function give(people: EnglishPeople, mention: Pick<Person, 'name' | 'title'>, role: Role): void {
  if (mention.name) {
    if (people.named.get(mention.name)?.[0]?.role === 'public_comment') return
    add(people, { name: mention.name, title: mention.title, role })
  } else if (role === 'presided' && !people.presider) add(people, { name: null, title: mention.title, role })
}
