import { englishPostNominals } from '../lexicons/english-people.ts'
import { wordsOf } from '../words.ts'
import {
  isArea,
  isCourteous,
  isGivenName,
  isGraceGiven,
  isHonorific,
  isName,
  isNameToo,
  isPost,
  isRole,
  isSurname,
} from './name-words.ts'

/** A person as printed; `presides` where the roster says so. */
export type Named = { name: string; title: string | null; presides: boolean; initials?: string }

/** Words split into title and name; a courtesy is no post. */
export type Split = { name: string; title: string | null; isCourtesy: boolean }

const honours = new RegExp(
  `(?:,?\\s+(?:${wordsOf(englishPostNominals).join('|')})\\b|,\\s*(?:[A-Z]\\.){3,5})+(?=[,.;)]|\\s+[–—-]\\s|\\s*$)`,
)

/** Reads one entry of a roster: 'Dr A. Cole OBE (Chair)', 'Mayor Ada Pell, in the chair', 'Town Clerk: Jo Hale'. */
export function personOf(entry: string): Named | null {
  const plain = entry
    .trim()
    .replace(/^(?:and|with|also)\s+/, '')
    .replace(/\s*\((?:Mr|Mrs|Ms|Miss|Mx|Dr|Smt|Shri)\.?\)/, '')
    .replace(/\s+[–—-]\s+|\s*\|\s*|\t+|\s{3,}/g, ', ')
    .replace(/(?<!\b(?:Jr|Sr))[.,;:]+$/, '')
  const called = /\s*\((\p{Lu}{2,3})\)$/u.exec(plain)
  const uncalled =
    called && !isRole(called[1]!) && /\(.*\(/.test(plain) ? plain.slice(0, called.index) : plain
  const brackets = /\s*\(([^)]*)\)/.exec(uncalled)
  const whole = brackets ? uncalled.replace(brackets[0], '') : uncalled
  const seat = /,?\s+in the chair$/i.exec(whole)
  const open = seat ? whole.slice(0, seat.index) : whole
  const [head, ...rest] = open
    .replace(honours, '')
    .replace(/,\s+(?=[JS]r\b)/, ' ')
    .split(/\s*[,:]\s*/)
  const tail = rest.join(', ')
  const presides = /\b(?:in the chair|presiding|chairing)\b/i
  const office = tail.replace(/,\s*(?:in the chair|presiding|chairing)$/i, '')
  const isChair =
    /^(?:(?:in the )?(?:acting )?chair|chairman|chairwoman|chairperson|convenor|convener|presiding(?: officer)?)$/i
  const inner = brackets?.[1] ?? null
  const initials =
    inner
      ?.split(/,\s*/)
      .find((word) => /^\p{Lu}{2,4}$/u.test(word) && !isRole(word) && open.includes(`${word[0]}`)) ??
    (uncalled === plain ? undefined : called?.[1])
  const given = deanBy(head!, inner ?? tail) ?? named(head!)
  if (!given && inner && isPost(head!) && (/^the\s/i.test(head!) || isHonorific(inner.split(/\s/)[0]!))) {
    const inside = named(inner)
    if (inside) return { name: inside.name, title: head!.replace(/^the\s+/i, ''), presides: seat !== null }
  }
  if (!given) {
    const [post, holder] = rest
    if (post && holder && isCountry(head!) && isPost(post) && named(holder))
      return { name: named(holder)!.name, title: plainPost(post), presides: false }
    const later = rest.length > 0 && (isPost(head!) || isCountry(head!)) ? named(rest[0]!) : null
    if (!later) return null
    const own = isPost(head!)
      ? head!.replace(/^the\s+/i, '')
      : ((rest[1] && isPost(rest[1]) ? rest[1] : later.title) ?? rest[1] ?? null)
    return { name: later.name, title: own, presides: false }
  }
  const said = inner
    ?.split(/,\s*/)
    .filter((word) => word !== initials && !presides.test(word))
    .join(', ')
  const post = [said, office].find((words) => words && isPostToo(words) && !presides.test(words)) ?? null
  const behind = post ?? (tail && !presides.test(tail) && /^\p{Lu}|^the\s/u.test(tail) ? tail : null)
  return {
    name: given.name,
    title:
      (given.title && !given.isCourtesy && !(post && isCourteous(given.title))
        ? given.title
        : (behind ?? given.title)
      )?.replace(/^the\s+/, '') ?? null,
    presides:
      seat !== null ||
      presides.test(tail) ||
      (inner !== null && (presides.test(inner) || inner.split(/,\s*/).some((word) => isChair.test(word)))),
    ...(initials ? { initials } : {}),
  }
}

/** 'Director Corporate Services': a post with its field behind it. */
function isPostToo(words: string): boolean {
  return isPost(words) || (/^(?:\p{Lu}[\p{L}&-]+\s?){2,5}$/u.test(words) && isRole(words.split(' ')[0]!))
}

/** 'H.E. the Vice President' is the Vice President. */
function plainPost(post: string): string {
  const parts = post.split(/\s+/)
  return parts.slice(parts.findIndex((part) => !isHonorific(part) && !/^H\./.test(part))).join(' ')
}

/** 'Dean Moss (Clerk)': before a post that stands behind, 'Dean' is a given name. */
function deanBy(head: string, behind: string): Split | null {
  return /^(?:Dean|Earl|Duke|Major|Marshal|Judge|Reeve) \p{Lu}\S+$/u.test(head) &&
    behind.split(/\s+/).some(isRole) &&
    isName(head)
    ? { name: head, title: behind, isCourtesy: false }
    : null
}

/** 'Botswana: H.E. …' stands in the lists of summits. */
function isCountry(words: string): boolean {
  return /^(?:the |The )?(?:\p{Lu}[\p{L}’'-]+|of|and|the)(?:\s+(?:\p{Lu}[\p{L}’'-]+|of|and|the)){0,4}$/u.test(
    words,
  )
}

