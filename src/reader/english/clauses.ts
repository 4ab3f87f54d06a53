import type { Span } from '../draft.ts'
import { englishDeeds, englishVerbs } from '../lexicons/english.ts'
import { isActorPhrase, mayAct } from './agents.ts'

/** Verbs to choose from, in British spelling and American, done or done again. */
function choiceOf(verbs: string): string {
  return `(?:re-?)?(?:${verbs.replaceAll(/\s+/g, '|').replaceAll(/(?<=[iy])se\b/g, '[sz]e')})`
}

/** A bare verb that opens an instruction. */
export const baseVerb = new RegExp(`^${choiceOf(englishVerbs)}\\b`, 'i')

/** A bare verb behind whoever is to do it: 'the Clerk answer', 'the county will station'. */
const deedVerb = new RegExp(`^${choiceOf(`${englishVerbs} ${englishDeeds}`)}\\b`, 'i')

/** 'sound the bar': whatever stands between whoever acts and an object is the deed. */
const openDeed =
  /^(?!(?:of|for|in|on|to|at|by|with|from|into|over|per|and|or|but|under|about|after|before|during|within|through|without|as|than|that|which|when|where|if|all|both|each|was|is|has|be|not|can|will|would)\b|[a-z]+(?:ed|ing|ly)\b)[a-z]{3,} (?:the|an?|all|any|its|their|every|each|both|his|her|our)\b/

/** Whether a deed stands at the beginning of what follows `who` is to do it; of several, 'we thank the crew' only tells. */
export function isDeed(rest: string, who: string): boolean {
  return deedVerb.test(rest) || (openDeed.test(rest) && !/(?:s|[Ww]e|[Tt]hey|[Yy]ou|I|people|men)$/.test(who))
}

/** Returns the addressee of 'directed X to …', 'tasked X with …', 'requests that X …'. */
export function objectOf(text: string, at: number, end: number): Span | null {
  const rest = text.slice(at, Math.min(end, at + 220))
  const bare = thatObject(rest) ?? staffObject(rest)
  if (bare) return { start: at + bare.start, end: at + bare.end }
  const match =
    /^\s+(?:that\s+)?((?:(?!\b(?:to|with|that|for|from|in|about|whether|if|on)\b)(?:[^,;:.]|(?<=\b(?:\p{Lu}|Cllr|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Capt|Sgt|Lt|Col|Gen|Fr|St))\.)){2,160}?)\s+(?:to|with|be|not to|in consultation|through)\b/u.exec(
      rest,
    )
  if (!match) {
    const long =
      /^\s+((?:the|all|its|our|each|every|these|those|both)?\s*[^;:.]{2,160}?)(?:,[^;:.]{2,80},)?\s+(?:to(?:\s+[a-z]|:|$)|with\s+[a-z]+ing\b)/.exec(
        rest,
      )
    if (!long) return null
    const start = at + long[0].indexOf(long[1]!)
    return { start, end: start + long[1]!.trimEnd().replace(/,$/, '').length }
  }
  const start = at + match.index + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}

/** 'requested staff bring back a report': the that left out. */
function staffObject(rest: string): Span | null {
  const who =
    /^\s+(staff|the \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?=[a-z]+ (?:the|an?|back|up|into|on|to|with|all|any)\b)/u.exec(
      rest,
    )
  if (!who || !isDeed(rest.slice(who[0].length), who[1]!) || !isActorPhrase(who[1]!)) return null
  const start = who[0].length - 1 - who[1]!.length
  return { start, end: who[0].length - 1 }
}

/** 'requests that the Sheriff provide …', 'asked that the plan show …': the subject ends before the bare verb. */
function thatObject(rest: string): Span | null {
  const that = /^\s+that\s+/.exec(rest)
  if (!that) return null
  for (const word of rest.slice(that[0].length).matchAll(/\s+(?=[a-z]+)/g)) {
    const verb = that[0].length + word.index + word[0].length
    const who = rest.slice(that[0].length, verb).trim()
    if (
      /^(?:be|to|with|shall|must|should|will|may|can|would|is|are|was|were|has|have)\b/.test(
        rest.slice(verb),
      ) ||
      /[,;:]/.test(who)
    )
      return null
    if (!isDeed(rest.slice(verb), who)) continue
    const isThing =
      /^(?:the|a|an|all|any|each|every|future|this|these|its|their) \w/.test(who) &&
      /^\w+ (?:the|a|an|all|any|each|every|its|their|how|what|why|up|in|on|to|at|both|\d)\b/.test(
        rest.slice(verb),
      )
    if (isActorPhrase(who) || (/^(?:the )?\p{Lu}/u.test(who) && mayAct(who)) || isThing)
      return { start: that[0].length, end: that[0].length + word.index }
  }
  return null
}

