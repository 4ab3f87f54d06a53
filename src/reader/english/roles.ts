import type { Role } from '../draft.ts'

const adverbs = '(?:(?:also|then|further|briefly|again|jointly|virtually|formally|duly|has|had|have|,)\\s+)*'
const start = `^\\s*(?:\\([^)]*\\)\\s*)?,?\\s*${adverbs}`
const shapes: [Role, RegExp][] = [
  [
    'presided',
    new RegExp(
      `${start}(?:(?:who )?(?:presided|chaired)|took the chair|was in the chair|occupied the chair|convened (?:the|this) (?:meeting|session)|opened (?:the|this) (?:meeting|session|sitting)\\b(?! of)|called (?:the|this) [^.;]{0,40}to order|called to order)`,
    ),
  ],
  [
    'absent',
    new RegExp(
      `${start}(?:(?:was|were) (?:absent|excused|unable to attend|not present)|(?:sent|gave|tendered|had sent|offered) (?:his|her|their )?(?:apologies|regrets))`,
    ),
  ],
  [
    'attended',
    new RegExp(
      `${start}(?:(?:was|were|are|is)(?: also)? (?:also )?(?:present|in attendance)|attended|took part|participated|joined (?:the meeting|by|via|remotely|online))`,
    ),
  ],
  [
    'reported',
    new RegExp(
      `${start}(?:reported|presented|briefed|updated|outlined|described|summari[sz]ed|introduced (?:the|a|an|his|her) (?:report|update|plan|budget|paper|draft|item|accounts|proposal)|(?:gave|provided|delivered|made) (?:a|an|the|his|her|their|members|council|the board|the council|the committee)\\b[^.;,]{0,40}?(?:report|update|presentation|briefing|overview|summary|accounts?)|informed (?:the|members|council|cabinet)|advised (?:that|members|the))\\b`,
    ),
  ],
  [
    'spoke',
    new RegExp(
      `${start}(?:spoke|addressed|stressed|emphasi[sz]ed|underlined|underscored|reiterated|insisted|(?:delivered|gave|made) (?:a|an|the|his|her|some|brief|opening|closing|welcoming|keynote)\\b[^.;,]{0,30}?(?:address|speech|remarks|keynote|statement))\\b`,
    ),
  ],
  ['conveyed', new RegExp(`${start}read (?:out )?(?:a|the) (?:letter|message)`)],
]
const furtherSpeech =
  /\band (?:also )?(?:stressed|emphasi[sz]ed|underlined|underscored|reiterated|insisted|spoke|addressed the|delivered (?:a|an|the|his|her) (?:[a-z]+ )?(?:address|speech|remarks))\b/

const anyRole =
  /\b(?:presid|chair|called|conven|opened|absent|excused|apologies|regrets|attend|present|in the chair|took part|participated|joined|report|brief|updat|outlin|describ|summari[sz]|introduc|gave|provid|deliver|made|inform|advis|spoke|address|stress|emphasi|underl|undersc|reiterat|insist|read\b)/

/** Whether a sentence has a word that can give somebody a role. */
export function mayGiveRoles(sentence: string): boolean {
  return anyRole.test(sentence)
}

/** The roles a predicate gives to its subject: 'chaired the meeting and stressed that …'. */
export function rolesOf(predicate: string): Role[] {
  const found = shapes.flatMap(([role, shape]) => (shape.test(predicate) ? [role] : []))
  if (found.length > 0 && !found.includes('spoke') && furtherSpeech.test(predicate)) found.push('spoke')
  return found
}

/** Phrases behind which somebody is named who has a role: 'chaired by …'. */
export const agentPhrases: [Role, RegExp][] = [
  [
    'presided',
    /(?:called to order(?: at [^;]{3,20}?)?|chaired|co-chaired|presided over|convened|(?:meeting|session|summit|sitting|conference) was opened|moderated) by |under the (?:chairmanship|chairpersonship|presidency|leadership|chair) of |\bwith (?=[^.;]{3,80}\b(?:in the chair|presiding|chairing)\b)/gi,
  ],
  ['attended', /\battended by /gi],
  [
    'reported',
    /\b(?:briefed|updated|addressed) by |\b(?:report|briefing|update|presentation|overview)s? (?:was |were )?(?:given |presented |delivered |made |received )?(?:by|from) /gi,
  ],
]