/** Splits 'Deputy First Minister Ada Pell' into title and name. */
export function named(words: string): Split | null {
  const parts = words
    .replace(/^the\s+/i, '')
    .replace(/\bH\.\s*E\.|\bHE(?=\s)|\b(?:His|Her|Their)\s+(?=\p{Lu})/gu, 'Excellency ')
    .trim()
    .split(/\s+/)
  let last = -1
  parts.forEach((part, i) => {
    if (i < parts.length - 1 && (isRole(part) || isHonorific(part)) && !isGraceGiven(part, parts[i - 1]))
      last = i
  })
  if (last === 0 && isGivenName(parts[0]!) && isName(words)) last = -1
  const before = parts.slice(0, last + 1)
  const name = nameBehind(parts, last)
  if (!name) return last === 0 || isHonorific(parts[0]!) ? nameBeforePost(parts) : null
  if (last >= 0 && !/\s/.test(name) && isRole(name) && !isNameToo(name)) return null
  if (last < 0) return isName(name) ? { name, title: null, isCourtesy: false } : null
  const posts = (
    name === parts.slice(last + 1).join(' ') ? before : parts.slice(0, -name.split(' ').length)
  ).filter((part) => !isHonorific(part) || isRole(part))
  const isCourtesy = before.every(isHonorific)
  const title = (isCourtesy ? (before.find(isRole) ?? before.at(-1)!) : posts.join(' ')).replace(/\.$/, '')
  return { name, title: singular(title), isCourtesy }
}

/** 'Mr D L Hale Deputy Clerk': no comma stands between name and post. */
function nameBeforePost(parts: string[]): Split | null {
  if (!isHonorific(parts[0]!)) return null
  for (let n = 3; n < 6 && n < parts.length; n++) {
    const [name, post] = [parts.slice(1, n).join(' '), parts.slice(n).join(' ')]
    if (isName(name) && isPost(post) && (isRole(parts[n]!) || isArea(parts[n]!) || isRank.test(parts[n]!)))
      return { name, title: post, isCourtesy: false }
  }
  return null
}
const isRank = /^(?:Senior|Acting|Interim|Assistant|Vice|Managing|Parish|Corporate|Non-.+)$/

