import type { Span } from '../draft.ts'
import { actorsOf, trimEnd } from './actors.ts'
import { isActorPhrase, mayAct } from './agents.ts'

const irregular =
  'held|made|built|brought|bought|cut|done|drawn|driven|fed|found|given|hung|kept|known|laid|led|left|lent|let|lit|lost|met|paid|put|read|run|said|seen|sent|set|shown|shut|sold|spent|swept|taken|taught|told|thrown|torn|won|worn|written|begun|chosen|frozen|grown|hidden|overseen|undertaken|withheld|withdrawn|rewritten|reset|resold|rebuilt'
const passive = new RegExp(
  `^(?:\\s*,[^,;]{2,90},)?\\s+(?:also |now |first |then |always |never |only |no longer )*be (?:\\w+ly |first |also |not )?(?:(?!(?:prepared|required|requested|asked|directed|instructed|tasked|obliged|committed|allowed|permitted)\\b)\\w+ed|${irregular})\\b`,
)
/** What a thing is or does by itself. */
export const beingVerb =
  /^(?:\s*,[^,;]{2,90},)?\s+(?:also |now |only |then |always |never )*(?:be|remain|include|contain|cover|apply|last|cost|exceed|reach|fall|rise|expire|lapse|amount|comprise|consist|reflect|come|go|take (?:effect|place|place|priority|precedence)|enter into|count|become|stay|stand|match|fit)\b/
const agent =
  /\bby\s+((?:the|our|its|their|all|each|every|[A-Z])[^,.;:]{1,70}?)(?=\s+(?:by|before|within|no later|until|in|on|at|to|and|every|each|for|under)\b|[,.;:]|$)/

/** Whether the verb behind a modal is in the passive: its subject is what is done, not who does it. */
export function isPassive(text: string, modalEnd: number): boolean {
  return passive.test(text.slice(modalEnd, modalEnd + 140))
}

/** Whoever is to do what the clause lays down: its subject, or the agent of a passive. */
export function doersOf(text: string, subject: Span, modal: Span, end: number): Span[] {
  if (isPassive(text, modal.end)) return agentOf(text, modal.end, end)
  const rest = text.slice(modal.end, modal.end + 140)
  // 'No ward shall operate below …', 'The old ferry must not sail': it binds whoever runs it.
  if (
    /^(?:(?:no|neither|nobody)\b|(?:the|this) .*\b(?:vessel|ship|boat|ferry)$)/i.test(
      text.slice(subject.start, subject.end),
    )
  )
    return []
  if (/^\s+(?:not )?(?:fall|rise|exceed|cost|amount|expire|lapse|last)\b/.test(rest)) return []
  const isLax = !beingVerb.test(rest)
  return coupled(text, subject) ?? actorsOf(text, subject, isLax)
}

/** 'Hotels and golf courses': where one of a couple acts, so does the other. */
function coupled(text: string, subject: Span): Span[] | null {
  const couple = /^((?:[Aa]ll )?[\w-]+(?: [\w-]+)?s) and ([a-z-]+(?: [a-z-]+)?s)$/.exec(
    text.slice(subject.start, subject.end),
  )
  if (!couple || isActorPhrase(couple[1]!) === isActorPhrase(couple[2]!)) return null
  const middle = subject.start + couple[1]!.length
  return [
    { start: subject.start, end: middle },
    { start: middle + ' and '.length, end: subject.end },
  ]
}

function agentOf(text: string, from: number, end: number): Span[] {
  const match = agent.exec(text.slice(from, Math.min(end, from + 300)))
  if (!match || !isActorPhrase(match[1]!)) return []
  const start = from + match.index + match[0].indexOf(match[1]!)
  return actorsOf(text, { start, end: trimEnd(text, start, start + match[1]!.length) })
}

const joint =
  /,?\s+(?:in (?:close |full )?(?:consultation|collaboration|coordination|co-ordination|cooperation|co-operation|partnership|conjunction|liaison|concert) with|together with|jointly with|along with|alongside|acting with|working (?:closely |jointly )?with|with the (?:support|assistance|help) of)\s+/

/** Where the subject ends that somebody joins: 'the Ministry of Works, in consultation with the Treasury,'. */
export function aloneIn(text: string, subject: Span): Span {
  const match = joint.exec(text.slice(subject.start, subject.end))
  return match ? { start: subject.start, end: subject.start + match.index } : subject
}

/** Whoever the clause joins to its doer. */
export function partnersIn(text: string, clause: Span): Span[] {
  const part = text.slice(clause.start, clause.end)
  const match = joint.exec(part)
  if (!match) return []
  const from = match.index + match[0].length
  const until =
    /[,.;:]|\s(?:to|shall|must|will|should|by|before|within|on|no later|ahead|until|in order|so)\s|$/.exec(
      part.slice(from),
    )!
  const partner = { start: clause.start + from, end: clause.start + from + until.index }
  const words = text.slice(partner.start, partner.end)
  // 'the Red Cross', 'the PSNI': whoever is named joins in, whatever the noun.
  const isNamed = /^(?:the )?\p{Lu}/u.test(words) && mayAct(words)
  return isNamed || isActorPhrase(words) ? actorsOf(text, partner, isNamed) : []
}
