import type { Span } from '../draft.ts'
import { actorsOf } from './actors.ts'
import { isActorPhrase } from './agents.ts'
import { baseVerb } from './clauses.ts'
import type { Operative } from './operative.ts'
import { englishTimes } from './times.ts'

/** Not after to: 'open to the public', 'report to Council'. */
const infinitive =
  /^(?:not )?to (?!(?:the|a|an|all|any|each|every|our|its|their|his|her|this|that|these|those)\b)[a-z]+/
/** 'and help schools to plan' goes on with the doer before; 'and lock keepers to log' has another. */
const takesDoer =
  /^(?:help|allow|enable|require|ask|encourage|urge|invite|oblige|assist|permit|direct|instruct|request|order|train|support|prepare|bring|pay|persuade|work|agree|continue)\b|^[a-z]+ (?:the|a|an|all|any|its|their|our|with|on|for|at)\b/
const joint = /,\s+(?:and\s+|with\s+)?|\s+and\s+|;\s+(?:and\s+)?/g

/**
 * Finds what goes on after a directive without a verb of its own that lays down: '…, and the Clerk to write …' has
 * somebody new to do it, '…, and to report by June' a deadline of its own.
 */
export function elidedIn(text: string, one: Operative, end: number): Operative[] {
  const found: Operative[] = []
  const from = Math.max(one.modal?.end ?? one.start, one.actors.at(-1)?.end ?? 0)
  let last = from
  for (const match of text.slice(from, end).matchAll(joint)) {
    const at = from + match.index + match[0].length
    const rest = text.slice(at, end)
    const next =
      withDoing(text, one, at, rest) ??
      (one.why === 'asking' || (one.modal === null && one.actors.length > 0) ? newDoer(text, at, rest) : null)
    const start = next ? at : /^,/.test(match[0]) && hasNewDeadline(text, last, at, end) ? at : null
    if (start === null) continue
    found.push({ ...one, start, modal: null, actors: next ?? [], speaker: one.speaker })
    last = at
  }
  return found
}

/** 'the county commissioners to inspect …' */
function newDoer(text: string, at: number, rest: string): Span[] | null {
  const match = /^((?:(?!\bto\b)[^,;:.]){2,70}?)\s+(?=(?:not )?to\s)/.exec(rest)
  if (!match || !infinitive.test(rest.slice(match[0].length))) return null
  const words = match[1]!
  if (
    takesDoer.test(words) ||
    !isActorPhrase(words) ||
    / (?:is|are|was|were|will|has|have|had|agreed|continues?)\b/.test(words)
  )
    return null
  return actorsOf(text, { start: at, end: at + words.length })
}

/** 'and the Secretariat with collecting data', behind 'tasked X with'. */
function withDoing(text: string, one: Operative, at: number, rest: string): Span[] | null {
  if (!one.modal || !/(?:task|charg|entrust)\w+$/i.test(text.slice(one.modal.start, one.modal.end)))
    return null
  const who = /^((?:(?!\bwith\b)[^,;:.]){2,70}?) with [a-z]+ing\b/.exec(rest)?.[1]
  return who && isActorPhrase(who) ? actorsOf(text, { start: at, end: at + who.length }) : null
}

function hasNewDeadline(text: string, from: number, at: number, end: number): boolean {
  const rest = text.slice(at, end)
  const verb = /^(?:to\s+)?/.exec(rest)![0].length
  if (!baseVerb.test(rest.slice(verb))) return false
  const before = englishTimes(text, { start: from, end: at })
  return before.deadline !== null && englishTimes(text, { start: at, end }).deadline !== null
}
