/** A numbered or lettered item's marker. */
export type Marker = {
  text: string
  start: number
  bodyStart: number
  n: number
  /** A bullet has no ordinal: its text is empty. */
  kind: 'number' | 'letter' | 'roman' | 'bullet'
  /** How it is printed: `(a)`, `a)`, `1.`, `1.1`, `•`; items of one list look alike. */
  style: string
}

const bullet = '[•·‣▪●○◦*–—-](?=\\s)'
const shape = new RegExp(
  `^\\s*(?:\\(?(?<number>\\d{1,3})[.)](?!\\d)|(?<path>\\d{1,3}(?:[./]\\d{1,3}){1,3})[.:]?(?=\\s+(?:[“"A-Z(]|(?!million|billion|per|hectares|k?m\\b|tonnes)[a-z]{3,}))|(?<item>[A-Z]{1,2}\\d{1,2})[.):](?=\\s)|\\((?<letter>[a-z])\\)|(?<bare>[a-z])[.)](?=\\s)|\\(?(?<roman>[ivx]{2,5}|[IVX]{2,5})[.)]|(?<upper>[IVX])\\.(?=\\s+[A-Z][a-z]+s?\\s+(?:the|to|that|upon|with|on|all|its|our|a|an)\\s)|(?<named>(?:Article|Clause|Paragraph|Point|Resolution|Decision) \\d{1,3})[.:]?(?=\\s+[A-Z])|${bullet})\\s*`,
)

/** Whether a line opens an item of a list. */
export function startsItem(line: string): boolean {
  return shape.test(line.slice(0, 30))
}

/** The marker a paragraph opens with. */
export function markerAt(text: string, start: number, end: number): Marker | null {
  const match = shape.exec(text.slice(start, Math.min(end, start + 30)))
  if (!match || match[0].trim().length === 0) return null
  const printed = match[0].trim()
  const bodyStart = start + match[0].length
  const { number, path, item, letter, bare, roman, upper, named } = match.groups!
  const style = printed.replace(/\d+/g, '1').replace(/[a-z]+/, 'a')
  const counted = number ?? /\d+$/.exec(path ?? item ?? named ?? '')?.[0]
  if (counted !== undefined)
    return { text: printed, start, bodyStart, n: Number(counted), kind: 'number', style }
  const one = letter ?? bare
  if (one) return { text: printed, start, bodyStart, n: one.charCodeAt(0) - 96, kind: 'letter', style }
  const figure = (roman ?? upper)?.toLowerCase()
  if (figure) {
    // 'V.' and 'VI.' are of one list.
    const printedAs = style.replace(/[IVX]+/, 'I').replace(/a+/, 'a')
    return { text: printed, start, bodyStart, n: romanValue(figure), kind: 'roman', style: printedAs }
  }
  return { text: '', start: bodyStart, bodyStart, n: 1, kind: 'bullet', style }
}

/** A number without a dot before a word: '5 directed the Ministry to'. */
export function bareMarker(text: string, start: number): Marker | null {
  const match = /^(?:(\d{1,2})\s+(?=\p{L}{3})|([A-Z])\.\s+(?=\d|\p{Lu}\p{L}))/u.exec(
    text.slice(start, start + 8),
  )
  if (match?.[2])
    return {
      text: `${match[2]}.`,
      start,
      bodyStart: start + match[0].length,
      n: match[2].charCodeAt(0) - 64,
      kind: 'letter',
      style: 'A.',
    }
  return (
    match && {
      text: match[1]!,
      start,
      bodyStart: start + match[0].length,
      n: Number(match[1]),
      kind: 'number',
      style: '1',
    }
  )
}

function romanValue(printed: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  const digits = [...printed].map((digit) => values[digit] ?? 0)
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
}

/** The first item of a list: 1, a or i. */
export function isFirst(marker: Marker): boolean {
  return marker.kind === 'bullet' || marker.n === 1 || (marker.kind === 'letter' && marker.n === 9)
}
