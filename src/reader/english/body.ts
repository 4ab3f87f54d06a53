import type { EnglishPeople } from './known-people.ts'
import { personOf } from './names.ts'
import type { Operative } from './operative.ts'
import { speakerIn } from './speakers.ts'

const bodies =
  'Cabinet Council Board Summit Ministers Committee Commission Assembly Parliament Conference Forum'.split(
    ' ',
  )

const acts = new RegExp(
  `\\b(${bodies.join('|')}) (?:has |have |also |further |then |unanimously )*(?:direct(?:s|ed)|ask(?:s|ed)|request(?:s|ed)|agreed|resolved|decided|approve[sd]|noted|adopted|instruct(?:s|ed)|endorsed|call(?:s|ed) (?:on|upon)|urge[sd])\\b`,
)

/** The body whose text it is: Cabinet, Council, Board, Summit or Ministers; any other body is a council. */
export function bodyOf(text: string): string {
  const body = bodyNamed(text)
  if (/^(?:Forum|Conference)$/.test(body) && /\bLeaders\b/.test(text)) return 'Summit'
  return /^(?:Cabinet|Board|Summit|Ministers)$/.test(body) ? body : 'Council'
}

function bodyNamed(text: string): string {
  // Government House and the Council Chamber are places.
  const lower = text
    .slice(0, 1500)
    .toLowerCase()
    .replace(
      /\b(?:government|council|parliament|cabinet|board|assembly|committee) (?:house|lodge|chambers?|hall|room|offices?|buildings?|complex|gardens)\b/g,
      '',
    )
  if (/\bwe, the (?:leaders|heads|presidents)|\bsummit\b|\bthe (?:two|three|four) leaders\b/.test(lower))
    return 'Summit'
  if (
    /\bwe, the ministers|ministerial (?:meeting|conference|round ?table|task ?force|dialogue|forum)|ministers of [^.]{0,60} met/.test(
      lower,
    )
  )
    return 'Ministers'
  const acting = acts.exec(text.slice(0, 8000))?.[1]
  if (acting) return acting
  let best = { body: 'Council', at: Number.POSITIVE_INFINITY }
  for (const body of bodies) {
    const at = lower.indexOf(body.toLowerCase())
    if (at >= 0 && at < best.at) best = { body, at }
  }
  return best.body
}

/** Who speaks in a directive: a person by the full name, else the body; `before` is the paragraph up to it. */
export function speakerOf(
  one: Pick<Operative, 'speaker'> & Partial<Operative>,
  people: EnglishPeople,
  body: string,
  before: string,
): string {
  if (!one.speaker) return inherited(one, people, before) ?? body
  if (/^(?:He|She)$/.test(one.speaker)) return lastNamed(before, people) ?? body
  const name = one.speaker.split(/\s+/).at(-1)!
  return (
    people.bySurname.get(name) ??
    people.byPost.get(one.speaker.toLowerCase()) ??
    (people.byShort.get(one.speaker.toLowerCase()) || null) ??
    presiderFor(one.speaker, people) ??
    personOf(one.speaker)?.name ??
    body
  )
}

const reports =
  /^(?:[^.]{0,60}, )?(?:also |then |further )*(?:reported|advised|informed|updated|explained|said|stated|announced|confirmed|told|outlined|presented|described|briefed|gave|added|noted|assured)\b/
/** With such a sentence a report is over. */
const lays = /\b(?:requested|directed|asked|agreed|resolved|decided|approved|shall|must)\b/
const orders = /^(?:also |then |further )*(?:directed|instructed|stressed|ordered|emphasi[sz]ed|insisted)\b/

const ends = /(?<=[\p{Ll}\d)])(?<!\b(?:Mrs?|Ms|Dr|Cllr|Hon|Prof|Rev|St|Supt|Insp))\.\s+/u

/** 'The Superintendent advised … The Constabulary will patrol': what follows a report goes on with it. */
function inherited(one: Partial<Operative>, people: EnglishPeople, before: string): string | null {
  const isPromise = one.why === 'commitment' && one.kind === 'commitment'
  if ((!isPromise && one.why !== 'modal') || !/[.]\s+$/.test(before)) return null
  for (const sentence of before
    .trimEnd()
    .split(ends)
    .reverse()
    .slice(0, isPromise ? 3 : 1)) {
    const who = speakerIn(sentence)
    if (!who && lays.test(sentence)) return null
    if (!who) continue
    const rest = sentence.slice(sentence.indexOf(who) + who.length).trimStart()
    const name = (isPromise ? reports : orders).test(rest)
      ? speakerOf({ speaker: who }, people, '', before)
      : ''
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
  const one = who && speakerOf({ speaker: who }, people, '', '')
  return one || null
}

/** The person a pronoun stands for: whoever was named last. */
export function lastNamed(before: string, people: EnglishPeople): string | null {
  let best = { name: null as string | null, at: -1 }
  for (const { name } of people.list) {
    if (!name) continue
    const at = Math.max(before.lastIndexOf(name), before.lastIndexOf(` ${name.split(/\s+/).at(-1)} `))
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
