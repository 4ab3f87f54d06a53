/**
 * Builds src/domain/words/initials.ts: the first letter of the usual reading of every character of the GBK set, from
 * pinyin-pro. Run after updating the package: node scripts/build-initials.ts
 */
import { writeFile } from 'node:fs/promises'
import { pinyin } from 'pinyin-pro'

const byLetter = new Map<string, string>()
for (const character of gbkHan()) {
  const [reading = ''] = pinyin(character, { toneType: 'none', type: 'array' })
  const letter = reading[0] ?? ''
  if (/^[a-z]$/.test(letter)) byLetter.set(letter, (byLetter.get(letter) ?? '') + character)
}

const lines = [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, all]) => `${letter}${all}`)

await writeFile(
  new URL('../src/domain/words/initials.ts', import.meta.url),
  `/** One line per letter: the letter, then every character of the GBK set whose usual reading begins with it. Generated from pinyin-pro (MIT) by scripts/build-initials.ts. */
export const initialLines = \`
${lines.join('\n')}
\`
`,
)

function* gbkHan(): Generator<string> {
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (/^\p{Script=Han}$/u.test(character)) yield character
    }
  }
}
