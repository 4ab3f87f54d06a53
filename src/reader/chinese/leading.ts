import { wordEndingAt, wordStartingAt } from '../words.ts'
import { adverbSet } from './actions.ts'
import { quantifier } from './actors.ts'
import { timePattern } from './times.ts'

/** A point of time at the beginning of a text. */
export const timeAhead = new RegExp(`^(?:${timePattern})`)
/** 明(15)日起各校要停课: a time that stands before the actor in one clause. */
const timeBeforeActor = new RegExp(
  `^(?:${timePattern})(?:之?前|起|内|期间)?(?=[各全所相省市县区镇乡街村](?!委|国|社会|面|力|部[门]?的|场))`,
)
/** Whether a time may stand at the beginning: it holds one of these letters. */
export const timeLetter = /^[^,;。:要应须]{0,12}[年月日号周季旬前内]/

/** Returns where the clause begins once leading adverbs, conjunctions and times are left out. */
export function skipLeading(marked: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (at < end && marked[at] === ' ') at++
    const word =
      wordStartingAt(adverbSet, marked, at, end) || phraseAhead(marked.slice(at, Math.min(end, at + 30)))
    if (!word || isQuantified(marked, at, word)) return at
    at += word.length
  }
}

/** 围绕…各县, 会后各单位, 有关要求:, 会议期间: what stands before the clause itself. */
const phrases =
  /^(?:(?:围绕|针对|关于|对于|随着|按照|根据|通过|结合|借助|依托)[^,;。]{2,16}(?=各)|(?:会后|节后|节前|近期|今年|明年|今天|本周|本月|年内)(?=[各所全有相任省市县区])|(?:有关|相关|具体|工作|其他)?(?:要求|事项|安排) *:|(?:节日|假期|汛期|会议|活动|施工|试点|过渡|集中)期间|在此期间)/

function phraseAhead(rest: string): string {
  return phrases.exec(rest)?.[0] ?? (timeLetter.test(rest) ? (timeBeforeActor.exec(rest)?.[0] ?? '') : '')
}

function isQuantified(marked: string, at: number, word: string): boolean {
  return word.length === 1 && quantifier.test(marked.slice(at, at + 2))
}

/** Returns where a subject ends once trailing adverbs, times and side phrases before the modal are left out. */
export function trimTrailing(marked: string, start: number, end: number): number {
  let at = end
  for (;;) {
    while (at > start && marked[at - 1] === ' ') at--
    const adverb = wordEndingAt(adverbSet, marked, at, start)
    const length = adverb.length || (/[作身]为[^,;。]{2,14}$/.exec(marked.slice(start, at))?.[0].length ?? 0)
    if (length === 0 || length === at - start) return at
    at -= length
  }
}
