import type { Span } from '../draft.ts'
import { actorsOf, addressees, isSubject } from './actors.ts'

/** A passive infinitive behind a modal: the subject suffers the deed. */
export const passive =
  /^\s+(?:not\s+)?(?:\w+ly\s+|also\s+|then\s+)*be\s+(?:\w+ly\s+|also\s+)*(?:\w+(?:ed|wn|ught|nt|lt|pt|id)|done|made|set|put|cut|held|kept|met|let|built|taken|given|written|chosen|driven|broken|spoken|drawn|begun|sold|told|found|bound|paid|shut|read|run|left|led|won)\b/

/** Who is to do it: the subject, unless it is a thing or suffers the deed, as in 'staff must not be booked'. */
export function dutyBearers(text: string, modal: Span, subject: Span): Span[] {
  if (/(?:prohibited|barred|forbidden|banned)$/.test(text.slice(modal.start, modal.end)))
    return actorsOf(text, subject)
  if (passive.test(text.slice(modal.end, modal.end + 60))) return []
  const found = actorsOf(text, subject)
  if (found.length > 0) return found
  return isSubject(text.slice(subject.start, subject.end)) ? addressees(text, subject) : []
}
