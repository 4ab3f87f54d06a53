import type { Span } from '../draft.ts'
import type { Operative } from './operative.ts'

/** A further clause of the sentence is a directive of its own where it has a subject of its own. */
export function opensNew(text: string, one: Operative, previous: Operative): boolean {
  if (!one.modal || !previous.modal) return false
  const between = text.slice(Math.max(previous.modal.end, one.start - 12), one.start)
  if (!/[,;:]\s*(?:and\s+|but\s+|while\s+)?(?:that\s+)?$|\s(?:and|but|while)\s+(?:that\s+)?$/.test(between))
    return false
  if (one.start >= one.modal.start) return false
  // ', starting in 2025, and directed': no subject of its own.
  if (
    /^(?:starting|beginning|commencing|effective|with effect|in|by|on|at|as)\b.*,?\s+and\s+$/s.test(
      text.slice(one.start, one.modal.start),
    )
  )
    return false
  const named = (actors: Span[]) => actors.map((span) => text.slice(span.start, span.end)).join()
  const a = named(one.actors)
  return a !== '' && a !== named(previous.actors)
}

/** '…, and directed the Clerk to …': a further verb of the same subject with somebody new to do it. */
export function splitsOff(text: string, one: Operative, previous: Operative): Operative | null {
  if (!one.modal || one.why !== 'asking' || one.actors.length === 0) return null
  const before = text.slice(
    Math.max(previous.modal?.end ?? previous.start, one.modal.start - 30),
    one.modal.start,
  )
  const isAnother = previous.why === 'commitment' && one.kind === 'order' && /\sand\s+$/.test(before)
  if (!isAnother && !/,\s+(?:and\s+|but\s+)?(?:(?:also|further|has|have|had)\s+)*$/.test(before)) return null
  if (/^(?:him|her|them|it)$/.test(text.slice(one.actors[0]!.start, one.actors[0]!.end))) return null
  return { ...one, start: one.modal.start }
}
