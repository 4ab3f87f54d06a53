import type { Span } from './draft.ts'

/** Splits a line into cells at tabs, bars and runs of spaces. */
export function cellsOf(shadow: string, line: Span): Span[] {
  const text = shadow.slice(line.start, line.end)
  const cells: Span[] = []
  const wide = /\|/.test(text) ? /\s*\|\s*/g : /\t| {2,}|(?<=\S) (?=\S)/g
  let from = 0
  for (const match of text.matchAll(wide)) {
    pushCell(cells, text, line.start, from, match.index)
    from = match.index + match[0].length
  }
  pushCell(cells, text, line.start, from, text.length)
  return cells
}

function pushCell(cells: Span[], text: string, offset: number, from: number, to: number): void {
  const cell = text.slice(from, to)
  const lead = cell.length - cell.trimStart().length
  const body = cell.trim()
  if (body) cells.push({ start: offset + from + lead, end: offset + from + lead + body.length })
}
