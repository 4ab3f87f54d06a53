import { sentenceEnd } from './sentences.ts'
import { speakerIn } from './speakers.ts'
import type { Around } from './spoken.ts'

const press =
  /\b(?:told|addressed|briefed|informed) (?:reporters|journalists|the (?:media|press))\b|\b(?:press|media|news) (?:briefing|conference)\b|\((?:Xinhua|[\p{Lu}][\p{L} ]{1,20}(?:Agency|News))\)\s*[-–—]|^[\p{Lu}][\p{Lu} .'’-]{2,30}, (?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)\b[^\n]{0,40}?\s[-–—]{1,2}\s/mu

/** Whether the press reports what somebody said, so that whoever speaks goes on speaking. */
export function isNews(text: string): boolean {
  return press.test(text.slice(0, 1500))
}

const says =
  'said|says|stressed|emphasi[sz]ed|underlined|underscored|added|explained|noted|announced|disclosed|revealed|told|stated|urged|called (?:on|for|upon)|demanded|required|asked|appealed|warned|insisted|reiterated|pointed out|put forward|confirmed|outlined|instructed|ordered|directed|requested|reminded|advised|continued|went on'
const telling = new RegExp(`^,?\\s*(?:also |further |then )*(?:${says})\\b`)
const asking =
  /^(?:also |further |then )*(?:asked|urged|called (?:on|upon)|appealed to) (?!(?:if|whether|about|why|how|for|that|what|when)\b)/
/** 'The drains must be cleared, she said': who speaks stands behind. */
const behind =
  /,["”’]? ((?:the |The )?(?:\p{Lu}[\p{L}.’'-]+ ){0,4}?\p{Lu}[\p{L}’'-]+|he|she) (?:also |further |then )?(?:said|added|stressed|noted|explained|told [^,.]{3,30}|continued|urged|warned)(?:[.,]|$|, adding)/u
/** 'On funding, ', 'Turning to energy, ': what the next words are about. */
const fronted =
  /^(?:(?:On|Turning to|Regarding|As (?:for|to)|With regard to|Concerning|In (?:addition|particular|reply|response|conclusion|closing|the instruction|his|her)|Meanwhile|Finally|Moreover|Furthermore|At the same time|Speaking|Addressing|Referring to|Responding|Replying|[A-Z][a-z]+ing that)\b[^,]{0,80}, )/
const others =
  /^(?:The |the )?(?:[\p{L}-]+ ){0,4}?(?:meeting|conference|teleconference|symposium|Cabinet|Council|Board|Committee|session) (?:also |then |further )?(?:stressed|urged|called|asked|required|directed|decided|resolved|approved|demanded|noted|emphasi[sz]ed|agreed|heard)\b/u

/** What whoever tells a directive is called: in its own sentence or, where the press reports, in those of its paragraph before. */
export function tellerOf({ before, itself, isNews }: Around): string | null {
  const sentences = before.split(sentenceEnd)
  const lead = sentences.pop() ?? ''
  const own = plainTeller(lead + itself, isNews ? telling : asking)
  if (own || !isNews) return own
  const after = behind.exec(itself)?.[1]
  if (after) return after
  if (others.test((lead + itself).replace(fronted, ''))) return null
  for (const sentence of sentences.reverse()) {
    if (others.test(sentence.replace(fronted, ''))) return null
    const who = plainTeller(sentence, telling) ?? behind.exec(`${sentence}.`)?.[1]
    if (who) return who
  }
  return null
}

function plainTeller(sentence: string, tells: RegExp): string | null {
  const words = sentence.replace(fronted, '')
  const who = speakerIn(words)
  if (!who) return null
  return tells.test(words.slice(words.indexOf(who) + who.length).trimStart()) ? who : null
}