const setIn =
  /^(?:having|being|noting|recalling|recogni[sz]ing|considering|mindful|aware|conscious|concerned|convinced|desiring|determined|welcoming|acknowledging|reaffirming|guided|inspired|alarmed|meeting|on the|in (?:line|accordance|view|light|order|response|addition)|pursuant|with (?:a view|regard|respect)|at (?:its|their|the)|by (?:consensus|a majority)|for (?:its|their) part|as (?:a|an|the)|subject to|where|upon|through)\b/i

/** 'Small reservoirs, mines and tourist sites': things in a row, and one subject. */
const things =
  /^(?!(?:Besides|Perhaps|Sometimes|Nowadays|Afterwards|Yes|Thus|This)\b)(?:\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \p{Ll}+)s(?:, (?:\p{Ll}+ ){0,2}\p{Ll}+s){1,4},? and (?:\p{Ll}+ ){0,2}\p{Ll}+s $/u

/** The clause begins after the last boundary before the modal whose rest holds the whole subject. */
export function clauseStart(text: string, from: number, modal: number, isFirst: boolean): number {
  let at = from
  const before = text.slice(from, modal)
  if (isFirst && things.test(before)) return from
  for (const match of before.matchAll(
    /[,;:—]\s+|\s+(?:and|but)\s+(?=(?:that|the|The|all|each|its|our|we|We|[A-Z])\b[^,]*$)/g,
  )) {
    const start = from + match.index + match[0].length
    const rest = text.slice(start, modal)
    if (
      /^(?:\s*|\s*(?:and|but|or)\s*|\d{4}\b.*)$/s.test(rest) ||
      /^(?:together|jointly|alongside|along|in (?:consultation|coordination|collaboration|cooperation|partnership)|as well|including|acting|through|supported|working|with|under|after|following|subject|where|if|when|who|which|led)\b/i.test(
        rest,
      )
    )
      continue
    // 'The Ministers, having heard the report, requested': what is set in commas opens no clause.
    if (setIn.test(rest) && isActorPhrase(text.slice(at, start).replace(/,\s*$/, ''))) continue
    // '…, and that the Warden and the Clerk shall': both are the subject.
    const subject = /^(?:and |but )?that\s+(.+?)\s+and\s+$/.exec(text.slice(at, start))
    if (subject && isActorPhrase(subject[1]!) && isActorPhrase(rest)) continue
    if (isFirst && joinsSubjects(text.slice(at, start)) && isActorPhrase(rest)) continue
    if (
      !/[A-Za-z]/.test(rest) ||
      (isFirst &&
        isListed(text.slice(at, start)) &&
        isListed(`${rest},`) &&
        /\band\b/.test(rest) &&
        /,/.test(text.slice(at, start)))
    )
      continue
    at = start
  }
  const lead =
    /^(?:(?:and|but) that(?= )|and|but|or|also|further(?! (?!(?:the|that|all|each|we) )[a-z]+ [a-z])|therefore|accordingly|moreover|furthermore|in addition|finally|meanwhile|to this end|in this regard|in particular)[,\s]+/i.exec(
      text.slice(at, modal),
    )
  at += lead && lead[0].length < modal - at ? lead[0].length : 0
  while (at < modal && /\s/.test(text[at]!)) at++
  return at
}

/** 'the Warden and ' is half a subject; 'the Board directed the Warden and ' is not. */
function joinsSubjects(text: string): boolean {
  const half = /^(?:(?:the|all|each|every|both|our|its) )?([\w’'-]+(?: [\w’'-]+){0,6}) and $/i.exec(text)
  return (
    half !== null &&
    isActorPhrase(half[1]!) &&
    !/(?:ed|\b(?:is|are|was|were|has|have|to|that|will|shall|must|may))\b/.test(half[1]!)
  )
}

/** 'the Ministry of Health, the Ministry of Works,' reads as a list of actors. */
function isListed(text: string): boolean {
  const last = text.trim().replace(/,$/, '').split(/,\s*/).at(-1) ?? ''
  return (
    isActorPhrase(last) &&
    !/\b(?:on|in|for|by|to|at|as|with|regarding|concerning)\b/i.test(last.split(' ')[0] ?? '')
  )
}
