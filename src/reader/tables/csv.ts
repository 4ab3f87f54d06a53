const delimiters = [',', '\t', ';']

/** The rows of a text in comma-, tab- or semicolon-separated values; a quoted field may hold all of these and line ends. */
export function readCsv(text: string): string[][] {
  const delimiter = delimiterOf(text)
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at <= text.length; ) {
    const field = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter)
    row.push(field.value)
    at = field.end
    const isRowEnd = text[at] !== delimiter
    if (isRowEnd) {
      rows.push(row)
      row = []
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    }
    at += 1
    if (isRowEnd && at >= text.length) break
  }
  return rows
}

interface Field {
  value: string
  /** Where the delimiter or line end behind it stands. */
  end: number
}

function plain(text: string, start: number, delimiter: string): Field {
  const end = endOf(text, start, delimiter)
  return { value: text.slice(start, end), end }
}

function endOf(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** What follows the closing quote before the delimiter belongs to nothing, and is left out. */
function quoted(text: string, start: number, delimiter: string): Field {
  let value = ''
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { value: value + text.slice(from), end: text.length }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, end: endOf(text, quote + 1, delimiter) }
    value += '"'
    from = quote + 2
  }
}

/** The one that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const count = (delimiter: string) => line.split(delimiter).length
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}
