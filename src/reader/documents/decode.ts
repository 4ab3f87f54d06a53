import jschardet from 'jschardet'
import { Problem } from '../../domain/problem.ts'
import { commonSimplified, commonTraditional } from '../lexicons/common-characters.ts'

const common = new Set(commonSimplified + commonTraditional)
const gb = /^(?:gb2312|gbk|gb18030|cp936|hz-gb-2312|gb_2312.*|x-gbk)$/i

/**
 * Decodes the bytes of a text or page: by its byte order mark, strictly as UTF-8, by the declared charset, or by what
 * the bytes look like; GB2312 and GBK are read as GB18030. Throws `communique.notText` for what is no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byMark(bytes)
  if (marked) return checked(decode(bytes, marked, true), bytes)
  const strict = decode(bytes, 'utf-8', true)
  if (strict !== null) return checked(strict, bytes)
  refuseBinary(bytes)
  const named = [declared, declaredInside(bytes)].find((charset) => charset && !/^utf-?8$/i.test(charset))
  if (named) {
    const text = decode(bytes, labelOf(named), false)
    if (text !== null && damage(text) < 0.02) return text
  }
  return byLooks(bytes)
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The likeliest of the Chinese encodings; jschardet is asked, and common letters decide between it and the others. */
function byLooks(bytes: Uint8Array): string {
  const guess = jschardet.detect(Buffer.from(bytes.slice(0, 64 * 1024)))
  const labels = new Set([labelOf(guess.encoding ?? 'gb18030'), 'gb18030', 'big5'])
  let best: { text: string; score: number } | null = null
  for (const label of labels) {
    const text = decode(bytes, label, false)
    if (text === null) continue
    const score = commonShare(text) - damage(text) * 20
    if (!best || score > best.score) best = { text, score }
  }
  if (!best || damage(best.text) > 0.05) throw new Problem('communique.notText')
  return best.text
}

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

function labelOf(charset: string): string {
  return gb.test(charset) ? 'gb18030' : charset.toLowerCase()
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048))
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null
}

function commonShare(text: string): number {
  const sample = text.slice(0, 20_000)
  let han = 0
  let known = 0
  for (const letter of sample) {
    if (letter < '\u3400' || letter > '\u9fff') continue
    han++
    if (common.has(letter)) known++
  }
  return han === 0 ? 0 : known / han
}

/** The share of characters that cannot stand in a text. */
function damage(text: string): number {
  const sample = text.slice(0, 200_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  const bad = sample.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return bad / Math.max(1, sample.length)
}

function refuseBinary(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 64 * 1024)
  let zeros = 0
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++
  }
  if (zeros > 0 || controls > sample.length / 100) throw new Problem('communique.notText')
}

function checked(text: string | null, _bytes: Uint8Array): string {
  if (text === null || text.includes('\0') || damage(text) > 0.02) throw new Problem('communique.notText')
  return text
}
