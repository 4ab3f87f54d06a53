import type { Change } from './layer.ts'

const widestPage = 100
const fewestWraps = 3
const opensBlock =
  /^\s*(?:[•·‣▪●◦*–-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|\d{1,3}(?:[./]\d{1,3})+\s|[A-Z][\w ’'-]{1,30}:(?:\s|$))/

/**
 * Joins lines that were broken between words at a fixed width, as mail programs do: a line goes on in the next where the
 * first word of that would not have fitted any more.
 */
export function wordWrapChanges(text: string): Change[] {
  const lines = text.split('\n')
  const width = Math.max(...lines.map((line) => line.trimEnd().length))
  if (width > widestPage) return []
  const changes: Change[] = []
  let at = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next !== undefined && wraps(line, next, width)) {
      const lead = next.length - next.trimStart().length
      const end = at + line.length + 1 + lead
      changes.push({ start: at + line.trimEnd().length, end, replacement: ' ', rule: 'hardWrap' })
    }
    at += line.length + 1
  })
  return changes.length < fewestWraps ? [] : changes
}

function wraps(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1]
  if (!word || !/[A-Za-z]/.test(line) || /[\u3400-\u9fff|\t]/.test(line + word) || opensBlock.test(next))
    return false
  return line.trim() !== '' && line.trimEnd().length + 1 + word.length > width
}
