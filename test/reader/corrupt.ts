import { polyphonic } from 'pinyin-pro'
import { gbkBytes, gbkCharacter } from '../../src/reader/noise/gbk.ts'

/** Returns a source of numbers in [0, 1) that is the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const readingOf = new Map<string, string>()

/** The reading a scraper would print behind a character, with its tone mark. */
export function printedReading(character: string): string | undefined {
  if (!readingOf.has(character)) {
    const [first] = [...(polyphonic(character, { type: 'array' })[0] ?? [])].sort()
    readingOf.set(character, first ?? character)
  }
  const reading = readingOf.get(character)
  return reading === character ? undefined : reading
}

/** Puts noise into a text the way scraped pages have it: readings, doubled marks, furniture, repeated blocks. */
export function corrupt(text: string, random: () => number): string {
  const words = [...text].map((character) => withNoise(character, random)).join('')
  const furniture = `您现在的位置：首页 > 1. 要闻 > 正文\n2021-03-0${1 + Math.floor(random() * 9)} 10:12　来源：本站　阅读次数：${Math.floor(random() * 900)}\n`
  const footer =
    '上一篇：关于停电的公告\n下一篇：我市要求做好防汛工作\n主办单位：某市信息中心　必须使用新版浏览器\n'
  const blocks = words.split('\n')
  const long = blocks.findIndex((block) => block.length > 40 && /。$/.test(block))
  if (long >= 0 && random() < 0.5) blocks.splice(long + 1, 0, blocks[long]!)
  return `${furniture}${blocks.join('\n').trimEnd()}\n${footer}`
}

function withNoise(character: string, random: () => number): string {
  if (character === '，' && random() < 0.1) return random() < 0.5 ? ',，' : '，，'
  if (!/[\u4e00-\u9fff]/.test(character) || random() > 0.12) return character
  const reading = readingOf.get(character)
  if (!reading) return character
  const kind = random()
  if (kind < 0.5) return `${character}(${reading})`
  const bare = reading.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return kind < 0.8 ? `${character}(${bare})` : `${character}(${bare})(${bare})`
}

/**
 * Puts readings behind the given characters by replacing GBK bytes, also where the two bytes belong to two
 * characters, and decodes again: what the scraper did.
 */
export function shiftBytes(text: string, characters: string): string {
  const bytes = [...text].flatMap((character) => gbkBytes(character) ?? [0x3f])
  const wanted = new Map(
    [...characters].map((character) => [gbkBytes(character)!.join(), printedReading(character)!]),
  )
  const out: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    out.push(bytes[i]!)
    const reading = i > 0 ? wanted.get(`${bytes[i - 1]},${bytes[i]}`) : undefined
    if (reading) out.push(...[...`(${reading})`].flatMap((letter) => gbkBytes(letter)!))
  }
  return decodeLoosely(out)
}

/** Decodes GBK as the scraper's page did: a lead byte and what follows it, where that is no pair, become a question mark. */
function decodeLoosely(bytes: number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) text += String.fromCharCode(byte)
    else {
      text += gbkCharacter(byte, bytes[i + 1] ?? 0) ?? '?'
      i++
    }
  }
  return text
}
