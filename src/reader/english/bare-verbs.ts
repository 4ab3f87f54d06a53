import type { Span } from '../draft.ts'
import { isDecision, type Operative, opensWithVerb } from './operative.ts'
import type { Section } from './sections.ts'
import type { Paragraph } from './sentences.ts'

const routine =
  /^(?:(?:Draft|Plan|Report|Review|Update|Notice|Record|Support|Test|Survey|Audit|Design|Work|Issue|Transfer|Repair|Change|Increase|Grant|Conduct|Address|Approach|Lease|Permit|Access) (?:[A-Z]|of\b)|(?:Order|Report|Review|Update|Notice|Release|Plan|Check|Address|Record|Support|Test|Survey|Audit|Design|Work|Issue|Matters) (?:of|on|by|from|for)|Recess|Adjourn|(?:Call|Bring)(?: the)?(?: meeting)? to order|(?:Call|Take)(?: the)? roll|(?:Open|Close|Record|Plan|Support|Work|Test|Issue|Matter)\w* )\b/

/** What a declaration does with its words: 'Welcome the entry into force'. */
const courteous =
  /^(?:Welcome|Commend|Applaud|Congratulate|Thank|Salute|Deplore|Regret|Express|Recall)\b(?! all)/

/** 'Repair the bridges by June': a point that opens with a bare verb. */
export function bareVerb(
  text: string,
  part: Span,
  paragraph: Paragraph,
  section: Section,
  isFirst: boolean,
): Operative[] {
  const words = text.slice(part.start, part.end)
  const isListed = section === 'actions' || (paragraph.marker && paragraph.marker.kind !== 'bullet')
  const isWhole = section === 'actions' || /[.;]\s*(?:and)?$/.test(text.slice(paragraph.start, paragraph.end))
  if (!isListed || !isWhole || !isFirst || words.split(/\s+/).length < 3) return []
  const verb = section === 'actions' ? /^(?:to\s+)?/i.exec(words)![0].length : 0
  if (!opensWithVerb(text, part.start + verb, part.end) || isDecision(` ${words.slice(verb).toLowerCase()}`))
    return []
  if (courteous.test(words.slice(verb))) return []
  if (routine.test(words) && section !== 'actions') return []
  const kind = /^(?:Prohibit|Ban)\b/i.test(words) ? 'prohibition' : 'order'
  return [{ start: part.start, modal: null, actors: [], kind, why: 'numbered', speaker: null }]
}
