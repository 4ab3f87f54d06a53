import type { Change } from './layer.ts'

const widestPage = 100
const fewestWraps = 3
const shortestTorn = 45
const opensBlock =
  /^\s*(?:[•·‣▪●◦*–-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|\d{1,3}(?:[./]\d{1,3})+\s|[A-Z][\w ’'-]{1,30}:(?:\s|$))/

/**
 * Joins lines that were broken between words: at a fixed width, as mail programs do, where the first word of the next line
 * would not have fitted any more; and wherever a long line stops inside a sentence that small letters go on with.
 */
export function wordWrapChanges(text: string): Change[] {
  if (!/[A-Za-z]/.test(text)) return []
  const lines = text.split('\n')
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  const atWidth: Change[] = []
  const torn: Change[] = []
  let at = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    const isTorn = next !== undefined && mayJoin(line, next) && goesOn(line, next)
    if (
      next !== undefined &&
      (isTorn || (width <= widestPage && mayJoin(line, next) && fills(line, next, width)))
    ) {
      const lead = next.length - next.trimStart().length
      const end = at + line.length + 1 + lead
      const change = { start: at + line.trimEnd().length, end, replacement: ' ', rule: 'hardWrap' } as const
      atWidth.push(change)
      if (isTorn) torn.push(change)
    }
    at += line.length + 1
  })
  return atWidth.length < fewestWraps ? torn : atWidth
}

function mayJoin(line: string, next: string): boolean {
  return (
    line.trim() !== '' &&
    next.trim() !== '' &&
    /[A-Za-z]/.test(line) &&
    !/[\u3400-\u9fff|\t]/.test(line) &&
    !/^\s*\S*[\u3400-\u9fff|\t]/.test(next) &&
    !opensBlock.test(next)
  )
}

function fills(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? ''
  return line.trimEnd().length + 1 + word.length > width
}

function goesOn(line: string, next: string): boolean {
  const last = line.trimEnd()
  return (
    last.length > shortestTorn && !/[.;:!?]$/.test(last) && /^\s*[a-z(]/.test(next) && !/[|\t]/.test(next)
  )
}
