import { quoted } from './marks.ts'

/** The kind of a printed marker: 一是, 第一, 首先, 一、, （一）, 1., (1), 其一. */
export type Family = 'shi' | 'di' | 'seq' | 'dun' | 'paren' | 'dot' | 'numparen' | 'qi'

/** A marker that stands where a point can begin. */
export type Ordinal = {
  start: number
  /** After the marker and the punctuation that belongs to it. */
  bodyStart: number
  /** Where the printed marker ends. */
  end: number
  n: number
  family: Family
  /** At the beginning of a line. */
  atLine: boolean
  line: number
  /** Goes on counting after the numbered header of a form, which is no list of tasks. */
  afterHeader?: boolean
  list: PointList | null
}

/** A list of points that was found to run 一, 二, 三 …. */
export type PointList = {
  parent: Ordinal | null
  family: Family
  points: Ordinal[]
  last: number
  facts: boolean
  level: number
}

const chineseNumber = '[一二三四五六七八九十]{1,3}'
const shapes: readonly (readonly [Family, string])[] = [
  ['shi', `${chineseNumber}(?:是|要)`],
  ['di', `第${chineseNumber}(?=[,、:要是 ])(?:[,、: ]|是|要)?`],
  ['seq', '(?:首先|其次|再次|再者|最后)(?=[,、要是必]),?'],
  ['dun', `${chineseNumber}(?:、|\\.(?![0-9]))`],
  ['paren', `第\\(${chineseNumber}\\)[案点项]|\\(${chineseNumber}\\)、?`],
  ['dot', '[0-9]{1,2}(?:[.、](?![0-9])|[.]?\\)) *'],
  ['numparen', '\\([0-9]{1,2}\\) *|[①-⑳] *'],
  ['qi', `其${chineseNumber}(?:[,:、]|是)`],
]
const pattern = new RegExp(shapes.map(([family, shape]) => `(?<${family}>${shape})`).join('|'), 'gu')
const sequence = ['首先', '其次', '再次', '最后']

/** Finds every marker that stands where a point can begin, on the shadow. */
export function ordinalsIn(shadow: string, marked: string, lineOf: (at: number) => number): Ordinal[] {
  const found: Ordinal[] = []
  for (const match of shadow.matchAll(pattern)) {
    const start = match.index
    if (marked[start] === quoted) continue
    const family = shapes.map(([name]) => name).find((name) => match.groups![name] !== undefined)!
    const place = placeOf(shadow, start, family)
    if (!place) continue
    const printed = match[0].replace(/[,、: ]+$/, (tail) =>
      family === 'dun' || family === 'dot' ? tail.trimEnd() : '',
    )
    const n = numberOf(family, match[0])
    found.push({
      start,
      end: start + printed.length,
      bodyStart: start + match[0].length,
      n,
      family,
      atLine: place === 'line',
      line: lineOf(start),
      list: null,
    })
  }
  return found
}

function placeOf(shadow: string, start: number, family: Family): 'line' | 'inside' | null {
  let at = start - 1
  while (at >= 0 && shadow[at] === ' ') at--
  if (at < 0 || shadow[at] === '\n') return 'line'
  if (/[。;:,!?―”]/.test(shadow[at]!)) return 'inside'
  const before = shadow.slice(Math.max(0, start - 14), start)
  if (
    family === 'shi' &&
    /(?:^|[,;。:\n])(?:对|就|在|关于|针对|当前|今后|下一步)[^,;。:\n]{0,10}$/.test(before)
  )
    return 'inside'
  if (/(?:强调|要求|指出|提出|意见|做到|部署|裁示|提示)$/.test(before)) return 'inside'
  return null
}

function numberOf(family: Family, whole: string): number {
  if (family === 'seq')
    return whole.startsWith('再者') ? 3 : sequence.findIndex((word) => whole.startsWith(word)) + 1
  const digits = /[0-9]+/.exec(whole)
  if (digits) return Number(digits[0])
  const circled = /[①-⑳]/u.exec(whole)
  if (circled) return circled[0].codePointAt(0)! - 0x2460 + 1
  return chineseToNumber(/[一二三四五六七八九十]+/.exec(whole)?.[0] ?? '')
}

/** Reads 一 to 九十九. */
export function chineseToNumber(text: string): number {
  const digits = '一二三四五六七八九'
  const ten = text.indexOf('十')
  if (ten < 0) return text.length === 1 ? digits.indexOf(text) + 1 : Number.NaN
  const tens = ten === 0 ? 1 : digits.indexOf(text[0]!) + 1
  const ones = ten === text.length - 1 ? 0 : digits.indexOf(text[ten + 1]!) + 1
  return tens * 10 + ones
}
