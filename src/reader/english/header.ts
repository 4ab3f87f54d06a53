import { type Paragraph, paragraphsOf } from './sentences.ts'

const headLength = 2500
/** A line of a title goes on where it ends, or the next begins, with one of these. */
const joint = /\s(?:of|the|and|in|at|on|for|to|by|an?|its|held|&)$/i
const carriesOn =
  /^(?:(?:of|for|held|convened|between|under|commencing|hosted|at|on|in)\s(?!attendance|the chair|person|behalf)|and\s(?!\p{Lu}\p{Ll}+:))/iu

/** The head of a text: of equal length, capitals folded and torn titles mended, with its lines. */
export function headerOf(text: string): { head: string; lines: Paragraph[] } {
  const end = text.length > headLength ? text.lastIndexOf('\n', headLength) : text.length
  const printed = text.slice(0, end > 0 ? end : headLength).split('\n')
  const lines = printed.map((line, i) => folded(line, i === 0))
  let head = lines[0]!
  let last = lines[0]!
  for (const [i, line] of lines.slice(1).entries()) {
    const joins = line.trim() === '' ? joint.test(last.trimEnd()) && i < 14 : isTorn(last, line)
    head += (joins ? ' ' : '\n') + line
    if (line.trim() !== '') last = line
  }
  return { head, lines: paragraphsOf(head) }
}

function isTorn(line: string, next: string): boolean {
  const last = line.trimEnd()
  if (last.length > 140 || /[.:;!?|]$/.test(last) || /:\s|\||\t/.test(line) || /\||\t|^\S+:\s/.test(next))
    return false
  return joint.test(last) || /,$/.test(last) || (last !== '' && carriesOn.test(next.trimStart()))
}

const small = /^(?:of|the|on|in|at|for|and|to|by|held|from|with|between|under|a|an|its|was|am|pm)$/i

/** 'MINUTES OF THE MONTHLY MEETING' as 'Minutes of the Monthly Meeting'. */
function folded(line: string, isFirst: boolean): string {
  if (!/\p{Lu}{2}/u.test(line)) return line
  const letters = line.replace(/\P{L}/gu, '')
  const isLoud = letters.length > 7 && letters.replace(/\P{Lu}/gu, '').length > letters.length * 0.6
  const low = line.replace(
    isLoud ? /\p{L}[\p{L}’']*/gu : /\p{Lu}{4,}(?!\p{L})|\b(?:OF|THE|AND|FOR|ON)\b/gu,
    (word, at: number) => {
      if (/\d/.test(line[at - 1] ?? '')) return word.toLowerCase()
      return small.test(word) && (at > 0 || !isFirst)
        ? word.toLowerCase()
        : word[0] + word.slice(1).toLowerCase()
    },
  )
  return low.length === line.length ? low : line
}
