import type { Span } from '../draft.ts'
import { body as institution, isActorPhrase, mayAct } from './agents.ts'
import { areOfPublic } from './public.ts'
import { speakerIn } from './speakers.ts'

const textual =
  /\b(?:polic(?:y|ies)|laws?|act|bill|rules?|regulations?|code|guidelines?|standards?|contract|lease|report|plan|constitution|scheme|auditors?|insurers?)$/i
const wish = /^\s+(?:that|for|about|if|whether|when|why|how|what|who|which|where)\b/
/** What somebody asks to know. */
export const wonder = /^\s+(?:about|by|if|whether|when|why|how|what|who|which|where)\b/
/** One of the members or of the public, by the name alone. */
export const member =
  /^(?:Cllrs?\.?|Councill?or|Trustee|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Member|Commissioner)\b|^(?!The )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u

/** Whether a verb of asking only tells: of a policy, of an earlier day, of what somebody wants to know. */
export function onlyTells(text: string, modal: Span, words: string): boolean {
  const printed = text.slice(modal.start, modal.end).trim()
  const rest = text.slice(modal.end, modal.end + 12)
  // 'The policy requires staff to log visits', 'The club had asked the Council to …'
  if ((/^require/.test(printed) && textual.test(words)) || /^had\b/.test(printed)) return true
  // What a member asks to know, or asks for at the table, is a wish.
  if (/^asked$/.test(printed)) return wonder.test(rest) || (wish.test(rest) && member.test(words))
  // 'advised that', 'reminded that'
  return /^(?:advise|remind)/.test(printed) && wish.test(rest)
}

const crowd =
  /^(?:\w+ )?(?:residents?|parishioners?|neighbou?rs?|villagers?|parents?|homeowners?|members? of the public)$/i

/** Whether what is asked is no task: a courtesy, or something told to whoever is named. */
export function isNoTask(text: string, modal: Span, words: string, object: Span, end: number): boolean {
  const printed = text.slice(modal.start, modal.end).trim()
  const who = text.slice(object.start, object.end)
  if (
    /^told$/.test(printed) &&
    !isActorPhrase(who) &&
    !(institution.test(words) && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(who))
  )
    return true
  // What a member asks those at the table to consider is a wish.
  if (
    /^asked$/.test(printed) &&
    member.test(words) &&
    institution.test(who) &&
    /^\s+to (?:consider|think|look at|support|reconsider|explain|remember|note|keep|have|discuss)\b/.test(
      text.slice(object.end, object.end + 20),
    )
  )
    return true
  // What the public asks, and what somebody asks for himself.
  if (
    /^(?:he|she|they)$/.test(who) ||
    (/^(?:ask|request|urge)/.test(printed) && (crowd.test(words) || areOfPublic(words)))
  )
    return true
  // 'reminded members that': what they are told is no deed.
  if (/^(?:advise|remind|told|warn)/.test(printed) && /\bthat\b/.test(who)) return true
  // 'invited him to visit' is a courtesy.
  if (
    /^invite/.test(printed) &&
    /^\s+(?:(?:him|her|them) to (?:attend|speak|join|address|take|sit|come|say|introduce|stay)|.{2,60}? to (?:pay|visit|make (?:a|an) [a-z ]*visit))\b/.test(
      text.slice(modal.end, modal.end + 80),
    )
  )
    return true
  if (isThing(text, modal, who) && !/ to be$/.test(text.slice(object.start, Math.min(end, object.end + 6))))
    return true
  return (
    /\bfor$/.test(printed) && !isActorPhrase(who) && !calls(text.slice(modal.end, modal.end + 120), words)
  )
}

/** 'asked for the gate to be shut', 'asked for a report': a thing is asked for. */
function isThing(text: string, modal: Span, who: string): boolean {
  return /^\s+for\s/.test(text.slice(modal.end, modal.end + 6)) && !isActorPhrase(who.replace(/^for /, ''))
}

/** Whether something is asked of nobody: 'asked that a lamp be hung', 'required the plan to be sent', 'urged efforts to'. */
export function asksNobody(text: string, modal: Span, object: Span): boolean {
  const who = text.slice(object.start, object.end)
  if (/\b(?:efforts?|work|measures|steps|action|attention)$/.test(who) || isThing(text, modal, who))
    return true
  const acts = isActorPhrase(who)
  if (acts) return isSubjunctive(text, modal) && /^\s+be\s/.test(text.slice(object.end, object.end + 5))
  if (/\bfor$/.test(text.slice(modal.start, modal.end))) return true
  if (/^\s+to be (?:\w+ly )?\w+(?:ed|en|t)\b/.test(text.slice(object.end, object.end + 40))) return true
  if (!isSubjunctive(text, modal)) return false
  return (
    /^\s+be\s/.test(text.slice(object.end, object.end + 5)) || !(/^(?:the )?\p{Lu}/u.test(who) && mayAct(who))
  )
}

function isSubjunctive(text: string, modal: Span): boolean {
  return /^\s+that\s/.test(text.slice(modal.end, modal.end + 8))
}

const body =
  /^(?:we|they|(?:the )?(?:Heads of State(?: and Government)?|Leaders|Ministers|Summit|Conference|meeting|conference|Council|Cabinet|Assembly|Parties|sides|Forum))$/i

/** 'called for greater efforts to train', 'we call for a ceasefire': something to be done, though nobody is called. */
function calls(rest: string, who: string): boolean {
  if (body.test(who)) return true
  return (
    (/^(?:He|She|\p{Lu}\p{Ll}+)$/u.test(who) || speakerIn(`${who} `) !== null) &&
    /^\s+(?:[a-z-]+ ){0,3}(?:efforts?|measures|steps|action|work|attention|cooperation|coordination|vigilance|investment|support|reform)\b/.test(
      rest,
    )
  )
}
