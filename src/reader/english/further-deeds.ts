import type { Span } from '../draft.ts'
import { actorsOf, isActorPhrase } from './actors.ts'
import { baseVerb } from './clauses.ts'
import type { Operative } from './operatives.ts'
import { englishTimes } from './times.ts'

/** '…, and to deliver the text by 1 March': a further deed of the same actor with a day of its own is apart. */
export function furtherOf(text: string, one: Operative, end: number): Operative[] {
  const rest = text.slice(one.start, end)
  const match = /,\s+and\s+(to\s+[a-z]+[^,;]*)$/.exec(rest)
  if (one.why === 'modal' || !match || !baseVerb.test(match[1]!.slice(3))) return []
  const start = one.start + match.index + match[0].length - match[1]!.length
  const isDue = (span: Span) => englishTimes(text, span).deadline !== null
  if (!isDue({ start: one.start, end: start }) || !isDue({ start, end })) return []
  return [{ ...one, start, modal: null, actors: [], speaker: null }]
}

/** 'directed A to …, and B to …': the second is asked by the same verb for something of its own. */
export function sharersOf(text: string, one: Operative, end: number): Operative[] {
  const last = one.actors.at(-1)
  if (one.why !== 'asking' || !last) return []
  const rest = text.slice(last.end, end)
  return [...rest.matchAll(/,\s+and\s+((?:[\w’'-]+ ){0,8}?[\w’'-]+)\s+to\s+(?=[a-z])/g)].flatMap((match) => {
    const start = last.end + match.index + match[0].indexOf(match[1]!)
    const isOther = isActorPhrase(match[1]!) && baseVerb.test(rest.slice(match.index + match[0].length))
    return isOther
      ? [
          {
            ...one,
            start,
            modal: null,
            actors: actorsOf(text, { start, end: start + match[1]!.length }),
            speaker: null,
          },
        ]
      : []
  })
}
