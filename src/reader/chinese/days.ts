import { chineseToNumber } from './ordinals.ts'

/** A date in figures alone: 2024.10.18, 113/5/6. */
export const figuresOnly = /([0-9]{3,4})([./-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])/

/** Returns `YYYY-MM-DD`, `--MM-DD` where the year is not printed, or null where the month is not. */
export function isoOf(printed: string): string | null {
  const worded = printed.replace(figuresOnly, '$1年$3月$4日')
  const match =
    /(?:(?<republic>(?:中华)?民国)?(?<year>[0-9一二三四五六七八九〇零十百]{2,4})年)? ?(?<month>[0-9一二三四五六七八九十]{1,3}) ?月 ?(?<day>[0-9一二三四五六七八九十]{1,3})/.exec(
      worded,
    )
  if (!match) return null
  const { republic, year, month, day } = match.groups!
  const m = numberOf(month!)
  const d = numberOf(day!)
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null
  // Three digits without 民国 are years of the Republic too.
  const y = year ? yearOf(year) + (republic || /^1[0-9]{2}$/.test(year) ? 1911 : 0) : null
  const two = (n: number) => String(n).padStart(2, '0')
  return `${y && y > 1000 ? y : '-'}-${two(m)}-${two(d)}`
}

function numberOf(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : chineseToNumber(text)
}

function yearOf(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  if (/[十百]/.test(text)) return hundreds(text)
  return Number(
    [...text]
      .map((digit) => (digit === '〇' || digit === '零' ? 0 : '一二三四五六七八九'.indexOf(digit) + 1))
      .join(''),
  )
}

function hundreds(text: string): number {
  const [head, tail] = text.split('百')
  if (tail === undefined) return chineseToNumber(text)
  return chineseToNumber(head!) * 100 + (tail ? chineseToNumber(tail.replace(/^[零〇]/, '')) : 0)
}
