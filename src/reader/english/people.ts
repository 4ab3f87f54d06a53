import type { Person, Role } from '../draft.ts'
import { type Mention, mentionAt, mentionsIn } from './mentions.ts'
import { readSpeakers } from './public.ts'
import { agentPhrases, mayGiveRoles, rolesOf } from './roles.ts'
import { rostersIn } from './rosters.ts'
import { isPublic, sectionsOf } from './sections.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'

/** The people of a text, and how posts and surnames lead to full names. */
export type EnglishPeople = { list: Person[]; byPost: Map<string, string>; bySurname: Map<string, string> }

const chairs = /^(?:the )?(?:chair|chairman|chairwoman|chairperson|presiding officer)$/i

/** Reads the people of an English text from rosters and sentences. */
export function englishPeople(text: string, paragraphs: Paragraph[]): EnglishPeople {
  const people: EnglishPeople = { list: [], byPost: new Map(), bySurname: new Map() }
  for (const { presides: _, ...person } of rostersIn(text, paragraphs)) add(people, person)
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
  const known = people.list.find((other) => other.name && other.name === person.name)
  const found = { ...person, title: known?.title ?? person.title }
  if (found.name) {
    if (found.title) people.byPost.set(found.title.toLowerCase(), found.name)
    people.bySurname.set(found.name.split(/\s+/).at(-1)!, found.name)
  }
  // Whoever presides is not listed as attending too.
  if (found.role === 'presided') people.list = people.list.filter((one) => !isSame(one, found, 'attended'))
  if (found.role === 'attended' && people.list.some((one) => isSame(one, found, 'presided'))) return
  if (people.list.some((one) => isSame(one, found, found.role))) return
  people.list.push(found)
}

function isSame(one: Person, other: Person, role: Role): boolean {
  return one.role === role && one.name === other.name && (other.name !== null || one.title === other.title)
}

/** Where nobody is said to preside, the chair of the roster does. */
function seatChair(people: EnglishPeople): void {
  if (people.list.some((one) => one.role === 'presided')) return
  const chair = people.list.find((one) => one.role === 'attended' && chairs.test(one.title ?? ''))
  if (chair) chair.role = 'presided'
}

function readSentence(sentence: string, before: string, people: EnglishPeople): void {
  if (mayGiveRoles(sentence)) readRoles(sentence, before, people)
  if (/^[Rr]esident\b|[,:.]\s*[Rr]esident /.test(sentence))
    for (const one of readSpeakers(sentence)) add(people, one)
}

function readRoles(sentence: string, before: string, people: EnglishPeople): void {
  const pronoun = /^(?:He|She)(?= )/.exec(sentence)
  const meant = pronoun && mentionsIn(before, people).findLast((one) => one.name !== null)
  if (meant) for (const role of rolesOf(sentence.slice(pronoun[0].length))) give(people, meant, role)

  readAgents(sentence, people)
  const mentions = mentionsIn(sentence, people)
  let waiting: Mention[] = []
  mentions.forEach((mention, i) => {
    const rest = sentence.slice(mention.end, mentions[i + 1]?.start ?? sentence.length)
    waiting.push(mention)
    if (/^(?:\s*,)?\s*(?:and\s+|&\s+|as well as\s+)?(?:the\s+)?$/.test(rest) && i < mentions.length - 1)
      return
    const opens = /^\s*,?\s*opened\b/.test(rest)
    for (const role of rolesOf(rest)) {
      // Whoever opens a meeting that another chairs is a guest of honour.
      if (role === 'presided' && opens && people.list.some((one) => one.role === 'presided')) continue
      for (const one of waiting) give(people, one, role)
    }
    waiting = []
  })
}

/** 'chaired by …', 'attended by A, B and C': whoever stands behind. */
function readAgents(sentence: string, people: EnglishPeople): void {
  for (const [role, shape] of agentPhrases) {
    for (const match of sentence.matchAll(shape)) {
      let at = match.index + match[0].length
      for (;;) {
        const mention = mentionAt(sentence, at, people)
        if (!mention) break
        give(people, mention, role)
        if (role !== 'attended') break
        const joint = /^\s*(?:,\s*(?:and\s+)?|and\s+)/.exec(sentence.slice(mention.end))
        if (!joint) break
        at = mention.end + joint[0].length
      }
    }
  }
}

/** Gives a role to whoever is mentioned; a post without a name counts where it presides. */
function give(people: EnglishPeople, mention: Mention, role: Role): void {
  if (mention.name) add(people, { name: mention.name, title: mention.title, role })
  else if (role === 'presided' && !people.list.some((one) => one.role === 'presided'))
    add(people, { name: null, title: mention.title, role })
}
