import type { Role } from '../draft.ts'

const adverbs =
  '(?:(?:also|on \\p{Lu}\\p{Ll}+day|today|yesterday|then|further|briefly|again|jointly|virtually|formally|duly|first|next|and|has|had|have|,)\\s+)*'
const aside =
  '(?:\\([^)]*\\)\\s*)?(?:,?\\s*(?:of|from|for|representing|on behalf of) (?:the )?\\p{Lu}[^,.;]{2,60}?(?=,|\\s(?:\\p{Ll}+(?:ed|t)|gave|made|took|said|led|told|was|were)\\b))?(?:,?\\s*and (?:all|other|several|most|some) (?:[\\p{L}-]+\\s){1,4}?(?=were\\b))?(?:,\\s*in (?:his|her|their|the|an?) [^,]{3,50}(?=,))?(?:,\\s*who (?:is|was|had|has) [^,.;]{3,60}(?=,))?'
const start = `^\\s*${aside},?\\s*(?:who\\s+)?${adverbs}`
const paper =
  '(?:[Rr]eport|[Rr]eports|[Uu]pdate|[Pp]lan|[Bb]udget|[Pp]apers?|[Dd]raft|[Ii]tem|[Aa]ccounts?|[Pp]roposals?|[Ss]trategy|[Bb]ill|[Ff]igures|[Ee]stimates?|[Pp]olicy|[Rr]eturns?|[Ss]tatement|[Ff]indings|[Rr]eview|[Ss]cheme|[Mm]otion|[Ss]urvey|[Mm]emorandum|[Pp]rogramme|[Pp]rogram|[Aa]udit|[Rr]esults|[Aa]pplication|[Tt]opic|[Pp]roject|[Mm]easure)'
/** Who is told. */
const bodies = '[Cc]ouncil|[Cc]abinet|[Tt]rustees|[Dd]irectors|[Gg]overnors|[Cc]ommissioners|colleagues'
/** What is handed over, and is no report. */
const gift =
  '(?:awards?|prizes?|certificates?|gifts?|medals?|troph(?:y|ies)|bouquets?|flowers|cheques?|checks?|plaques?|badges?|cups?|shields?|tokens?|apologies|(?:him|her|them) with)\\b'
