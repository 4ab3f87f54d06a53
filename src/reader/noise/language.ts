import { orgHeads, personHeads } from '../lexicons/actors.ts'
import { commonSimplified } from '../lexicons/common-characters.ts'
import { dutyWords } from '../lexicons/modals.ts'
import { layingDown } from '../lexicons/speech.ts'
import { posts } from '../lexicons/titles.ts'
import { actionWords } from '../lexicons/verbs.ts'
import { simplify } from '../shadow.ts'
import { wordsOf } from '../words.ts'
import { isCommon } from './gbk.ts'

const familiar = new Set(commonSimplified)

/** How much a restoration looks like the language: common characters, and pairs the text has elsewhere. */
export function plausibility(restored: string, pairs: ReadonlySet<string>): number {
  let score = 0
  for (let i = 0; i < restored.length; i++) {
    const character = restored[i]!
    if (character >= '\u3400' && character <= '\u9fff') {
      const plain = simplify(character)
      score += familiar.has(plain) ? 2 : isCommon(plain) ? 1 : -3
    } else if (character.charCodeAt(0) < 0x80 || character < '\u3000') score -= 2
    if (i > 0 && pairs.has(simplify(restored.slice(i - 1, i + 1)))) score += 1.5
  }
  return score
}

/** The pairs of characters that stand in the first pages of the text, and those of the words of the genre. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  const add = (words: string) => {
    for (let i = 1; i < words.length; i++) pairs.add(words.slice(i - 1, i + 1))
  }
  add(simplify(text.slice(0, 30_000)))
  for (const lexicon of [actionWords, orgHeads, personHeads, posts, dutyWords, layingDown]) {
    for (const word of wordsOf(lexicon)) add(word)
  }
  return pairs
}
