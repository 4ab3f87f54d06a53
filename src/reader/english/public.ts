import type { Person } from '../draft.ts'
import { isName, isPost, nameShape } from './name-words.ts'

const who =
  '(?<who>[Rr]esident|[Vv]isitor|[Mm]ember of the public|[Mm]embers of the public|business owner|student|teacher|parent|homeowner|shopkeeper|farmer|trader|ratepayer|parishioner|neighbour|neighbor|tenant|local man|local woman|commuter)'
const verb =
  '(?:was|were) (?:present|here|there) to|appeared|came to|said|asked|spoke|urged|expressed|requested|stated|commented|thanked|complained|told|suggested|raised|inquired|enquired|objected|opposed|supported|called|wanted|queried|wondered|noted|pointed|described|addressed|argued|proposed|felt|reported|presented|remarked|observed|pleaded|begged|demanded|submitted|read|shared|voiced|hoped|warned|congratulated|praised'
const speaker = new RegExp(
  `(?:\\b${who}s?,?\\s+)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s+)?(?<name>${nameShape})(?:\\s+\\([^)]*\\))?(?:,?\\s*(?:of|from)\\s[^,.]{2,40}?(?:,\\s[^,.]{2,30}?){0,2}?(?=,|\\s+(?:${verb})\\b)|,\\s*(?:(?:a|an|the)\\s(?<post>[^,]+)|(?<office>\\p{Lu}[^,]{3,60})|(?<plain>\\p{Ll}[^,]+|\\d[^,]+))(?=,))?,?\\s+(?:also\\s+|then\\s+)?(?:${verb})\\b`,
  'gu',
)
const speech = new RegExp(
  `\\b${who.replace('<who>', ':')}s?,?\\s+(?:[Mm]rs?\\.?|Ms\\.?|Miss|Mx|Dr\\.?)?\\s*\\p{Lu}|\\bfrom the (?:floor|gallery)\\b|, an? (?:local )?${who.replace('<who>', ':')}\\b|, (?:the )?(?:applicant|appellant|objector|agent for the [a-z]+)\\b`,
  'u',
)

/** 'Ada Pell – concerned about the slip', 'Ada Pell, 4 Mill Lane: asked …': a line of the list of those who spoke. */
const line = new RegExp(
  `^(?:[•*–—-]\\s*)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s+)?(?<name>${nameShape})(?:,\\s[^:–—]{2,40}?|\\s+\\([^)]*\\))?(?:\\s+[–—-]|:)\\s+(?:(?:of |from )?\\d[^:–—]{2,40}?(?:\\s+[–—-]|:|,)\\s+)?(?:(?:also|is|was|he|she)\\s+)?(?:${verb}|concerned|opposes|supports|wants|asks|in favou?r|against|would like|thinks|feels)\\b`,
  'u',
)

/** What one of the public lives by, said before the name. */
const trades =
  /^((?:\p{Lu}\p{Ll}+ )?(?:Rancher|Farmer|Grower|Fisherman|Shopkeeper|Trader|Vendor|Pensioner|Landowner|Landlord|Tenant|Homeowner|Owner|Ratepayer|Taxpayer|Neighbour|Neighbor|Parent|Teacher|Student|Commuter|Cyclist|Driver|Villager|Campaigner|Volunteer|Visitor|Developer|Angler|Citizen|Resident|Parishioner))s?(?= (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}\S* \S*\p{Lu})/u

/** 'Farmers Ada Pell and Ben Rudd said' */
const joint = new RegExp(
  `^(\\p{Lu}\\p{Ll}+)s ((?:${nameShape}, )*?${nameShape}),? and (${nameShape}) (?:${verb})\\b`,
  'u',
)

/** The people of one trade who speak together. */
export function readJoint(sentence: string): Person[] {
  const [, title, names, last] = joint.exec(sentence) ?? []
  return title && trades.test(`${title} ${names}`)
    ? [...names!.split(', '), last!].map((name) => ({ name, title, role: 'public_comment' }))
    : []
}

/** Whether a name begins with what one of the public lives by: 'Farmer Ada Pell'. */
export function isOfPublic(name: string): boolean {
  return trades.test(name)
}

/** Whether names begin so, of one or of several: 'Farmers Ada Pell and Ben Rudd'. */
export function areOfPublic(names: string): boolean {
  return isOfPublic(names.replace(/^(\p{L}+)s /u, '$1 '))
}

/** Whether a sentence outside a public part tells what one of the public says. */
export function isPublicSpeech(sentence: string): boolean {
  return speech.test(sentence)
}

/** Who of the public has a line of a public part. */
export function speakerOfLine(words: string): Person | null {
  const name = line.exec(words)?.groups?.name
  return name && isName(name) ? { name, title: null, role: 'public_comment' } : null
}

/** Reads who of the public speaks: 'Mabel Finch, of Mill Lane, said …'; outside a public part whoever is called so. */
export function readSpeakers(part: string, isSure = false): Person[] {
  return [...part.matchAll(speaker)].flatMap((match) => {
    const trade = trades.exec(match.groups!.name!)?.[1] ?? null
    const words = match
      .groups!.name!.slice(trade?.length ?? 0)
      .trimStart()
      .replace(/^(?:Resident|Public comment|Citizen comments?|Mr|Mrs|Ms|Miss|Dr)\.?\s+/i, '')
      .replace(/^(?:residents?|business owner|student|teacher|parent|shopkeeper|farmer)\s+/i, '')
    // 'A resident of Mill Lane asked': a street asks nothing.
    if (/\b(?:of|from|in|on) $/.test(part.slice(0, match.index))) return []
    const { who: kind, post, office, plain } = match.groups!
    if (
      !isName(words) ||
      (isSure &&
        !kind &&
        !/^Resident /.test(match[0]) &&
        !speech.test(match[0]) &&
        !/from the (?:floor|gallery)/.test(part))
    )
      return []
    return [
      {
        name: words,
        title:
          kind?.toLowerCase() ??
          trade ??
          post ??
          (office && isPost(office) ? office : null) ??
          (/^\d/.test(plain ?? '') ? null : plain) ??
          null,
        role: 'public_comment' as const,
      },
    ]
  })
}
