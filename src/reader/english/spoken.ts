import { isFamilyName } from './family-names.ts'
import type { EnglishPeople } from './known-people.ts'
import { personOf } from './names.ts'
import type { Operative } from './operative.ts'
import { sentenceEnd } from './sentences.ts'
import { speakerIn } from './speakers.ts'
import { tellerOf } from './tellers.ts'

/** What stands around a directive: its paragraph up to it, what is before that too, itself to the end of its sentence, and whether the press reports. */
export type Around = { before: string; earlier: string; itself: string; isNews: boolean }

/** Who speaks in a directive: a person by the full name, else the body. */
export function speakerOf(
  one: Pick<Operative, 'speaker'> & Partial<Operative>,
  people: EnglishPeople,
  body: string,
  around: Around,
): string {
  if (one.speaker) return calledSo(one.speaker, people, body, around)
  const teller = tellerOf(around)
  if (teller) return calledSo(teller, people, body, around)
  return inherited(one, people, around.before) ?? body
}

/** The full name behind what somebody is called, else the body. */
function calledSo(
  speaker: string,
  people: EnglishPeople,
  body: string,
  { before, earlier, isNews }: Pick<Around, 'before'> & Partial<Around>,
): string {
  if (/^(?:He|She)$/i.test(speaker))
    return (
      lastNamed(before, people) ??
      (isNews ? lastNamed((earlier ?? '').replaceAll('\n', ' '), people) : null) ??
      body
    )
  const name = speaker.split(/\s+/).at(-1)!
  return (
    people.bySurname.get(name) ??
    people.byPost.get(speaker.toLowerCase()) ??
    (people.byShort.get(speaker.toLowerCase()) || null) ??
    presiderFor(speaker, people) ??
    personOf(speaker)?.name ??
    body
  )
}

const reports =
  /^(?:[^.]{0,60}, )?(?:also |then |further )*(?:reported|advised|informed|updated|explained|said|stated|announced|confirmed|told|outlined|presented|described|briefed|gave|added|noted|assured)\b/
/** With such a sentence a report is over. */
const lays = /\b(?:requested|directed|asked|agreed|resolved|decided|approved|shall|must)\b/
const orders = /^(?:also |then |further )*(?:directed|instructed|stressed|ordered|emphasi[sz]ed|insisted)\b/

/** 'The Superintendent advised … The Constabulary will patrol': what follows a report goes on with it. */
function inherited(one: Partial<Operative>, people: EnglishPeople, before: string): string | null {
  const isPromise = one.why === 'commitment' && one.kind === 'commitment'
  if ((!isPromise && one.why !== 'modal') || !/[.]\s+$/.test(before)) return null
  for (const sentence of before
    .trimEnd()
    .split(sentenceEnd)
    .reverse()
    .slice(0, isPromise ? 3 : 1)) {
    const who = speakerIn(sentence)
    if (!who && lays.test(sentence)) return null
    if (!who) continue
    const rest = sentence.slice(sentence.indexOf(who) + who.length).trimStart()
    const name = (isPromise ? reports : orders).test(rest) ? calledSo(who, people, '', { before }) : ''
    return name || null
  }
  return null
}

const issuedBy = /\b(?:issued|given|made|laid down) by ((?:the )?[^:,;]{3,80})/i
const issues =
  /^(?:[^,]{0,60},\s+)?([^,:;]{3,80}?)\s+(?:issued|gave|made|laid down|directed|instructed|ordered)\b/i

/** Whoever gives the list that follows: 'the following directions were issued by the Commissioner:'. */
export function giverOf(frame: string, people: EnglishPeople): string | null {
  const match = issuedBy.exec(frame) ?? issues.exec(frame)
  const who = match && speakerIn(`${match[1]!.trim()} `)
  const one = who && calledSo(who, people, '', { before: '' })
  return one || null
}

/** The person a pronoun stands for: whoever was named last. */
export function lastNamed(before: string, people: EnglishPeople): string | null {
  let best = { name: null as string | null, at: -1 }
  for (const { name } of people.list) {
    if (!name) continue
    const [first, ...others] = name.split(/\s+/)
    const called = others.length === 1 && isFamilyName(first!) ? first! : others.at(-1)
    const at = Math.max(before.lastIndexOf(name), ` ${before}`.lastIndexOf(` ${called} `))
    if (at > best.at) best = { name, at }
  }
  const lower = before.toLowerCase()
  for (const [post, name] of [...people.byPost, ...people.byShort]) {
    const found = name === '' ? -1 : lower.lastIndexOf(`the ${post} `)
    // 'the Minister for Water' is not the other minister.
    const at = /^(?:for|of) /.test(lower.slice(found + post.length + 5, found + post.length + 9)) ? -1 : found
    if (at > best.at) best = { name, at }
  }
  return best.name
}

/** 'I.A.S., Municipal Commissioner' is the Municipal Commissioner. */
function isPostOf(post: string, title: string): boolean {
  return post.includes(title) || (post.includes(' ') && title.endsWith(post))
}

function presiderFor(post: string, people: EnglishPeople): string | null {
  const found = people.list.find(
    (person) => person.name && person.title && isPostOf(post.toLowerCase(), person.title.toLowerCase()),
  )
  if (found?.name) return found.name
  return /^(?:Chair|Mayor|President|Prime Minister)/.test(post)
    ? (people.list.find((person) => person.role === 'presided' && person.name)?.name ?? null)
    : null
}
