import {
  englishAreas,
  englishHonorifics,
  englishNoNames,
  englishPostNominals,
  englishRoles,
} from '../lexicons/english-people.ts'
import { wordsOf } from '../words.ts'

const roles = new Set(wordsOf(englishRoles))
const honorifics = new Set(wordsOf(englishHonorifics))
const noNames = new Set(wordsOf(englishNoNames))
const postNominals = new Set(wordsOf(englishPostNominals))
const areas = new Set(wordsOf(englishAreas))

/** Roles that are as often surnames or given names: 'Ruth King', 'Dean Rourke'. */
const namesToo = new Set(
  wordsOf('king prince dean reeve bishop judge marshal major abbot speaker warden provost'),
)
/** Months and honours that are as often given names: 'April Jones', 'Grace Pell'. */
const givenNames = new Set(wordsOf('april may june august grace don sri royal bill'))

const small =
  'de|van|von|der|den|ter|ten|zu|af|av|bin|bint|ibn|ben|abu|al|el|la|las|le|los|du|da|das|do|dos|di|del|della|ap|ab|ferch|verch|ní|nic|uí|mac|y|e|ul|ur|St\\.'
const particles = new Set(small.replace('\\', '').split('|'))
const nameWord =
  "(?:(?:\\p{Lu}|[dl])[’']\\p{Lu}[\\p{L}-]+|(?:al|el|as|ash|an|ad|ar|at)-\\p{Lu}[\\p{L}’'-]+|\\p{Lu}[\\p{L}’'-]+|\\p{Ll}{1,3}\\p{Lu}[\\p{L}’'-]+|(?:\\p{Lu}\\.)+|\\p{Lu}(?=\\s))"
const younger = '(?:,?\\s+(?:Jr|Sr)\\.?|\\s+(?:II|III|IV))?'
/** A full name: given names, initials, particles and a surname. */
export const nameShape = `${nameWord}(?:\\s+(?:(?:${small})(?=\\s)|${nameWord})){0,5}\\s+(?!\\p{Lu}\\.)${nameWord}(?![\\p{L}’'-])${younger}`
const wholeName = new RegExp(
  `^${nameWord}(?:\\s+(?:(?:${small})(?=\\s)|${nameWord})){0,5}\\s+(?!\\p{Lu}\\.)${nameWord}${younger}$`,
  'u',
)
const wholeSurname = new RegExp(`^(?:(?:${small}|\\p{Lu}\\.?)\\s+)*${nameWord}$`, 'u')

/** Whether a word tells an honour behind a name: 'OBE'. */
export function isHonour(word: string): boolean {
  return postNominals.has(word)
}

/** Whether a word said out of courtesy is as often a given name: 'Grace'. */
export function isGivenName(word: string): boolean {
  return givenNames.has(word.toLowerCase())
}

/** Whether 'Grace' is a given name here: it is a courtesy only behind 'Your', 'His' or 'Her'. */
export function isGraceGiven(word: string, before: string | undefined): boolean {
  return word === 'Grace' && before !== undefined && !/^(?:Your|His|Her|Their)$/.test(before)
}

/** Whether a role is as often a surname or a given name. */
export function isNameToo(word: string): boolean {
  return namesToo.has(word.toLowerCase())
}

/** Whether a title is nothing but a courtesy said before a name: 'Mr', 'the Hon'; a councillor's is a seat. */
export function isBareCourtesy(title: string): boolean {
  return /^(?:(?:the|rt|mrs?|ms|miss|mx|dr|hon|honou?rable|rev|reverend|madam|sir|dame|messrs|excellency|h\.e)\.?\s*)+$/i.test(
    title,
  )
}

/** Whether a word is a small part of a name: 'van', 'bin', 'ap'. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

/** Whether a word says what somebody is: 'Treasurer', 'Councillors'. */
export function isRole(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.,:;()]+$/g, '')
  if (/^(?:pro|tem|tempore|elect)$/.test(plain)) return true
  if (/^(?:vice|pro|co|deputy|under|sub|leas)-\p{L}/u.test(plain))
    return isRole(plain.slice(plain.lastIndexOf('-') + 1))
  return roles.has(plain) || (plain.endsWith('s') && roles.has(plain.slice(0, -1))) || plain === 'aldermen'
}

/** Whether a word is said before a name out of courtesy: 'Dr', 'Councillors'. */
export function isHonorific(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '')
  return honorifics.has(plain) || (plain.length > 5 && honorifics.has(plain.replace(/s$/, '')))
}

const courtesies =
  /^(?:(?:Associate |Emeritus )?Professor|(?:County |Town )?Councill?or|Cllr|Cr|Alderman|Alderwoman|Senator|Ambassador|Captain|Major|General|Colonel|Commander|Judge|Justice|Bishop|Commodore|Brigadier|Admiral|Lieutenant|Chief|Prince|Princess|Bailie|Engineer)$/

/** Whether a post is said before a name as a courtesy is: 'Captain'. */
export function isCourteous(title: string): boolean {
  return courtesies.test(title)
}

/** Whether a word belongs to a portfolio or a body, never to a name: 'Affairs', 'Development'. */
export function isArea(word: string): boolean {
  const plain = word.toLowerCase()
  return (
    areas.has(plain) || noNames.has(plain) || /(?:.{3}(?:tion|ment|ity|ology)|ics|ancy|ency)s?$/.test(plain)
  )
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
  if (parts.length < 2 || parts.length > 8) return false
  if (isRole(last) && !(namesToo.has(last.toLowerCase()) && !isRole(parts[0]!))) return false
  if (parts.slice(0, -1).some((part) => isRole(part) && !namesToo.has(part.toLowerCase()))) return false
  if (parts.some((part, i) => isNoName(part) && !(i === 0 && givenNames.has(part.toLowerCase()))))
    return false
  // 'Storm Water', 'Media Liaison': two words of a portfolio are no name.
  if (parts.filter(isArea).length > 1) return false
  return wholeName.test(words.trim())
}

function isNoName(word: string): boolean {
  return (
    noNames.has(word.toLowerCase().replace(/\.$/, '')) && !/^\p{Lu}\.?$/u.test(word) && !particles.has(word)
  )
}

/** Whether the words can stand behind a courtesy: 'Pell', 'van der Beek', 'de la Vega y Soto'. */
export function isSurname(words: string): boolean {
  const parts = words.split(/\s+/)
  if (parts.length > 1 && isRole(parts.at(-1)!) && !isNameToo(parts.at(-1)!)) return false
  return (wholeSurname.test(words) || parts.length > 1) && !parts.some(isNoName)
}
