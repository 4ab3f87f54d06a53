import { adverbs } from '../lexicons/modals.ts'
import { actionWords } from '../lexicons/verbs.ts'
import { wordSet, wordStartingAt } from '../words.ts'

const actions = wordSet(actionWords)
/** Adverbs that may stand before a modal without being its subject. */
export const adverbSet = wordSet(adverbs)

/** The verb, adverb or preposition that stands at `start`, or ''. */
export function actionAhead(marked: string, start: number, limit: number): string {
  return wordStartingAt(actions, marked, start, limit)
}

/** Whether a verb, adverb or preposition stands at `start`. */
export function startsWithAction(marked: string, start: number, limit: number): boolean {
  return actionAhead(marked, start, limit).length > 0
}
