import type { Person } from '../draft.ts'
import { name } from './names.ts'

const shape = new RegExp(
  `(?:(resident|business owner|student|teacher|parent|homeowner|shopkeeper|farmer)s?,?\\s+)?(${name})(?:,\\s*(?:of [^,]+|a ([^,]+)|([a-z][^,]+)),)?,?\\s+(?:said|asked|spoke|urged|expressed|requested|stated|commented|thanked|complained|told|suggested|raised|inquired|objected|opposed|supported|called)`,
  'gi',
)

/** Reads who speaks from the floor. */
export function publicIn(part: string): Person[] {
  return [...part.matchAll(shape)].flatMap((match): Person[] => {
    const person = match[2]!.replace(/^(?:Resident|Public comment|Public Comment)\s+/i, '')
    if (!/^[A-Z][a-z]/.test(person) || !/ [A-Z]/.test(person)) return []
    const title = match[1]?.toLowerCase() ?? match[3] ?? match[4] ?? null
    return [{ name: person, title, role: 'public_comment' }]
  })
}
