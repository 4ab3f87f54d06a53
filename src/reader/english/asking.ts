import type { Span } from '../draft.ts'
import { addressees } from './actors.ts'
import { isActorPhrase, mayAct } from './agents.ts'
import { objectOf } from './clauses.ts'
import { aloneIn } from './doers.ts'
import { type Groups, isDecision, type Operative, trimModal } from './operative.ts'
import { settles } from './settled.ts'
import { speakerIn } from './speakers.ts'
import { openingVerb } from './verbs.ts'

/** 'Convinced that there is no other way, urges …' */
const recital =
  /^(?:Motion|Resolution|Direction|Decision):\s+|^(?:\p{Lu}\p{Ll}+(?:ing|ed)|Mindful|Aware|Conscious)\b[^;:]{3,260}?,\s+(?=(?:\p{Ll}+ ){0,2}(?:\p{Ll}+s)\b(?: upon| on)? (?:the|all|its|on|upon|that|to|\p{Lu}))/u

/** 'DECIDES to …', 'Further requests the Secretariat to …': the body was named above the list. */
export function openingIn(text: string, range: Span): Operative | null {
  const whole = text.slice(range.start, range.end)
  const from = range.start + (recital.exec(whole)?.[0].length ?? 0)
  const match = openingVerb.exec(text.slice(from, Math.min(range.end, from + 80)))
  if (!match) return null
  const { own, asks, orders } = match.groups!
  const verb = (own ?? asks ?? orders)!
  const modal = { start: from + match[0].length - verb.length, end: from + match[0].length }
  if (/ing\b/i.test(verb.split(' ')[0]!) || wonder.test(text.slice(modal.end, modal.end + 12))) return null
  const base = { start: from, modal, speaker: null }
  if (own)
    return isDecision(text.slice(modal.end, modal.end + 40)) ||
      settles.test(text.slice(modal.end, modal.end + 40))
      ? null
      : { ...base, actors: [], kind: 'commitment', why: 'commitment' }
  const object = objectOf(text, modal.end, range.end)
  if (!object) return null
  return { ...base, actors: addressees(text, object), kind: orders ? 'order' : 'request', why: 'asking' }
}

/** A motion or a resolution 'to direct the Clerk to …'. */
const moved =
  /\b(?:mo(?:tion|ved)|resolved?|voted|agreed?|decided?)\b(?![^.]*\b(?:failed|lost|defeated|withdrawn)\b)/i
const textual =
  /\b(?:[Pp]olic(?:y|ies)|[Ll]aws?|Act|Bill|[Rr]ules?|[Rr]egulations?|[Cc]ode|[Gg]uidelines?|[Ss]tandards?|[Cc]ontract|[Ll]ease|[Rr]eport|[Pp]lan|[Cc]onstitution|[Gg]rant|[Ss]cheme|[Ss]tatute|[Aa]uditors?|[Ii]nsurers?)$/
const wish = /^\s+(?:that|for|about|if|whether|when|why|how|what|who|which|where)\b/
const wonder = /^\s+(?:about|by|if|whether|when|why|how|what|who|which|where)\b/
const member =
  /^(?:Cllrs?\.?|Councill?or|Trustee|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Member|Commissioner)\b|^(?!The )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u
/** A lead of more letters is left out. */
const longestLead = 40

