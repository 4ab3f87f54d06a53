import type { Change } from './layer.ts'

const terminal = /[。！？!?；;：:…”」』）)—\-－]\s*$/
const opensBlock =
  /^(?:[\s\u3000]{2,}|\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、)）]|第[一二三四五六七八九十]+[,，、]|[①-⑳]|\S{2,6}[：:]))/
const shortestLine = 16
const han = /[\u3400-\u9fff]/

/**
 * Joins lines broken at a fixed width: where at least three lines of one length end inside a sentence, their breaks
 * are taken out; so is a single break that tears a sentence of the body apart. A line that opens a block — indented, numbered, labelled — is never joined to the one before.
 */
export function wrapChanges(text: string): Change[] {
  const lines = text.split('\n')
  const width = lines.length < 4 ? 0 : wrapWidth(lines)
  const indents = lines.some((line) => /^(?:\u3000{2}| {4})\S/.test(line))
  const changes: Change[] = []
  let at = 0
  lines.forEach((line, i) => {
    const end = at + line.length
    const next = lines[i + 1]
    if (next !== undefined && ((width > 0 && joins(line, next, width, indents)) || isTorn(line, next))) {
      const lead = /^[ \u3000]*/.exec(next)![0].length
      const tail = line.length - line.trimEnd().length
      changes.push({ start: end - tail, end: end + 1 + lead, replacement: '', rule: 'hardWrap' })
    }
    at = end + 1
  })
  return changes
}

function joins(line: string, next: string, width: number, indents: boolean): boolean {
  if (next.trim() === '' || opensBlock.test(next) || !han.test(line)) return false
  if (Math.abs(columnsOf(line) - width) > 2) return false
  return !terminal.test(line) || (indents && !/^\s*$/.test(next))
}

const opensSpeech =
  /^(?:(?:会|會)(?:议|議|上|后|後)|大会|大會|据悉|據悉|随后|隨後|同时|同時|[（(【[]|\d|.{0,12}(?:参加|參加|出席|列席|强调|強調|指出|要求|表示|說|说|讲话|講話))/

/** 做到一廠⏎一策。…: a line with whole sentences that stops in a clause, and a next line that ends the clause at once. */
function isTorn(line: string, next: string): boolean {
  if (line.length < 30 || !/[。；]/.test(line) || !/[\u3400-\u9fff]$/.test(line)) return false
  if (!/^[\u3400-\u9fff]{1,14}[，。；、,]/.test(next) || opensBlock.test(next) || opensSpeech.test(next))
    return false
  return /[，；：,。][\u3400-\u9fff]{1,14}$/.test(line)
}

/** The width at which lines are broken, in columns; 0 where the text is not wrapped. */
function wrapWidth(lines: string[]): number {
  const counts = new Map<number, number>()
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next === undefined || next.trim() === '' || line.length < shortestLine || line.length > 80) return
    if (terminal.test(line) || /\t| {3,}/.test(line.trim())) return
    const columns = columnsOf(line)
    counts.set(columns, (counts.get(columns) ?? 0) + 1)
  })
  let best = 0
  let most = 0
  for (const width of counts.keys()) {
    const near = [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0)
    if (near > most) {
      most = near
      best = width
    }
  }
  return most >= 3 ? best : 0
}

function columnsOf(line: string): number {
  let columns = 0
  for (let i = 0; i < line.length; i++) columns += line.charCodeAt(i) >= 0x2e80 ? 2 : 1
  return columns
}
