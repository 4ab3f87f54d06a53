/** Splits a lexicon string into its words. */
export function wordsOf(lexicon: string): string[] {
  return lexicon.split(/\s+/).filter(Boolean)
}

/** Returns a regular-expression alternation of the words of a lexicon, the longest first. */
export function anyOf(lexicon: string): string {
  const words = [...new Set(wordsOf(lexicon))].sort((a, b) => b.length - a.length)
  return `(?:${words.map(escapeForRegex).join('|')})`
}

/**
 * A set of words that answers quickly whether a text ends, or goes on, with one of them; by its first and its last letter
 * it knows how long a word can be.
 */
export type WordSet = { words: Set<string>; firsts: Map<string, number>; lasts: Map<string, number> }

/** Returns the words of a lexicon as a set. */
export function wordSet(lexicon: string): WordSet {
  const set: WordSet = { words: new Set(wordsOf(lexicon)), firsts: new Map(), lasts: new Map() }
  for (const word of set.words) {
    for (const [lengths, letter] of [
      [set.firsts, word[0]!],
      [set.lasts, word.at(-1)!],
    ] as const)
      lengths.set(letter, Math.max(lengths.get(letter) ?? 0, word.length))
  }
  return set
}

/** Returns the longest word of the set the text ends with at `end`, or ''. */
export function wordEndingAt(set: WordSet, text: string, end: number, from = 0): string {
  const longest = set.lasts.get(text[end - 1] ?? '') ?? 0
  for (let length = Math.min(longest, end - from); length > 0; length--) {
    const word = text.slice(end - length, end)
    if (set.words.has(word)) return word
  }
  return ''
}

/** Returns the longest word of the set that stands in the text at `start`, or ''. */
export function wordStartingAt(set: WordSet, text: string, start: number, to = text.length): string {
  const longest = set.firsts.get(text[start] ?? '') ?? 0
  for (let length = Math.min(longest, to - start); length > 0; length--) {
    const word = text.slice(start, start + length)
    if (set.words.has(word)) return word
  }
  return ''
}

/** All matches of a global shape. `matchAll` makes the shape anew for each text, which with a long one costs more than to look. */
export function matchesOf(shape: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  shape.lastIndex = 0
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    found.push(match)
    if (match[0] === '') shape.lastIndex++
  }
  return found
}

function escapeForRegex(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
