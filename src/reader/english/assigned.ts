import type { Span } from '../draft.ts'
import { actorsOf } from './actors.ts'
import { isActorPhrase } from './agents.ts'
import { baseVerb } from './clauses.ts'
import { isName, isPost } from './name-words.ts'
import { personOf } from './names.ts'
import { isDecision, type Operative } from './operative.ts'

const lead = /^(?:\[?\s*(?:agreed\s+)?actions?(?:\s+(?:point|item))?(?:\s+\d+)?\s*(?::|[–—-]\s|\s-\s)\s*)?/i
const finite =
  /\b(?:is|are|was|were|has|have|had|will|asked|requested|directed|instructed|urged|invited|agreed|decided|continues?|began|need|needs|expected|welcomed)\b/

/** 'Cabinet authorised the Treasurer', 'Mr Pell would like': a sentence with a verb of its own. */
const acted = / (?:be [a-z]+ed$|[a-z]+ed (?:the|a|an|its|their|\p{Lu})|would|told|gave|took) ?/u

/** In a list of actions: 'All partners to confirm …', 'Clerk: write to …', 'Write to the county (Clerk)'. */
export function assignedIn(text: string, part: Span): Operative | null {
  const words = text.slice(part.start, part.end)
  const start = part.start + lead.exec(words)![0].length
  const rest = text.slice(start, part.end)
  const actors =
    infinitive(text, start, rest) ?? toBeDone(rest) ?? colon(text, start, rest) ?? brackets(text, start, rest)
  return actors ? { start, modal: null, actors, kind: 'order', why: 'numbered', speaker: null } : null
}

/** Whether the words open as an action does: 'ACTION: …'. */
export function opensAction(words: string): boolean {
  return lead.exec(words)![0].length > 0
}

/** A department by its field: 'Public Works', 'Estates'. */
const department =
  /^(?:\p{Lu}\p{L}+ (?:and )?){0,2}(?:Works|Highways|Finance|Parks|Planning|Procurement|Facilities|Estates|Engineering|Communications|HR|IT|Legal|Operations|Pharmacy|Admissions|Maintenance|Officers|Council|Committee|Group|Board|Team|Office|Staff|Administration)$/u

/** What stands behind 'to' and is no deed. */
const noDeed =
  /^(?:be|have|the|a|an|all|any|each|every|our|its|their|his|her|this|that|these|those|council|board|committee|cabinet|date)\b/

/** 'The Director to arrange a survey': a sentence that only names somebody and a deed. */
export function assignsSomebody(words: string): boolean {
  if (owesDeed(words)) return true
  const match =
    /^(\p{Lu}(?:[^,;:.]|(?<=\b(?:\p{Lu}|Cllr|Dr|Mr|Mrs|Ms|Prof|Rev|Hon))\.){1,60}?)\s+to\s+(?=[a-z])/u.exec(
      words,
    )
  if (!match || finite.test(match[1]!) || baseVerb.test(match[1]!) || acted.test(match[1]!)) return false
  const deed = words.slice(match[0].length)
  if (finite.test(deed) || noDeed.test(deed) || isDecision(` ${deed}`)) return false
  return (
    match[1]!.split(/\s+(?:and|&)\s+/).every(isSomebody) ||
    department.test(match[1]!) ||
    /^(?:All|Everyone|Both)(?: (?:members|councillors|trustees|staff|partners|present))?$/.test(match[1]!)
  )
}

function infinitive(text: string, start: number, rest: string): Span[] | null {
  const match =
    /^((?:[^,;:.]|(?<=\b(?:[A-Z]|Cllr|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Capt))\.){2,90}?)\s+(?:not )?to\s+(?=[a-z])/.exec(
      rest,
    )
  if (!match || finite.test(match[1]!) || baseVerb.test(match[1]!) || acted.test(match[1]!)) return null
  if (/^(?:[a-z]+ed|took|[A-Z][a-z]+(?:ed|s) (?:the|that|its|our|all))\b/.test(match[1]!)) return null
  if (
    /^(?:the|a|an|all|any|each|every|our|its|their|his|her|this|that|these)\b/.test(
      rest.slice(match[0].length),
    )
  )
    return null
  return whoever(text, start, match[1]!)
}

/** 'Gate to be repaired before Easter': a sentence without a verb names what is to be done. */
const owed =
  /^(?:The |All |A )?\p{Lu}?[^,;:.]{2,60}? to be (?!(?:approved|confirmed|noted|decided|agreed|advised|held|discussed|considered|determined|announced|signed|true|taken|received|used|fixed)\b)(?:\w+ly )?(?:[a-z]+ed|made|sent|put|spread|hung|brought|bought|built|cut|drawn|found|given|kept|laid|paid|set|sought|written|taken down|removed)\b/u

function toBeDone(rest: string): Span[] | null {
  return owesDeed(rest) ? [] : null
}

/** Whether the words name only a thing and what is to be done to it. */
function owesDeed(words: string): boolean {
  const match = owed.exec(words)
  return (
    match !== null &&
    /^(?!(?:Apologies|Minutes|Dates?|Next|Time|Venue|Agenda|Items?|Matters?|Details|Results?)\b)\p{Lu}/u.test(
      words,
    ) &&
    !finite.test(match[0]) &&
    !/\b(?:that|which|who|not|due|said|shall|must|should|would|may|can|asked|likely|ready|able|need|had|hopes?|seems?|appears?|wish\w*|want\w*|like|proves?|found|[a-z]{3,}(?:ed|ing))\b[^.]* to be /.test(
      match[0],
    ) &&
    !baseVerb.test(words)
  )
}

/** 'Treasurer: send the invoices.' */
function colon(text: string, start: number, rest: string): Span[] | null {
  const match = /^((?:[^,;:.]|(?<=\b\p{Lu})\.){2,70}?)(?::|\s[–—-])\s+(?:to\s+)?(?=[A-Za-z])/u.exec(rest)
  if (!match) return null
  const task = rest.slice(match[0].length)
  const called = baseVerb.test(task) ? calledIn(text, start, match[1]!) : null
  if (called) return called
  return baseVerb.test(task) || isDue(task) ? whoever(text, start, match[1]!) : null
}

/** 'revised map, due 3 March': what somebody is to deliver and when. */
function isDue(task: string): boolean {
  return /^[^;:]{4,160}?(?:,|\s[–—-]|\()\s*(?:due\b|(?:by|before|no later than) )/.test(task)
}

/** 'Send the invoices (Treasurer, by May)', 'Send the invoices – Treasurer'. */
function brackets(text: string, start: number, rest: string): Span[] | null {
  if (!baseVerb.test(rest)) return null
  const match =
    /(?:\(\s*(?:(?:action|owner|lead|responsible)\s*:\s*)?|\s[–—-]\s+|\[(?:action:\s*)?)([A-Z][^,;()[\]–—]{1,50}?)(?:\s*[,;–—][^()]*)?[)\]]?$/i.exec(
      rest,
    )
  return match ? whoever(text, start + match.index + match[0].indexOf(match[1]!), match[1]!) : null
}

function whoever(text: string, start: number, words: string): Span[] | null {
  const span = { start, end: start + words.length }
  const several = coupleOf(text, span)
  if (several) return several
  if (
    /^(?:All|Everyone|Both)$/.test(words) ||
    isName(words) ||
    department.test(words) ||
    personOf(words) ||
    /^[A-Z]{2,4}$/.test(words)
  )
    return [span]
  if (!isActorPhrase(words) && !isPost(words)) return null
  const actors = actorsOf(text, span)
  return actors.length > 0 ? actors : [span]
}

/** 'Mr Pell and Mrs Holt', 'AB & CD': two who are named, each by a name, a post or initials. */
function coupleOf(text: string, span: Span): Span[] | null {
  const couple = /^(.+?)\s+(?:and|&)\s+(.+)$/.exec(text.slice(span.start, span.end))
  if (!couple?.slice(1).every(isSomebody)) return null
  return [
    { start: span.start, end: span.start + couple[1]!.length },
    { start: span.end - couple[2]!.length, end: span.end },
  ]
}

function isSomebody(words: string): boolean {
  return (
    /^(?:All|Everyone|Both)$/.test(words) ||
    isName(words) ||
    isPost(words) ||
    /^[A-Z]{2,4}$/.test(words) ||
    personOf(words) !== null
  )
}

/** Where a roster stands. */
const roster = 3000

/** 'Finch', 'Lent and Brandt': by the surname alone, where the roster names them in full. */
function calledIn(text: string, start: number, words: string): Span[] | null {
  if (!/^\p{Lu}[\p{L}’'-]+(?:(?:, | and | & |\/)\p{Lu}[\p{L}’'-]+){0,3}$/u.test(words)) return null
  const head = text.slice(0, roster)
  const found: Span[] = []
  for (const match of words.matchAll(/\p{Lu}[\p{L}’'-]+/gu)) {
    if (!new RegExp(`\\p{Lu}[\\p{L}.’'-]* ${match[0]}\\b`, 'u').test(head)) return null
    found.push({ start: start + match.index, end: start + match.index + match[0].length })
  }
  return found
}
