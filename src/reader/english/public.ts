import type { Person } from '../draft.ts'
import { isName, nameShape } from './names.ts'

const who =
  '(?<who>[Rr]esident|business owner|student|teacher|parent|homeowner|shopkeeper|farmer|trader|ratepayer|parishioner|neighbour|neighbor)'
const verb =
  'said|asked|spoke|urged|expressed|requested|stated|commented|thanked|complained|told|suggested|raised|inquired|enquired|objected|opposed|supported|called|wanted|queried|wondered|noted|pointed|described|addressed|argued|proposed|felt|reported|presented'
const speaker = new RegExp(
  `(?:\\b${who}s?,?\\s+)?(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.?\\s+)?(?<name>${nameShape})(?:\\s+\\([^)]*\\))?(?:,\\s*(?:(?:of|from)\\s[^,]+|(?:a|an|the)\\s(?<post>[^,]+)|(?<plain>\\p{Ll}[^,]+|\\d[^,]+)),)?,?\\s+(?:also\\s+)?(?:${verb})\\b`,
  'gu',
)

/** Reads who of the public speaks: 'Mabel Finch, of Mill Lane, said …'. */
export function readSpeakers(part: string): Person[] {
  return [...part.matchAll(speaker)].flatMap((match) => {
    const words = match
      .groups!.name!.replace(/^(?:Resident|Public comment|Citizen comments?|Mr|Mrs|Ms|Miss|Dr)\.?\s+/i, '')
      .replace(/^(?:residents?|business owner|student|teacher|parent|shopkeeper|farmer)\s+/i, '')
    if (!isName(words)) return []
    const { who: kind, post, plain } = match.groups!
    return [
      {
        name: words,
        title: kind?.toLowerCase() ?? post ?? (/^\d/.test(plain ?? '') ? null : plain) ?? null,
        role: 'public_comment' as const,
      },
    ]
  })
}