/** Reads 'The Board directed the Clerk to …': whoever is asked is to do it. */
export function asking(
  text: string,
  range: Span,
  modal: Span,
  subject: Span,
  groups: Groups,
): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const printed = text.slice(modal.start, modal.end)
  // 'made a motion directing staff to': what is moved directs.
  const directs = /\b(?:motion|resolution)$/i.test(words)
  if (/ing\b/.test(printed.trim().split(' ')[0]!) && !directs && !/\b(?:is|are|was|were)$/.test(words))
    return null
  if (
    /\b(?:the|a|an|this|its|their|our|of|in|at|upon|any|each|that|no|by|for|as|or|and the|who|which|is|are|was|were|be|been|being|will|shall|must|can|may|should|would)$/i.test(
      words,
    ) ||
    words.trim() === ''
  )
    return null
  const isMotion = /\bto$/.test(words) && moved.test(text.slice(range.start, modal.start))
  if (/\bto$/.test(words) && !isMotion) return null
  // 'The policy requires staff to log visits' tells.
  if (/^require/.test(printed.trim()) && textual.test(words)) return null
  // 'The club had asked the Council to …' is told of an earlier day.
  if (/^had\b/.test(printed.trim())) return null
  // What a member asks to know, or asks for at the table, is a wish.
  if (
    /^asked$/.test(printed.trim()) &&
    (wonder.test(text.slice(modal.end, modal.end + 12)) ||
      (wish.test(text.slice(modal.end, modal.end + 12)) && member.test(words)))
  )
    return null
  // 'advised that', 'reminded that' only tell.
  if (/^(?:advise|remind)/.test(printed.trim()) && wish.test(text.slice(modal.end, modal.end + 12)))
    return null
  const object = objectOf(text, modal.end, range.end)
  if (!object || (/^told$/.test(printed.trim()) && !isActorPhrase(text.slice(object.start, object.end))))
    return null
  // 'asked for the gate to be shut', 'asked for a report': a thing is asked for.
  const isThing =
    /^\s+for\s/.test(text.slice(modal.end, modal.end + 6)) &&
    !isActorPhrase(text.slice(object.start, object.end).replace(/^for /, ''))
  if (isThing && !/ to be$/.test(text.slice(object.start, Math.min(range.end, object.end + 6)))) return null
  // 'invited him to visit' is a courtesy.
  if (
    /^invite/.test(printed.trim()) &&
    /^\s+(?:him|her|.{2,60}? to (?:pay|visit|make (?:a|an) [a-z ]*visit))\b/.test(
      text.slice(modal.end, modal.end + 80),
    )
  )
    return null
  const isCall = /\bfor$/.test(printed) && !isActorPhrase(text.slice(object.start, object.end))
  if (isCall && !calls(text.slice(modal.end, modal.end + 120), words)) return null
  // 'asked that a lamp be hung', 'requested that the plan show': nobody is asked.
  const who = text.slice(object.start, object.end)
  // 'required the plan to be sent': nobody is required.
  const isDone =
    /^\s+to be (?:\w+ly )?\w+(?:ed|en|t)\b/.test(text.slice(object.end, object.end + 40)) &&
    !isActorPhrase(who)
  // 'urged efforts to': nobody is urged.
  const isWork = /\b(?:efforts?|work|measures|steps|action|attention)$/.test(who)
  const isSubjunctive =
    /^\s+that\s/.test(text.slice(modal.end, modal.end + 8)) &&
    (/^\s+be\s/.test(text.slice(object.end, object.end + 5)) ||
      !(isActorPhrase(who) || (/^(?:the )?\p{Lu}/u.test(who) && mayAct(who))))
  return {
    start: (isMotion || directs) && modal.start - subject.start > longestLead ? modal.start : subject.start,
    modal: trimModal(text, modal),
    actors:
      isSubjunctive || isCall || isWork || isThing || isDone ? [] : addressees(text, aloneIn(text, object)),
    kind: groups.orders ? 'order' : 'request',
    why: 'asking',
    speaker: /^(?:He|She)$/.test(words.trim()) ? words.trim() : speakerIn(`${words.trim()} `),
  }
}

const body =
  /^(?:we|they|(?:the )?(?:Heads of State(?: and Government)?|Leaders|Ministers|Summit|Conference|meeting|conference|Council|Cabinet|Assembly|Parties|sides|Forum))$/i

/** 'called for greater efforts to train', 'we call for a ceasefire': something to be done, though nobody is called. */
function calls(rest: string, who: string): boolean {
  if (body.test(who)) return true
  return (
    (/^(?:He|She|\p{Lu}\p{Ll}+)$/u.test(who) || speakerIn(`${who} `) !== null) &&
    /^\s+(?:[a-z-]+ ){0,3}(?:efforts?|measures|steps|action|work|attention|cooperation|coordination|implementation|support|vigilance|investment|cessation|ceasefire|release|reform|monitoring|supervision|oversight|enforcement|protection|preparations?)\b/.test(
      rest,
    )
  )
}