const shapes: [Role, string][] = [
  [
    'presided',
    `(?:presided|(?:(?:co-)?hosted and |convened and )?(?:co-)?chaired|(?:took|assumed|occupied|was in|were in) the [Cc]hair|acted as (?:chair|presid)|(?:convened|opened) (?:the|this) (?:meeting|session|sitting|summit)\\b(?! of)|declared (?:the|this) [^.;,]{0,30}open|called (?:the|this) [^.;]{0,90}to order|called to order)`,
  ],
  [
    'absent',
    '(?:(?:was|were|is) (?:absent|away\\b|abroad|overseas|off (?:the )?(?:island|sick)|out of (?:the )?(?:country|town)|on (?:[a-z]+ )?(?:leave|travel|tour|business)\\b|ill\\b|unwell|travell?ing|excused|unable to (?:attend|be present|join)|not present|indisposed)|did not attend|could not (?:attend|be present|join)|(?:(?:is|was|are|were) [^.;,]{3,50}? and (?:(?:has|had|have|also) )*)?(?:sent|gave|tendered|sends|offered|submitted) (?:his|her|their|its|an? )?\\s?(?:apolog|regrets)|apologi[sz]ed for (?:his|her|their|non-?|being|absence))',
  ],
  [
    'observed',
    '(?:(?:attended|took part|participated|was present|were present|sat in)(?: in the \\w+| at the \\w+| the \\w+)? as (?:an )?(?:observers?|guests?)|observed the|followed the (?:meeting|session|debate) as|in attendance as)',
  ],
  [
    'attended',
    '(?:(?:was|were|are|is)(?: also)? (?:also )?(?:present|in attendance)|attended(?! (?:the|an?) (?:[a-z]+ ){0,3}?(?:opening|launch|funeral|course|seminar|training|ceremony|dinner|show|fair|concert|exhibition)\\b)|took part|participated|joined (?:the (?:meeting|session|call|summit)|by|via|remotely|online)|represented|led (?:the|a|his|her) [^.;,]{0,30}delegation|answered (?:the roll|to)|(?:and (?:his|her|the) (?:cabinet|ministers|colleagues|council) )?(?:concluded|wrapped up|ended) (?:an?|their|the) [^.;,]{0,30}(?:retreat|meeting|session|summit|talks))',
  ],
  [
    'reported',
    `(?:reported|apprised|presented(?! (?:[a-z]+ ){0,4}${gift})|briefed|updated|outlined|described(?! how\\b| [^.;,]{3,60}? as (?:an?|one|the)\\b)|went (?:over|through) (?:the|a|an|his|her|its|their|last|this|each)\\b|reviewed (?:(?:the|a|his|her|last|this) (?!guard|troops|parade|situation|progress)|[a-z]+ (?:results|figures|data)\\b)|ran through|detailed|summari[sz]ed|tabled|(?:placed|laid|put) (?:the|a|an|his|her) [^.;,]{0,50}(?:before|on the table)|laid (?:on|before|upon) the|(?:talked|took|walked|led|guided) (?:the |us|members|${bodies})[^.;,]{0,30}?through|introduced (?:the |a |an |his |her |this |item )?[^.;,]{0,40}?\\b${paper}|(?:gave|provided|delivered|made|shared) (?:an?|the|his|her|their|us|members|${bodies}|some|brief|short)\\b[^.;,]{0,50}?(?:report|update|presentation|briefing|overview|summary|account|accounts|outline|outlook|forecast|assessment|status|results|demonstration|figures)|spoke (?:to|on) (?:the|his|her|this|a|an) [^.;,]{0,30}?${paper}|spoke to (?:it|them)|(?:informed|advised) (?:that|the|us|members|ministers|${bodies})|read (?:out )?the (?:[a-z]+ )?(?:report|accounts|correspondence|minutes)|submitted (?:the|a|his|her) [^.;,]{0,30}?(?:report|accounts|statement))`,
  ],
  [
    'spoke',
    '(?:spoke(?! to the| to (?:it|them)| on the report)|addressed|stressed|emphasi[sz]ed|underlined|underscored|reiterated|insisted|urged|appealed to|confirmed that [^.;]{3,120}? will\\b|reminded [^.;]{3,120}? (?:must|shall)\\b|said(?! (?:an?|the) (?:[a-z]+ )?(?:prayer|grace))|announced|declared(?! (?:the|this) |\\s(?:an?|his|her|their) )|remarked|recalled|lectured|replied|responded that|answered that|described (?:how\\b|[^.;,]{3,60}? as (?:an?|one|the)\\b)|told (?:the|us|reporters|journalists|members|ministers|[Cc]abinet|[Cc]ouncil|those|delegates|leaders)|observed that|warned|argued|added\\b|pointed out|called attention|put forward [^.;,]{0,40}?(?:requirements?|demands?|arrangements)|called (?:for|on|upon) |required |asked (?:all|every|each|departments|localities|(?:local )?governments|officials|participants|cities|counties|relevant|those) |demanded that|(?:delivered|gave|made) (?:a|an(?! exchange)|the|his|her|some|brief|opening|closing|welcoming|keynote)\\b[^.;,]{0,30}?(?:address|speech|remarks|keynote|statement|talk|lecture))',
  ],
  [
    'conveyed',
    '(?:read (?:out )?(?:a|the) (?:[a-z]+ )?(?:letter|message|instructions?|circular|notice|notification|decision|directive|document|list)|conveyed (?:the (?:[a-z]+ )?instructions?|an? (?:[a-z]+ )?message))',
  ],
  [
    'instructed',
    '(?:gave|issued|made|sent) (?:an?|the|important|his|her)? ?(?:important |written )*instructions?',
  ],
  [
    'exchange_speech',
    '(?:(?:made|gave|delivered) (?:an )?exchange speech(?:es)?|shared (?:their |his |her |its |the )?(?:experiences?|practices)|exchanged experiences?)',
  ],
]
const behindSubject = (shape: string) =>
  new RegExp(
    `${start}${shape}(?! by (?!tele|phone|video|zoom|proxy|conference|remote|link))(?:\\b|(?<=apolog))`,
    'u',
  )
