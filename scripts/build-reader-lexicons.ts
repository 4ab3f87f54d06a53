/**
 * Builds the two generated lexicons of the reader: src/reader/lexicons/script.ts (traditional to simplified,
 * one character to one, from opencc-js) and src/reader/lexicons/readings.ts (the readings of every character of
 * the GBK set, from pinyin-pro). Run after updating either package: node scripts/build-reader-lexicons.ts
 */
import { writeFile } from 'node:fs/promises'
import pairs from 'opencc-js/dict/TSCharacters'
import { polyphonic } from 'pinyin-pro'

const room = new URL('../src/reader/lexicons/', import.meta.url)

await writeFile(new URL('script.ts', room), scriptModule())
await writeFile(new URL('readings.ts', room), readingsModule())

function scriptModule(): string {
  const traditional: string[] = []
  const simplified: string[] = []
  for (const pair of String(pairs).split('|')) {
    const [from, to] = pair.split(' ')
    if (from?.length !== 1 || to?.length !== 1 || from === to) continue
    traditional.push(from)
    simplified.push(to)
  }
  return `/** Traditional characters; each stands where its simplified one stands in the other string. Generated from opencc-js (Apache-2.0) by scripts/build-reader-lexicons.ts. */
export const traditionalCharacters =
  '${traditional.join('')}'

/** The simplified characters, in the order of the traditional ones. */
export const simplifiedCharacters =
  '${simplified.join('')}'
`
}

function readingsModule(): string {
  const byReading = new Map<string, string>()
  for (const character of gbkHan()) {
    for (const reading of new Set(polyphonic(character, { type: 'array' })[0])) {
      if (reading !== character) byReading.set(reading, (byReading.get(reading) ?? '') + character)
    }
  }
  const lines = [...byReading]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, all]) => `${reading} ${all}`)
  return `/** One line per reading: the reading with its tone mark, then every character of the GBK set read so. Generated from pinyin-pro (MIT) by scripts/build-reader-lexicons.ts. */
export const readingLines = \`
${lines.join('\n')}
\`
`
}

function* gbkHan(): Generator<string> {
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (/^\p{Script=Han}$/u.test(character)) yield character
    }
  }
}
