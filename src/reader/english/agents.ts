import { englishActorHeads, englishPosts } from '../lexicons/english.ts'
import { englishRoles } from '../lexicons/english-people.ts'
import { englishThings } from '../lexicons/english-things.ts'
import { wordsOf } from '../words.ts'

const things = new Set(wordsOf(englishThings))
const heads = new Set([...wordsOf(englishActorHeads), ...wordsOf(englishRoles)])
const notPeople = new Set(
  'anchors barriers boilers boosters borders bunkers centers chambers chapters clusters committees computers containers corridors covers degrees disasters elevators errors factors fevers fibres filters floors generators harbors harbours indicators labors ladders layers levees majors minors mirrors monitors offers plants pollutants posters printers quarters reactors restaurants rivers routers servers sewers shelters showers shutters summers suppers timbers towers tractors trailers tremors vectors'.split(
    ' ',
  ),
)
const post = new RegExp(`^(?:the |The )?(?:${englishPosts})\\b`)

/** Whether a noun phrase names somebody who can act. */
export function isActorPhrase(words: string): boolean {
  const phrase = words
    .trim()
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\b(?:has|have|had|also|further|therefore|hereby|then|jointly|now|together)\b/gi, '')
    .trim()
  if (/^(?:we|they|he|she|staff|i|(?:the )?(?:senior )?management)$/i.test(phrase)) return true
  if (post.test(phrase)) return true
  const core = phrase
    .split(
      /,|\b(?:of|for|in|on|at|under|from|with|that|which|who|responsible|across|throughout|within|along|among|between|near|outside|above|below)\b/,
    )[0]!
    .trim()
  const last =
    core
      .split(/\s+/)
      .at(-1)
      ?.toLowerCase()
      .replace(/-(?:general|elect|designate)$/, '')
      .replace(/[^a-z]/g, '') ?? ''
  if (
    /(?:ers|ors|ists|ants|ees|men|women)$/.test(last) &&
    !notPeople.has(last) &&
    !things.has(last.replace(/s$/, ''))
  )
    return true
  if (/[^aeiou](?:er|or|eer|ist|man|woman)$/.test(last) && !notPeople.has(`${last}s`) && !things.has(last))
    return true
  const end = (phrase.split(/\s+/).at(-1) ?? '').toLowerCase()
  return isHead(last) || isHead(end)
}

/** Heads are listed in the singular. */
function isHead(word: string): boolean {
  return heads.has(word) || heads.has(word.replace(/ies$/, 'y')) || heads.has(word.replace(/s$/, ''))
}

/** A body by what it is: 'the Town Board', 'The Ministry of Works'. */
export const body =
  /^(?:the )?(?:\p{Lu}\p{L}+ )*(?:Government|Ministry|Cabinet|Department|Council|Committee|Commission|Authority|Agency|Board|Trustees|Governors|Selectmen|Senate)(?: (?:of|for) .*)?$/iu

/** Whether a noun phrase may act for all its head says. */
export function mayAct(words: string): boolean {
  if (isActorPhrase(words)) return true
  const phrase = words.trim().replace(/^(?:and|that|also)\s+/i, '')
  const core = phrase
    .split(/,|\s(?:of|for|in|on|at|under|from|with|that|which|who|to|by|found|left|used|made)\b/)[0]!
    .trim()
  const last = core
    .split(/\s+/)
    .at(-1)!
    .replace(/[’']s?$/, '')
  if (!/^\p{L}[\p{L}’'-]*$/u.test(last) || core.split(/\s+/).length > 7) return false
  if (/^(?:it|this|that|these|those|there|what|which|nothing|here|he|she|not|none|such)$/i.test(last))
    return false
  const plain = last.toLowerCase()
  const one = plain.replace(/ies$/, 'y').replace(/s$/, '')
  if (things.has(plain) || things.has(one) || things.has(plain.replace(/es$/, ''))) return false
  return (
    !/(?:tion|sion|ment|ness|ance|ence|ity|ing|ship|ism|age|ure|sis)s?$/.test(plain) ||
    /^(?:Parliament|Government)/.test(last)
  )
}