const predicates = shapes.map(([role, shape]): [Role, RegExp] => [role, behindSubject(shape)])
/** Most of what stands behind a name gives no role; one look tells. */
const anyPredicate = behindSubject(`(?:${shapes.map(([, shape]) => shape).join('|')})`)
const furtherSpeech =
  /\band (?:also )?(?:stressed|emphasi[sz]ed|underlined|underscored|reiterated|insisted|urged|said|announced|observed that|spoke|addressed the|(?:delivered|made|gave) (?:a|an|the|his|her) (?:[a-z]+ )?(?:address|speech|remarks))\b/
const conveyedToo = /\band (?:also )?(?:read (?:out )?|conveyed )the (?:[a-z]+ )?instructions?\b/
const urgedToo =
  /\band (?:also )?(?:stressed|emphasi[sz]ed|underlined|underscored|reiterated|insisted|urged|called (?:on|upon)|addressed the)\b/
const furtherReport = new RegExp(
  `\\band (?:then |also )?(?:(?:made|gave|delivered|provided) (?:an?|the) (?:[a-z]+ )?(?:presentation|report|appris|briefing|overview|update|summary)|presented (?!(?:[a-z]+ ){0,4}${gift})|briefed|outlined|reported (?:on|that)|(?:took|talked|walked|led) [^.;,]{3,30} through)\\b`,
)
const welcome =
  /^\s*,?\s*(?:also )?(?:welcomed|greeted|closed the meeting|thanked (?:all|everyone|those|members))\b/

const anyRole =
  /\b(?:presid|chair|call|delegation|met\b|held talks|conven|open|absent|absence|excused|apolog|regrets|leave of|attend|present|in the chair|took|talked|walked|participat|join|report|brief|updat|outlin|detail|explain|describ|summari[sz]|introduc|gave|given by|provid|deliver|made|inform|advis|spoke|said|announc|declar|remark|speech|lectur|told|observ|warn|argu|pointed|address|repl|respond|answer|went|ran\b|review|speaking|could not|stress|emphasi|underl|undersc|reiterat|insist|urg|appeal|confirm|remind|undertook|exception|except\b|save for|on leave|away|abroad|overseas|\boff\b|travel|\bill\b|unwell|ask|requir|added|read\b|tabled|placed|laid|submitted|represent|welcom|greeted|thanked|heard|unable|instruct|shared|exchang|put forward|demand|contact)/i

/** Whether a sentence has a word that can give somebody a role. */
export function mayGiveRoles(sentence: string): boolean {
  return anyRole.test(sentence)
}

/** The roles a predicate gives to its subject: 'chaired the meeting and stressed that …'. */
export function rolesOf(predicate: string): Role[] {
  const found = !anyPredicate.test(predicate)
    ? []
    : predicates.flatMap(([role, shape]) => (shape.test(predicate) ? [role] : []))
  const roles = found.filter(
    (role) =>
      !(role === 'attended' && found.includes('observed')) &&
      !(role === 'spoke' && found.includes('reported') && /^\s*,?\s*(?:also )?spoke\b/.test(predicate)),
  )
  const mayReport = welcome.test(predicate) || (roles.includes('attended') && !roles.includes('spoke'))
  if (mayReport && !roles.includes('reported') && furtherReport.test(predicate)) roles.push('reported')
  const further = roles.includes('reported') ? urgedToo : furtherSpeech
  if ((roles.length > 0 || welcome.test(predicate)) && !roles.includes('spoke') && further.test(predicate))
    roles.push('spoke')
  if (roles.length > 0 && !roles.includes('conveyed') && conveyedToo.test(predicate)) roles.push('conveyed')
  return roles
}

/** Whether the predicate tells of the courtesies of a chair: 'welcomed sixty members'. */
export function isWelcome(predicate: string): boolean {
  return welcome.test(predicate)
}

