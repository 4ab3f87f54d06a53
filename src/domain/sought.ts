import { initialLines } from './words/initials.ts'

/** By what one looks an org up. */
export interface Sought {
  name: string
  otherNames: Record<string, string>
  code: string | null
}

/**
 * What one may type to find an org, as overlapping pairs of characters in their order: its names, the pinyin initials of its
 * Chinese name, its code. `福田区` becomes ` 福田 田区 区`, so that any part of it is found by its pairs, and found to be
 * one piece by their order.
 */
export function soughtOf({ name, otherNames, code }: Sought): string {
  const parts = new Set([
    name,
    ...Object.values(otherNames),
    initialsOf(name),
    initialsOf(name, true),
    code ?? '',
  ])
  const runs = [...parts].map(plain).filter(Boolean)
  return [...new Set(runs)].map((run) => ` ${pairsOf(run).join(' ')} ${run.at(-1)}`).join('')
}

/** What is typed as the pairs of characters it is looked up by; `piece` is how they stand in `soughtOf`. */
export function lookUpOf(typed: string): { pairs: string[]; piece: string } {
  const run = plain(typed).slice(0, 60)
  return { pairs: [...new Set(pairsOf(run))], piece: ` ${run.length > 1 ? pairsOf(run).join(' ') : run}` }
}

/** The first letters of a Chinese name's readings; `isOther` takes the second reading of characters that have two. */
export function initialsOf(name: string, isOther = false): string {
  let letters = ''
  for (const character of name) {
    const other = isOther ? otherInitials.get(character) : undefined
    letters += other ?? initials.get(character) ?? (/[a-z0-9]/i.test(character) ? character : '')
  }
  return letters
}

/** The letters and digits of a text that is written with nothing else; empty for any other. */
export function lettersOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’.-]/g, '')
  return /^[a-z0-9]+$/.test(plain) ? plain : ''
}

const initials = new Map(
  initialLines
    .trim()
    .split('\n')
    .flatMap((line) => [...line.slice(1)].map((character) => [character, line[0] ?? ''] as const)),
)

/** Characters of names of places and offices that are read in two ways, with both letters. */
const twofold = [
  '长cz',
  '重cz',
  '行hx',
  '乐ly',
  '朝cz',
  '番fp',
  '会hk',
  '调dt',
  '厦sx',
  '系jx',
  '曾cz',
  '石sd',
]

const otherInitials = new Map(
  twofold.map(([character = '', one, other]) => [character, initials.get(character) === one ? other : one]),
)

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function pairsOf(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2))
}
