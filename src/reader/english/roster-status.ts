import type { Person, Role } from '../draft.ts'
import { personOf } from './names.ts'

const row =
  /^(\p{Lu}[^|\t\n]{3,70}?)(?:\s{2,}|\t+|\s*[|:]\s*|\s+[–—-]+\s+|\s*\.{2,}\s*)(present|here|in attendance|attended|absent|excused|apolog(?:y|ies)|regrets|on leave|leave of absence|not present|late)(?:\s*[(,–-].{0,60})?[.;]?$/iu

/** 'Mayor Ada Pell  Present': a line of a roll call that says of one person whether they came. */
export function statusLine(line: string): Person | null {
  const match = row.exec(line)
  const person = match && personOf(match[1]!)
  if (!person) return null
  const isAbsent = /^(?:absent|excused|apolog|regrets|on leave|leave of|not present)/i.test(match[2]!)
  const role: Role = isAbsent ? 'absent' : person.presides ? 'presided' : 'attended'
  return { name: person.name, title: person.title, role }
}