/** The name behind the last word of a title; behind an area it is what stands at the end. */
function nameBehind(parts: string[], last: number): string | null {
  let rest = parts.slice(last + 1)
  const joint = rest.findLastIndex((part) => /^(?:of|for|to|in|the|and)$/.test(part))
  if (last >= 0 && joint >= 0 && /^(?:of|for|to|in)$/.test(rest[0]!)) {
    rest = rest.slice(joint + 1)
    const area = rest.findLastIndex(isArea)
    rest = area >= 0 ? rest.slice(area + 1) : rest.length > 2 ? rest.slice(-2) : []
    return isName(rest.join(' ')) ? rest.join(' ') : null
  }
  // 'Manager Works' is a post.
  if (last >= 0 && !isHonorific(parts[last]!) && rest.every(isArea)) return null
  const name = rest.join(' ')
  return isName(name) || (last >= 0 && isSurname(name)) ? name : null
}

/** 'Council Members' as 'Council Member'. */
export function singular(title: string): string {
  if (/(?:^|\s)Alder(?:wo)?men$/.test(title)) return title.replace(/men$/, 'man')
  if (/(?:^|\s)Selectmen$/.test(title)) return title.replace(/men$/, 'man')
  return /^(?:\p{Lu}\p{Ll}+ ){0,2}(?:Cllrs|Crs|Councill?ors|Commissioners|Trustees|Ministers|Members|Directors|Senators|Supervisors|Councilmembers|Governors|Presidents|Professors)$/u.test(
    title,
  )
    ? title.slice(0, -1)
    : title
}

/** 'the Hon Ada Pell MP, Minister for Ports, Northern Downs': behind the post of somebody named with a courtesy stands what it is a post of. */
function isRegion(entry: string | undefined, gap: string): boolean {
  if (!entry || !/^\s*,\s*$/.test(gap) || !/,/.test(entry)) return false
  const first = entry.replace(/^(?:the|The) /, '').split(/\s/)[0]!
  return isHonorific(first) && !isRole(first) && isPost(entry.slice(entry.indexOf(',') + 1).trim())
}

/** Splits a list of people: semicolons part whole entries, else commas and 'and' do. */
export function entriesOf(list: string): string[] {
  const whole = list.split(/\s*(?:;|\n)\s*(?:and\s+)?(?:also\s+)?/).filter(Boolean)
  if (whole.length > 1) return whole.flatMap(entriesOf)
  const entries: string[] = []
  let shared = ''
  let from = 0
  // A comma in brackets parts nothing.
  const masked = list.replace(/\([^)]*\)/g, (inner) => '_'.repeat(inner.length))
  const joints = [...masked.matchAll(/\s*,\s*(?:and\s+)?(?!(?:Jr|Sr)\b)|\s+and\s+|\s+&\s+/g), null]
  for (const joint of joints) {
    const piece = list.slice(from, joint?.index ?? list.length).trim()
    const gap = list.slice(0, from).match(/(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+)$/)?.[0] ?? ', '
    from = joint ? joint.index + joint[0].length : list.length
    if (!piece) continue
    const plural =
      /^(?:The )?((?:(?:Council|Board|Committee|County|City|Town|Borough|District|Parish|Community|School|Deputy|Vice|Assistant|Associate) ){0,2}(?:Cllrs|Crs|Councill?ors|Commissioners|Trustees|Aldermen|Ministers|Messrs|Senators|Supervisors|Directors|Members|Governors|Councilmembers|Selectmen|Presidents|Professors|Drs))\.?\s+(?=\p{Lu})/u.exec(
        piece,
      )
    if (plural) shared = `${plural[1]} `
    const own = named(
      piece
        .replace(/\s*\([^)]*\)/g, '')
        .replace(/\s+[–—-]\s.*$/, '')
        .replace(honours, ''),
    )
    if (
      plural ||
      (own && own.title !== null) ||
      (!own && /\(/.test(piece) && isPost(piece) && personOf(piece))
    ) {
      if (!plural) shared = ''
      entries.push(piece)
    } else if (own && !isPost(piece) && !isRegion(entries.at(-1), gap)) entries.push(shared + piece)
    else if (shared && isSurname(piece)) entries.push(shared + piece)
    else if (/\band\s+$/.test(gap) && /^the\s/.test(piece) && isPost(piece)) continue
    else if (entries.length > 0 && /^\p{Lu}|^(?:the|in the)\s|^(?:presiding|chairing)$/u.test(piece))
      entries[entries.length - 1] += gap + piece
    else if (entries.length === 0 && isPost(piece)) entries.push(piece)
  }
  return entries
}
