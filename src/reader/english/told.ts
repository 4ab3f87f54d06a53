import type { Span } from '../draft.ts'
import { actorsOf, trimEnd } from './actors.ts'
import { body } from './agents.ts'
import { asking } from './asking.ts'
import { commits } from './commitments.ts'
import { fronted, undertaken } from './errands.ts'
import { type Groups, longestClause, type Operative, trimModal } from './operative.ts'
import { deciding, leadingActor } from './plain.ts'
import { speakerIn } from './speakers.ts'

const tells =
  /\b(?:confirmed|announced|stated|said|informed|assured|indicated|advised|reported|added|explained|told)(?: \p{L}+){0,3}? that\s/u

/** 'Cabinet was told that', 'The Lisk side informed the Commission that': a report the body heard. */
const hears =
  /^(?:(?:The )?\p{L}+ (?:was|were) (?:\w+ )?(?:told|informed|advised)|The \p{Lu}\p{L}+ (?:side|delegation) \w+)\b/u
const isLike = /^\s+(?:not|also|like|prefer|support|consider|continue|rather|accept|require|do)\b/

/** 'The Superintendent said that the district will': the body somebody speaks for. */
const home =
  /^the (?:\p{L}+ )?(?:district|council|board|ministry|department|clinic|county|city|town|agency|authority|college|hospital|office|company|trust|government|library|service|team)$/u

/** 'The Head of Finance confirmed that his office will issue the budget': what somebody in office promises. */
export function toldOfItself(text: string, sentence: number, modal: Span, groups: Groups): Operative | null {
  if (!groups.will) return null
  const from = Math.max(sentence, modal.start - longestClause)
  const own = undertaken(text, from, modal)
  if (own) return own
  const lead = text.slice(from, modal.start)
  const said = tells.exec(lead)
  if (!said || said.index > 120) return null
  const heard = hears.test(lead)
  const speaker = heard ? null : speakerIn(lead.slice(fronted.exec(lead)![0].length))
  if (!heard && !speaker) return null
  const start =
    from + Math.max(...[...lead.matchAll(/\bthat\s+/g)].map((that) => that.index + that[0].length))
  const subject = { start, end: trimEnd(text, start, modal.start) }
  const words = text.slice(subject.start, subject.end)
  // 'crews will finish next month' only tells; an office by its name, or his own, is bound.
  if (
    !(heard ? /^(?:the )\p{L}+$|^(?:the )?\p{Lu}/u : /^(?:(?:his|her|their|our|its) |(?:the )?\p{Lu})/u).test(
      words,
    ) &&
    !(home.test(words) && !/^M(?:rs?|s|iss)\b/.test(speaker ?? ''))
  )
    return null
  if (/[,;]/.test(words) || !commits(text, words, modal)) return null
  if (
    !/^will/.test(groups.will) &&
    !(body.test(words) && !isLike.test(text.slice(modal.end, modal.end + 24)))
  )
    return null
  const found = actorsOf(text, subject, true)
  const actors = found.length > 0 ? found : [subject]
  return { start, modal: trimModal(text, modal), actors, kind: 'commitment', why: 'commitment', speaker }
}

/** 'The Member explained that … and undertook to write': what goes on after what is told. */
export function goesOnAfterThat(
  text: string,
  sentence: number,
  modal: Span,
  groups: Groups,
  end: number,
): Operative | null {
  if (!groups.own && !groups.asks && !groups.orders) return null
  const from = Math.max(sentence, modal.start - longestClause)
  const start = from + fronted.exec(text.slice(from, modal.start))![0].length
  const lead = text.slice(start, modal.start).trimEnd()
  if (!/\band(?: also| further)?$/.test(lead) || !leadingActor(lead)) return null
  if (groups.own) return deciding(text, modal, { start, end: start + lead.length })
  // 'noted that the levy lapses and directed the Treasury to …'
  const who = leadingActor(lead)!
  const one = asking(text, { start: modal.start, end }, modal, { start, end: start + who.length }, groups)
  return one && one.actors.length > 0 ? { ...one, start: modal.start } : null
}
