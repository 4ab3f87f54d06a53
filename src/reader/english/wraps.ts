import { startsItem } from './markers.ts'

/**
 * Returns the text with a space for every break inside a sentence: a line that stops in the middle goes on where small
 * letters follow. Nothing else changes, so offsets stay.
 */
export function unwrapped(text: string): string {
  const lines = text.split('\n')
  return lines
    .map((line, i) => (i === lines.length - 1 ? line : line + (goesOn(line, lines[i + 1]!) ? ' ' : '\n')))
    .join('')
}

function goesOn(line: string, next: string): boolean {
  if (next.trim() === '' || startsItem(next) || /[|\t]/.test(line) || /[|\t]/.test(next)) return false
  const last = line.trimEnd()
  return last.length > 45 && !/[.;:!?]$/.test(last) && /^[a-z(]/.test(next.trimStart())
}

/** Returns words found in the unwrapped text as they are printed, with the break where one tears them. */
export function asPrinted(printed: string, text: string, words: string): string {
  if (printed === text || printed.includes(words)) return words
  const at = text.indexOf(words)
  return at < 0 ? words : printed.slice(at, at + words.length)
}
