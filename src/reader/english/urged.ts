import type { Span } from '../draft.ts'
import { isPassive } from './doers.ts'
import { isFamilyName } from './family-names.ts'

/** 'First, planning should come before digging': the word that counts a point in running text. */
export const countingWord = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)(?:ly)?(?=,\s+[a-z])/i
/** 'Efforts should be made to …', 'priority should be given to …': a set phrase for what is to be done. */
const setPhrase =
  /\b(?:efforts?|priority|attention|emphasis|importance|focus|measures|steps|work|support|action|heed|care|vigilance|tolerance)$/i
const saidAtEnd =
  /,\s+(?:according to )?(?:(?:(?:Vice |Deputy )?(?:Premier|President|Minister|Governor|Mayor|Secretary)|State Councilor) )?(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?(?: (?:said|stressed|added|noted|urged|demanded|emphasi[sz]ed|pointed out))?(?: (?:also|at the (?:meeting|conference|teleconference|symposium)))*(?:, \p{Ll}+ing .*)?[.,\s]*$/u
const saidBefore =
  /^((?:(?:He|She|They|(?:The |the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,4}) )?(?:also |further |then )?(?:said|added|noted|stressed|explained|demanded|urged|emphasi[sz]ed)(?: at the (?:meeting|conference))?(?: that)? )\S/u

/** Where the clause begins behind who says it: 'Gao said departments should'. */
export function saidLead(words: string): number {
  const said = saidBefore.exec(words)
  return said ? said[1]!.length : 0
}

/** Whether what should be done is laid down, though its subject is no actor. */
export function isUrged(text: string, range: Span, modal: Span, subject: string): boolean {
  if (setPhrase.test(subject) && isPassive(text, modal.end)) return true
  const sentence = text.slice(range.start, range.end)
  if (countingWord.test(sentence)) return true
  const said =
    saidAtEnd.exec(sentence.slice(-240)) ??
    /^(?:(?:[^,]{2,60}, )?(?:(?:Vice |Deputy )?(?:Premier|President|Minister|Governor|Mayor|Secretary)|State Councilor) )?(\p{Lu}\p{Ll}+) (?:also )?(?:said|stressed|added|noted)\b/u.exec(
      sentence,
    )
  return said !== null && isFamilyName(said[1]!)
}