const fronts: [Role, RegExp][] = [
  [
    'reported',
    /^(?:Presenting|Introducing|Reporting|Outlining|Updating|Summari[sz]ing|Briefing|Tabling|Moving the report)\b[^,]{3,120},\s+/,
  ],
  ['spoke', /^(?:In (?:reply|response|answer)|Replying|Responding|Answering)\b[^,]{0,60},\s+/],
  [
    'spoke',
    /^(?:(?:Addressing|Opening|Closing|Speaking|In (?:his|her|their|an?|the) (?:[a-z-]+ ){0,2}(?:remarks|address|speech|statement)\b(?! the))\b[^,]{0,120},\s+|In (?:his|her|an) (?:[a-z-]+ ){0,2}(?:remarks|address|speech|statement)\s+(?=the ))/,
  ],
]

/** The role that stands in front of a sentence: 'Addressing the session, the Minister …'. */
export function frontedRole(sentence: string): { before(start: number): Role | null } | null {
  for (const [role, shape] of fronts) {
    const match = shape.exec(sentence)
    if (match)
      return { before: (start) => (start >= match[0].length && start <= match[0].length + 4 ? role : null) }
  }
  return null
}

/** Phrases behind which somebody is named who has a role: 'chaired by …'. */
export const agentPhrases: [Role, RegExp][] = [
  [
    'presided',
    /(?:called to order(?: at [^;]{3,60}?)?|(?:co-)?chaired(?: jointly)?|presided over|convened|(?:meeting|session|summit|sitting|conference) was opened|moderated) by,? |under the (?:co-)?(?:chairmanship|chairpersonship|presidency|leadership|chair) of |\bwith (?=[^.;]{3,80}\b(?:in the chair|presiding|chairing)\b)/gi,
  ],
  [
    'absent',
    /\bapolog(?:y|ies)(?: for (?:absence|lateness|non-attendance))? (?:was|were|had been|have been) (?:also )?(?:received|tendered|given|noted|accepted|sent|made|presented|recorded|reported|submitted|extended)(?: from| for| by| on behalf of)\s+|\bleave of absence (?:was|were) granted to\s+|\b(?:present|in attendance)(?:,| at [^.;,]{3,40},?)?,? (?:with the exception of|except(?:ing)?(?: for)?|save(?: for)?|other than|but for) |^in the absence of (?!the )/gi,
  ],
  [
    'attended',
    /\battended by:? |\bdelegations? (?:was|were) (?:led|headed) by |\brepresented by |\b(?:present|in attendance)(?: at the \w+)? (?:was|were|included)(?::| also)? |\b(?:joined|accompanied) by |^Attending were |\bwith (?=[^.;]{3,120}\b(?:present|in attendance)\b)/gi,
  ],
  [
    'contact',
    /\bfor (?:further|more|any|additional|media|press) (?:information|details|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies))[^.;]{0,50}?,? (?:please |kindly )?(?:contact|call|e-?mail|write to)(?: the \w+ office)?:? /gi,
  ],
  [
    'spoke',
    /\b(?:meeting|session|summit|conference|sitting|gathering|forum) was (?:also )?addressed by |\b(?:address|speech|remarks|keynote|statement|talk|lecture)\b[^.;,]{0,40}? (?:was|were) (?:delivered|given|made) by |[,?!]["”’]+ (?:said|says|added|stressed|noted|remarked|explained|continued|warned|urged) /gi,
  ],
  [
    'reported',
    /\b(?:briefed|updated) by |\b(?:presented|introduced|tabled) by |\b(?:report|briefing|update|presentation|overview|talk(?=s? (?:by|from) ))s? (?:(?:[^.;,]{3,40}? )?(?:was|were) (?:given|presented|delivered|made|provided) |(?:given |presented |delivered |made |received )?)(?:by|from) |\b(?:heard|received) (?:a |an |the )?[^.,;]{0,30}?(?:report|briefing|update|presentation) (?:by|from) |\bheard from /gi,
  ],
]
