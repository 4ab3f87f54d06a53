import type { Span } from '../draft.ts'
import { mayAct } from './agents.ts'
import { isPassive } from './doers.ts'
import { type Groups, kindOf, type Operative } from './operative.ts'

const subordinate =
  /\b(?:that|which|who|whom|whose|whether|if|when|whenever|where|wherever|because|(?<!\b(?:such|well|far) )as(?! well\b)|while|since|although|though|unless|until|till|so that|in case|provided|(?<!\b(?:more|less|other|\w{3,9}er) )than|how|why|what)\b[^,]*$/i

/** Whether the words before a modal open a clause that hangs on another. */
export function isSubordinate(words: string): boolean {
  return subordinate.test(words)
}

/** 'Operators that fail inspection shall not …': the clause belongs to the actor, nobody is quoted. */
export function isRelative(words: string): boolean {
  const match = /^([^,]+)\s+(?:that|which|who|whose|where)\s/.exec(words)
  return (
    match !== null &&
    mayAct(match[1]!) &&
    !/\b(?:said|noted|reported|that)\b/.test(match[1]!) &&
    / \w+ .*\w/.test(words.slice(match[0].length - 1))
  )
}

/** Reads a duty whose subject is told apart by a clause of its own. */
export function relative(text: string, modal: Span, subject: Span, groups: Groups): Operative | null {
  const words = text.slice(subject.start, subject.end)
  if (!groups.duty || (groups.duty === 'may' && !/^no\b/i.test(words)) || !isRelative(words)) return null
  return {
    start: subject.start,
    modal,
    actors: isPassive(text, modal.end) ? [] : [subject],
    kind: kindOf(text, modal, groups, words),
    why: 'modal',
    speaker: null,
  }
}
