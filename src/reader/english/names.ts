import { englishHonorifics, englishNoNames, englishRoles } from '../lexicons/english-people.ts'
import { wordsOf } from '../words.ts'

/** A person as printed; `presides` where the roster says so. */
export type Named = { name: string; title: string | null; presides: boolean }

const roles = new Set(wordsOf(englishRoles))
const honorifics = new Set(wordsOf(englishHonorifics))
const noNames = new Set(wordsOf(englishNoNames))

/** Roles that are as often surnames: 'Ruth King'. */
const surnames = new Set(wordsOf('king prince dean reeve bishop judge'))

const particles = 'de|van|von|der|den|St\\.|bin|ben|al|el|la|le|du|da|dos|di|ter|of'
const nameWord = "(?:\\p{Lu}[’']\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}’'-]+|\\p{Lu}\\.?(?=\\s))"
/** A full name: given names, initials and a surname. */
export const nameShape = `${nameWord}(?:\\s+(?:${particles.replace('|of', '')}|${nameWord})){0,2}\\s+\\p{Lu}[\\p{L}’'-]+`

/** Whether a word says what somebody is: 'Treasurer', 'Councillors'. */
export function isRole(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.,:;()]+$/g, '')
  if (/^(?:pro|tem|tempore|elect)$/.test(plain)) return true
  if (/^(?:vice|pro|co|deputy|under)-\p{L}/u.test(plain))
    return isRole(plain.slice(plain.lastIndexOf('-') + 1))
  return roles.has(plain) || (plain.endsWith('s') && roles.has(plain.slice(0, -1))) || plain === 'aldermen'
}

/** Whether a phrase is a post: a role word, perhaps with words before it and an area behind it. */
export function isPost(phrase: string): boolean {
  const head = phrase.replace(/^the\s+/i, '').split(/\s+(?:of|for|to|at|and|with|in)\s+|,\s*|\s+\(/)[0]!
  return isRole(head.split(/\s+/).at(-1) ?? '') && !/^(?:no|any|each|every|all)\b/i.test(head)
}

/** Whether the words can be a name and nothing else. */
export function isName(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  const last = parts.at(-1)!
  if (parts.length < 2 || parts.length > 5) return false
  if (isRole(last) && !(surnames.has(last.toLowerCase()) && !isRole(parts[0]!))) return false
  if (parts.some((part) => noNames.has(part.toLowerCase().replace(/\.$/, '')))) return false
  return new RegExp(`^${nameShape}$`, 'u').test(words.trim())
}

function isSurname(words: string): boolean {
  return /^(?:\p{Lu}\.?\s*)*\p{Lu}[\p{L}’'-]+$/u.test(words) && !noNames.has(words.toLowerCase())
}

/** Reads one entry of a roster: 'Dr A. Cole (Chair)', 'Mayor Ada Pell, in the chair', 'Town Clerk: Jo Hale'. */
export function personOf(entry: string): Named | null {
  const plain = entry
    .trim()
    .replace(/^(?:and|with)\s+/, '')
    .replace(/\s+[–—-]\s+|\s*\|\s*|\t+/g, ', ')
    .replace(/[.,;:]+$/, '')
  const brackets = /\s*\(([^)]*)\)/.exec(plain)
  const open = brackets ? plain.replace(brackets[0], '') : plain
  const [head, ...rest] = open.split(/\s*,\s*/)
  const tail = rest.join(', ')
  const presides = /^(?:in the chair|presiding|chairing)$/i
  const isChair = /^(?:(?:in the )?chair|chairman|chairwoman|chairperson|presiding(?: officer)?)$/i
  const inner = brackets?.[1] ?? null
  const given = named(head!)
  if (!given) {
    const later = rest.length > 0 && isPost(head!) ? named(rest.join(' ')) : null
    return later ? { name: later.name, title: head!.replace(/^the\s+/i, ''), presides: false } : null
  }
  const post = [inner, tail].find((words) => words && isPost(words) && !presides.test(words)) ?? null
  const behind = post ?? (tail && !presides.test(tail) && /^\p{Lu}|^the\s/u.test(tail) ? tail : null)
  return {
    name: given.name,
    title:
      (given.title && !given.isCourtesy ? given.title : (behind ?? given.title))?.replace(/^the\s+/, '') ??
      null,
    presides: presides.test(tail) || (inner !== null && (isChair.test(inner) || presides.test(inner))),
  }
}

/** Splits 'Business Manager Ada Pell' into title and name. */
function named(words: string): { name: string; title: string | null; isCourtesy: boolean } | null {
  const parts = words
    .replace(/^the\s+/i, '')
    .trim()
    .split(/\s+/)
  let last = -1
  parts.forEach((part, i) => {
    if (i < parts.length - 1 && (isRole(part) || isHonorific(part))) last = i
  })
  // 'Minister of Water Resources Ada Pell': the name is what stands at the end.
  const area = parts.findIndex((part, i) => i > last && /^(?:of|for|to)$/.test(part))
  if (last >= 0 && area === last + 1) last = Math.max(last, parts.length - 3)
  const name = parts.slice(last + 1).join(' ')
  if (last >= 0 && last === parts.length - 2 && isRole(name) && !surnames.has(name.toLowerCase())) return null
  const before = parts.slice(0, last + 1)
  if (last < 0) return isName(name) ? { name, title: null, isCourtesy: false } : null
  if (!isName(name) && !(isSurname(name) && last === before.length - 1)) return null
  const posts = before.filter((part) => !isHonorific(part) || isRole(part))
  const isCourtesy = before.every(isHonorific)
  const title = (isCourtesy ? before.at(-1)! : posts.join(' ')).replace(/\.$/, '')
  return { name, title: singular(title), isCourtesy }
}

function isHonorific(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '')
  return honorifics.has(plain) || (plain.length > 5 && honorifics.has(plain.replace(/s$/, '')))
}

