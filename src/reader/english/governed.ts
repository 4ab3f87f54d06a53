import { matchesOf } from '../words.ts'
import { isFamilyName } from './family-names.ts'
import { layingVerb, tellingVerb } from './verbs.ts'

/** How the clause a modal stands in depends on what is before it. */
export type Governance =
  | { by: 'itself' }
  | { by: 'told' }
  /** 'resolved that X must': the clause begins at `at`; `isBare` where nobody is named who resolved. */
  | { by: 'laid'; at: number; verb: string; isBare: boolean }

/** Whoever may lay down by saying. */
const leader =
  /^(?:[Tt]he\s+)?(?:(?:Acting|Deputy|Vice|Lord|Prime|Chief|First) )*(?:President|Minister|Premier|Chancellor|Governor|Mayor|Chair(?:man|woman|person)?|Secretary of State|King|Queen|He|She)\b/
const saidByLeader = new RegExp(`${layingVerb.source}|\\b(?:said|told|announced|warned)\\b`, 'gi')

/** 'Convinced that …, we instruct': a recital governs nothing behind the comma that ends it. */
const recital =
  /^(?:(?:Deeply |Gravely |Fully |Greatly |Seriously )?(?:Convinced|Alarmed|Mindful|Aware|Conscious|Concerned|Determined|Noting|Recogni[sz]ing|Recalling|Acknowledging|Considering|Reaffirming|Believing|Welcoming|Given|Understanding|Observing|Stressing|Affirming))\b[^;:]*,\s+(?:we|the \p{Lu}\p{L}+(?: (?:of |and )?\p{Lu}\p{L}+){0,4})(?: (?:\w+ly|also|further|hereby|therefore))*\s*$/u

/** What was to be done long ago is told. */
const history =
  /^(?:Under|By|According to) (?:the |its |this )?(?:\w+ ){0,3}(?:Act|law|[Cc]onstitution|[Ss]tatutes?)\b(?! of (?:the )?(?:Council|Board))|\bin the old days\b|\b(?:centuries|years|decades) ago\b|\bin (?:the )?(?:1[0-8]\d\d|19[0-7]\d)s?\b|\b(?:of|since|until|from) (?:1[0-8]\d\d|19[0-7]\d)\b|\b(?:medieval|formerly|in those days)\b/i

const bare =
  /^(?:(?:it (?:was|is)|was|has been|have been)\s+)?(?:(?:further|also|unanimously|therefore|hereby|and|accordingly)\s+)*(?:be it\s+)?(?:resolved|agreed|decided|ordered|moved)\b/i

/** 'It was agreed the hedge should be cut': the that left out. */
const bareFrame =
  /^(?:It (?:was|is|has been) |(?:[^,;:]{2,50} )?(?=agreed|decided|resolved))(?:(?:also|further|then|unanimously) )*(agreed|decided|resolved) (?=(?:the|a|an|all|any|each|every|no|this|these|both|staff|members|\p{Lu})\b)/u
/** 'The Bill seeks to ensure that': what a text of law says is told. */
const textOfLaw =
  /^(?:The|This|These) (?:\w+ ){0,3}(?:bill|act|amendments?|policy|regulations?|rules|law|agreement|code)\b/i

/** Tells what governs the clause whose modal stands at the end of `lead`, the sentence up to it. */
export function governanceOf(lead: string): Governance {
  if (history.test(lead)) return { by: 'told' }
  if (recital.test(lead)) return { by: 'itself' }
  const thats = [...lead.matchAll(/\bthat\s+/gi)]
  // ', and that …': what governs the first that governs the next as well.
  let governing = thats.length - 1
  while (governing > 0 && /(?:,|\band|\bbut|[,:;–—-])\s*$/i.test(lead.slice(0, thats[governing]!.index)))
    governing--
  const that = thats[governing]
  const plainly = that ? null : bareFrame.exec(lead)
  if (plainly) return { by: 'laid', at: plainly[0].length, verb: plainly[1]!.toLowerCase(), isBare: true }
  if (!that) return saidPlainly(lead) && !isLeader(lead) ? { by: 'told' } : { by: 'itself' }
  const before = lead.slice(0, that.index)
  const clause = before.slice(Math.max(before.lastIndexOf('; '), 0))
  if (textOfLaw.test(clause)) return { by: 'told' }
  const leads = isLeader(clause.replace(/^(?:[^,]{0,80},\s+)?/, '')) || isLeader(clause)
  const laying = lastMatch(clause, leads ? saidByLeader : layingVerb)
  const telling = lastMatch(clause, tellingVerb)
  if (!laying && !telling) return { by: 'itself' }
  if (telling && (!laying || telling.index > laying.index || isOverlaid(laying, telling))) {
    // 'noted the report. …, a plan that must': a relative clause far from the verb is told as well.
    return { by: 'told' }
  }
  const last = thats.at(-1)!
  return {
    by: 'laid',
    at: last.index + last[0].length,
    verb: laying![0].toLowerCase(),
    isBare: bare.test(clause.replace(/^[;,\s]+/, '')) || governing < thats.length - 1,
  }
}

/** Whoever leads, or is called by the family name alone as agencies do: 'Gao said …'. */
function isLeader(clause: string): boolean {
  const called =
    /^(\p{Lu}\p{Ll}+) (?:also |further |then )?(?:said|told|announced|stressed|noted|added)\b/u.exec(clause)
  return leader.test(clause) || (called !== null && isFamilyName(called[1]!))
}

/** 'asked whether' tells, though 'asked' alone lays down. */
function isOverlaid(laying: RegExpExecArray, telling: RegExpExecArray): boolean {
  return telling.index === laying.index && telling[0].length > laying[0].length
}

function lastMatch(text: string, shape: RegExp): RegExpExecArray | null {
  return (
    matchesOf(shape, text)
      .filter((match) => !isNoun(text.slice(0, match.index), match[0]))
      .at(-1) ?? null
  )
}

/** 'the rules that …', 'Member States that …': no verb, though it looks like one. */
function isNoun(before: string, word: string): boolean {
  if (!/s$/.test(word) || word === 'consensus') return false
  return (
    word === 'States' ||
    /(?:\b[Tt]he|[Aa]ll|[Aa]ny|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Nn]ew|[Ss]uch|[Oo]f|[Nn]o|[Oo]ur)\s+(?:[a-z]+\s+)?$/.test(
      before,
    )
  )
}

/** 'A resident said the rates must come down': plain saying needs no that. */
function saidPlainly(lead: string): boolean {
  return /^(?!.{0,60}\b(?:must|shall|(?:has|have|are|is|needs?) to) [a-z])[^,]{2,60}\b(?:said|stated|reported|argued|commented|remarked|complained|believed|thought|felt|hoped|claimed|suggested|predicted|expects?|expected)\s+(?!\w+ing\b)/.test(
    lead,
  )
}
