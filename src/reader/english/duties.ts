import type { Span } from '../draft.ts'
import { isActorPhrase } from './agents.ts'
import { isPassive } from './doers.ts'
import { isPost } from './name-words.ts'
import { isUrged } from './urged.ts'
import { tellingVerb } from './verbs.ts'

/** Whether a modal of duty lays nothing down: 'is to open in June', 'have to wait', 'is allowed'. */
export function isNoDuty(text: string, range: Span, modal: Span, words: string, duty: string): boolean {
  if (
    /^(?:is|are) (?:not )?to$/.test(duty) &&
    !isActorPhrase(words) &&
    !isPost(words) &&
    !isOwedPassive(text, modal) &&
    !isOwedMove(text, words, modal)
  )
    return true
  if (/^(?:has|have) to$/.test(duty) && counted.test(words) && !isActorPhrase(words)) return true
  if (
    /^\w+ (?:permitted|allowed)$/.test(duty) &&
    !(/^no\b|^nobody\b/i.test(words) && /^ to /.test(text.slice(modal.end, modal.end + 4)))
  )
    return true
  if (
    /^(?:should|should not|needs to|need to)$/.test(duty) &&
    !isActorPhrase(words) &&
    !isUrged(text, range, modal, words) &&
    !isAsked(text, range, modal, words)
  )
    return true
  if (
    /\b(?:is|are|has|have)(?: not| no longer)? to$/.test(duty) &&
    /^\s+(?:date|this end|retire|leave|stand down|step down|become|be (?:seen|found|hoped|expected|welcomed|commended|congratulated))\b/.test(
      text.slice(modal.end, modal.end + 24),
    )
  )
    return true
  // 'stressed the need to': a noun.
  if (/need to$/.test(duty) && /\b(?:the|an?|any|no|this|their|its|our|urgent|great|real|of)$/i.test(words))
    return true
  return false
}

/** 'the first tranche is to be paid', but not 'the next meeting is to be held'. */
function isOwedPassive(text: string, modal: Span): boolean {
  return (
    isPassive(text, modal.end) &&
    !/^\s+be (?:held|opened|launched|celebrated|followed|inaugurated|unveiled|released)\b/.test(
      text.slice(modal.end, modal.end + 24),
    )
  )
}

const address =
  /^(?:\w+ )?(?:Enquir|Inquir|Quer|Questions|Comments|Apologies|Nominations|It\b|This\b|Consideration)/i
/** What is found so, or thought of so, rather than done. */
const slack =
  /^\s+(?:not )?be (?:\w+ly )?(?:noted|remembered|recalled|borne|expected|seen|read|stressed|congratulated|commended|understood|pointed|viewed|finished)\b/

/** 'A list should be sent to Members': where nobody is heard before, the body itself lays it down. */
function isAsked(text: string, range: Span, modal: Span, words: string): boolean {
  if (modal.start - range.start > words.length + 2) return false
  if (!isPassive(text, modal.end) && !/^(?:All|Every|Each|Any) /.test(words)) return false
  if (address.test(words) || slack.test(text.slice(modal.end, modal.end + 40))) return false
  if (/\b(?:works?|project|construction)$/i.test(words)) return false
  const line = text.slice(text.lastIndexOf('\n', range.start) + 1, range.start).trimEnd()
  const before = line.slice(line.lastIndexOf('. ', line.length - 2) + 1)
  return `${before} ${text.slice(modal.end, range.end)}`.search(tellingVerb) < 0
}

/** 'Three culverts have to wait': how many things there are is told. */
const counted = /^(?:one|two|three|four|five|six|\d+|some|many|most|several|few)\b/i

/** 'Letters are to go out by May', 'A report is to come back': what is to be done with a thing. */
function isOwedMove(text: string, words: string, modal: Span): boolean {
  return (
    /^\s+(?:not )?(?:go (?:out|to|up|in|on|back|ahead|before)|come (?:back|before|to|down|out)|stay|remain|return|be (?:ready|in place|available|back)|reach|include|contain|cover|follow)\b/.test(
      text.slice(modal.end, modal.end + 30),
    ) && !/\b(?:meeting|session|conference|festival|show|fair|event)s?$/i.test(words)
  )
}
