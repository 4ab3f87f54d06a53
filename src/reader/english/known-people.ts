import type { Person } from '../draft.ts'
import { isFamilyName } from './family-names.ts'
import { isBareCourtesy, isRole } from './name-words.ts'

/** The people of a text, and how posts and parts of names lead to full names. */
export type EnglishPeople = {
  list: Person[]
  named: Map<string, Person[]>
  byPost: Map<string, string>
  /** Posts shortened: 'the Director' for the Director of Place; empty where two share it. */
  byShort: Map<string, string>
  bySurname: Map<string, string>
  byGiven: Map<string, string>
  /** The posts of those who were named without any part of theirs, by the post and by the name. */
  metAs: Map<string, string>
  presider: Person | null
  /** Who opened the meeting or welcomed those present; presides where nobody else does. */
  host: Person | null
}

/** Nobody known yet. */
export function nobody(): EnglishPeople {
  return {
    list: [],
    named: new Map(),
    byPost: new Map(),
    byShort: new Map(),
    bySurname: new Map(),
    byGiven: new Map(),
    metAs: new Map(),
    presider: null,
    host: null,
  }
}

/** Takes in a person in a role, once. */
export function add(people: EnglishPeople, person: Person): void {
  const own = person.title && !isBareCourtesy(person.title) ? withoutSeat(person.title) : null
  const met = person.name && people.metAs.get(person.name)
  const found = {
    ...person,
    title:
      (person.name && people.named.get(person.name)?.[0]?.title) ??
      (own?.startsWith('the ') ? (met ?? own) : (own ?? met)) ??
      null,
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

/** 'Cathaoirleach Cllr' holds the chair; that a councillor does goes without saying. */
function withoutSeat(title: string): string {
  const [, post] = /^(.*\S)\s+(?:Cllr|Councill?or|Cr|Ald)\.?$/.exec(title) ?? []
  return post && isRole(post.split(/\s+/).at(-1)!) ? post : title
}

/** A person is called again by the surname with its particles, by surnames in capitals, or by the given name behind 'Sir'. */
export function introduce(people: EnglishPeople, name: string): void {
  const parts = name.replace(/,?\s+(?:[JS]r\.?|I{2,3}|IV)$/, '').split(/\s+/)
  for (let i = 1; i < parts.length; i++) people.bySurname.set(parts.slice(i).join(' '), name)
  for (const part of parts) if (/^\p{Lu}{2}[\p{Lu}-]*$/u.test(part)) people.bySurname.set(part, name)
  const [given] = parts as [string]
  people.byGiven.set(given, (people.byGiven.get(given) ?? name) === name ? name : '')
  if (parts.length === 2 && isFamilyName(parts[0]!) && !people.bySurname.has(parts[0]!))
    people.bySurname.set(parts[0]!, name)
}

/** Somebody is named who has no part yet: 'The Minister for Ports, Ada Pell, has …'. */
export function meet(people: EnglishPeople, name: string, title: string | null): void {
  introduce(people, name)
  if (!title || isBareCourtesy(title) || people.metAs.has(name)) return
  people.metAs.set(name, title)
  for (const post of [title.toLowerCase(), ...shortOf(title)])
    if (!people.metAs.has(post)) people.metAs.set(post, name)
}

function shortOf(title: string): Set<string> {
  const head = title.toLowerCase().split(/\s+(?:of|for|to|in|and)\s+|,/)[0]!
  const words = head.split(/\s+/)
  const isSecond = /^(?:vice|deputy|assistant|acting|former|under|sub)$/.test(words.at(-2) ?? '')
  return new Set([head, words.slice(-2).join(' '), isSecond ? head : words.at(-1)!])
}

function remember(people: EnglishPeople, title: string, name: string): void {
  people.byPost.set(title.toLowerCase(), name)
  for (const short of shortOf(title)) {
    const known = people.byShort.get(short)
    people.byShort.set(short, known === undefined || known === name ? name : '')
  }
}
