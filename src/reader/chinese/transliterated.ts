import { nameParts } from '../lexicons/transliterations.ts'
import { wordEndingAt, wordSet, wordStartingAt } from '../words.ts'

const parts = wordSet(nameParts)
const letters = new Set([...parts.words].join(''))
const longest = 10

/**
 * Returns the length of the name written in the sounds of another language that begins at `start`, or 0: 扎西多吉, 吉木阿且,
 * 阿卜杜热合曼 买买提. Every letter is one such names are written with, a known part opens or closes it, and `mayFollow`
 * allows what stands behind.
 */
export function transliteratedLength(
  shadow: string,
  start: number,
  end: number,
  mayFollow: (at: number) => boolean,
): number {
  if (!letters.has(shadow[start] ?? '')) return 0
  let to = start
  while (to < end && to - start < longest && letters.has(shadow[to]!)) to++
  const second = shadow[to] === ' ' ? transliteratedLength(shadow, to + 1, end, mayFollow) : 0
  if (second > 2 && isTransliterated(shadow.slice(start, to))) return to + 1 + second - start
  for (; to - start > 1; to--)
    if (mayFollow(to) && isTransliterated(shadow.slice(start, to))) return to - start
  return 0
}

/** Whether a word is such a name. */
export function isTransliterated(word: string): boolean {
  if (word.length < 2 || word.length > longest) return false
  for (const letter of word) if (!letters.has(letter)) return false
  const known = Math.max(wordStartingAt(parts, word, 0).length, wordEndingAt(parts, word, word.length).length)
  return known > 1 && (word.length > 2 || known === word.length)
}
