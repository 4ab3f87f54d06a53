import type { Span } from '../draft.ts'
import { isActorPhrase, mayAct } from './agents.ts'
import { isDeed } from './clauses.ts'
import { isPassive } from './doers.ts'

const adverbs =
  '(?:also |now |then |jointly |soon |shortly |further |each |all |therefore |immediately |again |only )*'
const forecast = new RegExp(
  `^\\s+(?:next (?:meet|sit|convene|gather)\\b|${adverbs}(?:arrive|pass (?:close|near|over|north|south|east|west|through|just)\\b|make landfall|weaken|intensify|approach\\b|overtop|overflow|dissipate|worsen|fade|vary|differ|take place|remember|cherish|mourn|treasure|reach|fall|rise|remain|last|affect|bring (?:rain|relief|some relief|snow|cold)|continue to (?:fall|rise|be|remain|grow|suffer|face)|be\\b|need|benefit|miss|lose|exceed|suffer|know|see\\b|feel|find|enjoy|welcome|grow|gain|have\\b|become|depend|require|cost|celebrate|turn|mark\\b|run from|compete|face|hesitate|tolerate|rest\\b|waver|spare|honou?r\\b|pay tribute|commemorate|comprise|consist|host (?:a|an|the) (?:dinner|reception|banquet|lunch\\w*)\\b|hold (?:its|their|our|the) (?:next|annual|regular)\\b|hold an? (?:\\w+ )?(?:fair|exhibition|festival|parade|concert|conference|ceremony)\\b|brief (?:the )?(?:media|press|nation|public|reporters|journalists)\\b|address the (?:nation|media|press)\\b|help (?:to )?|allow|enable|ensure that))`,
)
/** Verbs that with nothing behind them only tell what happens: 'The museum will open on Sunday'. */
const happens = new RegExp(
  `^\\s+${adverbs}(?:open|reopen|close|begin|start|end|resume|continue|run|move|operate|expand|return|meet|gather|convene)(?:\\s+(?:at|on|in|from|to|for|until|again|next|this|during|before|after|by|every|each|daily|with)\\b|\\s*[,.;:]|$)`,
)
const venues =
  /\b(?:centre|center|museum|library|school|station|shop|market|theatre|theater|hotel|festival|port|airport|hospital|clinic|show|fair|bridge|branch|branches|services?|office|offices|teams?|network|hub|archive)s?$/i

/** Whether 'X will …' takes something on; what will merely happen does not. */
export function commits(text: string, subject: string, modal: Span): boolean {
  const rest = text.slice(modal.end, modal.end + 90)
  if (
    /^\s+(?:pay an? [a-z ]*visit|visit|travel|depart|leave)\b/.test(rest) &&
    /\b(?:President|Prime Minister|Premier|King|Queen|delegations?)$/.test(subject)
  )
    return false
  if (forecast.test(rest) || isPassive(text, modal.end)) return false
  const words = subject.trim().replace(/^(?:and|that)\s+/, '')
  if (/^(?:it|this|there|these|those|that|he|she|which|who)$/i.test(words)) return false
  if (happens.test(rest) && (venues.test(words) || !isActorPhrase(words))) return false
  if (isActorPhrase(words)) return true
  const verb = new RegExp(`^\\s+${adverbs}`).exec(rest)![0].length
  if (works.test(words)) return isDeed(rest.slice(verb), '')
  // 'Statistics House will publish': an office by the name of its house.
  if (named.test(words) && writes.test(rest.slice(verb))) return true
  return isProper(words) && mayAct(words) && isDeed(rest.slice(verb), '')
}

/** An office by the name of its house or its field. */
const named = /^(?!The )(?:\p{Lu}\p{L}+ ){1,3}(?:House|Water|Health|Tourism)$/u
const writes =
  /^(?:publish|issue|send|submit|write|report|consult|notify|inform|repair|replace|mend|install|seek)\b/

/** A department by its field alone. */
const works = /^(?:The )?(?:\p{Lu}\p{Ll}+ (?:Works|Enforcement)|Highways|Finance|Estates|HR|IT|Facilities)$/u

/** A body by its proper name: 'The Energy Regulator', 'Korvia'. */
export function isProper(words: string): boolean {
  if (/^(?:The |the )?(?:Cyclone|Hurricane|Storm|Typhoon|Tropical|Lake|River|Mount)\b/.test(words))
    return false
  const parts = words.replace(/^(?:The|the)\s+/, '').split(/\s+/)
  return parts.length <= 8 && parts.every((part) => /^(?:\p{Lu}|of$|for$|and$|the$|on$)/u.test(part))
}