function singular(title: string): string {
  return /^(?:Cllrs|Councill?ors|Commissioners|Trustees|Ministers|Members|Directors|Senators|Supervisors)$/.test(
    title,
  )
    ? title.slice(0, -1)
    : title
}

/** Splits a list of people: semicolons part whole entries, else commas and 'and' do. */
export function entriesOf(list: string): string[] {
  const whole = list.split(/\s*(?:;|\n)\s*(?:and\s+)?/).filter(Boolean)
  if (whole.length > 1) return whole.flatMap(entriesOf)
  const entries: string[] = []
  let shared = ''
  let from = 0
  // A comma in brackets parts nothing.
  const masked = list.replace(/\([^)]*\)/g, (inner) => '_'.repeat(inner.length))
  const joints = [...masked.matchAll(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/g), null]
  for (const joint of joints) {
    const piece = list.slice(from, joint?.index ?? list.length).trim()
    const gap = list.slice(0, from).match(/(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+)$/)?.[0] ?? ', '
    from = joint ? joint.index + joint[0].length : list.length
    if (!piece) continue
    const plural =
      /^(?:The )?(Cllrs|Councill?ors|Commissioners|Trustees|Aldermen|Ministers|Messrs|Senators|Supervisors|Directors)\.?\s+/.exec(
        piece,
      )
    if (plural) shared = `${plural[1]} `
    const own = named(piece.replace(/\s*\([^)]*\)/, ''))
    if (plural || (own && own.title !== null)) {
      if (!plural) shared = ''
      entries.push(piece)
    } else if (own && !isPost(piece)) entries.push(shared + piece)
    else if (shared && isSurname(piece)) entries.push(shared + piece)
    else if (entries.length > 0 && /^\p{Lu}|^(?:the|in the)\s/u.test(piece))
      entries[entries.length - 1] += gap + piece
    else if (entries.length === 0 && isPost(piece)) entries.push(piece)
  }
  return entries
}
