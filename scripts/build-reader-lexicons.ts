/**
 * Builds the two generated lexicons of the reader: src/reader/lexicons/script.ts (traditional to simplified,
 * one character of GB 2312 to one, from opencc-js) and src/reader/lexicons/readings.ts (the readings of the characters of
 * GB 2312, and of those traditional ones that are read otherwise than their simplified ones, from pinyin-pro).
 * Run after updating either package: node scripts/build-reader-lexicons.ts
 */
import { writeFile } from 'node:fs/promises'
import pairs from 'opencc-js/dict/TSCharacters'
import { polyphonic } from 'pinyin-pro'
import { gb2312 } from '../src/reader/noise/gbk.ts'
import { encode } from '../src/reader/noise/reading-codes.ts'
import { toneless } from '../src/reader/noise/toneless.ts'

const room = new URL('../src/reader/lexicons/', import.meta.url)

/** What is too rare to be simplified in GB 2312 stands in no word the reader knows. */
const common = new Set(gb2312())
const simplified = simplifiedPairs()
await writeFile(new URL('script.ts', room), scriptModule(simplified))
await writeFile(new URL('readings.ts', room), readingsModule())

function simplifiedPairs(): [string, string][] {
  const found: [string, string][] = []
  for (const pair of String(pairs).split('|')) {
    const [from, to] = pair.split(' ')
    if (from?.length !== 1 || to?.length !== 1 || from === to || !common.has(to)) continue
    found.push([from, to])
  }
  return found.sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0))
}

function scriptModule(found: [string, string][]): string {
  const gaps = found.map(([from], i) => from.charCodeAt(0) - (found[i - 1]?.[0].charCodeAt(0) ?? 0))
  const digits = gaps.map((gap) => (gap < 36 ? gap.toString(36) : `-${gap.toString(36).padStart(3, '0')}`))
  return `/** How far each traditional character lies behind the one before, in base 36: one digit, or three behind a dash. Generated from opencc-js (Apache-2.0) by scripts/build-reader-lexicons.ts. */
export const traditionalGaps =
  '${digits.join('')}'

/** The simplified characters, in the order of the traditional ones. */
export const simplifiedCharacters =
  '${found.map(([, to]) => to).join('')}'
`
}

/** The readings of the characters of GB 2312, then those of the characters that are read otherwise. */
function readingsModule(): string {
  const readings = new Map(gb2312().map((character) => [character, readingsOf(character)]))
  const otherwise = new Map<string, string[]>()
  for (const [traditional, plain] of simplified) {
    if (readings.has(traditional)) continue
    const [own, others] = [readingsOf(traditional), readings.get(plain) ?? []]
    if (own.some((reading) => !others.includes(reading))) otherwise.set(traditional, own)
  }
  const row = [...readings.values(), ...otherwise.values()]
  const syllables = [...new Set(row.flat())].sort()
  return `/** The syllables, without tones. Generated from pinyin-pro (MIT) by scripts/build-reader-lexicons.ts. */
export const readingSyllables =
  '${syllables.join(' ')}'

/** The traditional characters that have a reading their simplified one has not. */
export const readOtherwise =
  '${[...otherwise.keys()].join('')}'

/** The readings of the characters of GB 2312 and then of those above, as noise/reading-codes.ts writes them. */
export const readingCodes =
  '${encode(row, syllables)}'
`
}

function readingsOf(character: string): string[] {
  const all = polyphonic(character, { type: 'array' })[0] ?? []
  return [...new Set(all.filter((reading) => reading !== character).map(toneless))]
}
