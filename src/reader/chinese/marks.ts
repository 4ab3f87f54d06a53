import { falseWords, notFalse } from '../lexicons/modals.ts'
import { wordSet, wordStartingAt } from '../words.ts'

/** Stands for every character inside quotation marks, title marks or brackets. */
export const quoted = '\ue001'
/** Stands for every character of a word that only looks like a modal. */
export const inert = '\ue002'
/** Stands for every character of a known person's name. */
export const named = '\ue000'

const closers: Record<string, string> = { '“': '”', '《': '》', '〈': '〉', '(': ')', '[': ']' }
const openers = new Map(Object.entries(closers).map(([open, close]) => [close, open]))
const longestQuote = 400
const longestBracket = 80
const inertWords = wordSet(falseWords)

/** Returns the shadow with everything inside quotation marks and brackets replaced by marks of equal length. */
export function markQuoted(shadow: string): string {
  const depth = depthsOf(shadow)
  const pieces: string[] = []
  let inside = 0
  let from = 0
  for (let i = 0; i < shadow.length; i++) {
    if (depth[i] === 0) continue
    const before = inside
    inside += depth[i]!
    if (before > 0 === inside > 0) continue
    pieces.push(before > 0 ? quoted.repeat(i - from) : shadow.slice(from, i))
    from = i
  }
  pieces.push(shadow.slice(from))
  return pieces.join('')
}

/** Returns a text whose words that merely look like a modal are replaced by marks, so that no rule matches them. */
export function markInert(text: string): string {
  const pieces: string[] = []
  let from = 0
  let i = 0
  while (i < text.length) {
    const word = wordStartingAt(inertWords, text, i)
    if (word && !isModalAfterAll(text, i, word)) {
      pieces.push(text.slice(from, i), inert.repeat(word.length))
      from = i + word.length
    }
    i += word.length || 1
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

function isModalAfterAll(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? '\n'
  // 要点, 要害 … at the beginning of a clause are 要 and a verb.
  if (word[0] === '要' && /[,;。:\n]/.test(before)) return true
  const exception = notFalse[word]
  if (!exception) return false
  return (
    Boolean(exception.before?.includes(before)) ||
    Boolean(exception.after?.includes(text[at + word.length] ?? '\n'))
  )
}

/** Returns the marked shadow with every occurrence of the names replaced by the name mark. */
export function markNames(marked: string, names: Iterable<string>): string {
  let result = marked
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length > 1) result = result.split(name).join(named.repeat(name.length))
  }
  return result
}

/** How many quotations and brackets open (above zero) or close at each letter. */
function depthsOf(shadow: string): Int8Array {
  const depth = new Int8Array(shadow.length + 1)
  let open: number[] = []
  for (const match of shadow.matchAll(/[“”《》〈〉()[\]\n]/g)) {
    const [character] = match
    const i = match.index
    if (character === '\n') open = []
    else if (closers[character]) open.push(i)
    else if (openers.has(character)) closeAt(i, openers.get(character)!, shadow, open, depth)
  }
  return depth
}

function closeAt(at: number, opener: string, shadow: string, open: number[], depth: Int8Array): void {
  for (let back = 1; back <= Math.min(4, open.length); back++) {
    const start = open[open.length - back]!
    if (shadow[start] !== opener) continue
    open.length -= back
    if (at - start <= (opener === '(' || opener === '[' ? longestBracket : longestQuote)) {
      depth[start + 1]!++
      depth[at]!--
    }
    return
  }
}
