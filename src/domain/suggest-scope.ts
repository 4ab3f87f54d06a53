import { plain } from './day-words.ts'
import type { Pack } from './pack.ts'
import type { Scope } from './scope.ts'

/**
 * The scope that the actors of a text name, where each of them is a kind or each a level of the pack, such as 各党支部; null where
 * the text leaves open whom it binds. Everyone is never assumed.
 */
export function scopeOfActors(
  actors: string[],
  within: number,
  { kinds, levels }: Pick<Pack, 'kinds' | 'levels'>,
): Scope | null {
  const asked = actors.map((actor) => plain(actor).replace(all, '').trim())
  const found = codesOf(asked, kinds)
  if (found) return { within, kinds: found }
  const foundLevels = codesOf(asked, levels)
  return foundLevels ? { within, levels: foundLevels } : null
}

const all = /^(?:全[省市县縣区區]|各[级級]|各|所有|全[体體]|(?:all|every|each)(?: the)? )+/

function codesOf(asked: string[], named: Pack['levels']): string[] | null {
  const codes = asked.map((name) => named.find(({ names }) => isCalled(name, names))?.code)
  const known = codes.filter((code) => code !== undefined)
  return known.length > 0 && known.length === codes.length ? [...new Set(known)] : null
}

function isCalled(name: string, names: Record<string, string>): boolean {
  return Object.values(names).some((one) => {
    const own = plain(one)
    return name === own || name === `${own}s` || name === `${own}es`
  })
}
