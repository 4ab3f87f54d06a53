import type { Span } from '../draft.ts'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|a hundred|hundred)'

/** A calendar date as English pages print it. */
export const englishDate = `(?:\\d{1,2}(?:st|nd|rd|th) (?:day )?of ${month}(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)?(?:(?:\\s*[-–]\\s*| and | to )\\d{1,2}(?:st|nd|rd|th)?)? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?(?:, ?\\d{4})?|\\d{4}-\\d{2}-\\d{2})`

const period =
  '(?:the )?(?:current |next |following |coming |present |first |second |third |fourth |last |financial |fiscal |calendar |academic |school )*(?:year|quarter|month|week|season|term|decade|session)'
const when = `(?:${weekday},? )?(?:${englishDate}|(?:the )?(?:end|close|start|beginning|middle) of (?:the )?(?:${month}(?: \\d{4})?|${period}(?: \\d{4})?|\\d{4}|this (?:month|year|week|quarter)|next (?:month|year|week|quarter))|(?:early |mid-|late )?${month}(?: \\d{4})?|(?:the )?(?:first|second|third|fourth|last) quarter(?: of (?:\\d{4}|the year|next year))?|(?:early|mid|late)-(?:(?:19|20)\\d{2}|year|month|${month}(?: \\d{4})?)|(?:early |late |mid )?(?:19|20)\\d{2}|the (?:[a-z]+ ){0,2}(?:season|harvest|monsoon|rains|winter|summer|spring|autumn|holidays?|festival|elections?)(?=\\s*(?:[,.;:)]|$|(?:and|so|to|in|or|of) ))|next (?:week|month|year|${weekday})|tomorrow|today|year-end|midnight|noon|${weekday}|(?:the|our|its|their) (?:next|following|[A-Z][a-z]+|annual|spring|autumn|fall|summer|winter)(?: [a-z]+){0,2} (?:meeting|session|summit|conference|report|review)|(?:the )?(?:next|rainy|planting|dry|flood|school|heating|holiday|winter|summer|spring|autumn|fire|tourist|monsoon|harvest|election|budget) (?:season|term|holidays?|year|meeting|session|day))`
const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|tenth|fifteenth|last|final|\\d{1,2}(?:st|nd|rd|th))'
/** 'the first week of April', 'the last working day of June'. */
const portion = `the ${ordinal} (?:(?:working|business|school|full) )?(?:day|week|half|half-year|quarter|${weekday}|fortnight|session|sitting|meeting) of (?:the )?(?:${month}(?: \\d{4})?|${period}|\\d{4}|[a-z]+)`
/** What a deadline of the form 'before the harvest' may not name: who is faced, not when. */
const faced =
  'public|council|board|cabinet|committee|commission|court|parliament|assembly|house|ministers?|members?|tribunal|judge|panel|meeting house|people|others?|gate|building|school gates|bridge'
const event = `(?:(?:the|our|its|their|this|next) (?!(?:${faced})\\b)(?:[\\w’'-]+)(?: (?!(?:and|or|to|so|in|if|unless|with|is|are|was|were|has|have|will|must|shall|by|for|on|at)\\b)[\\w’'-]+){0,5}|(?:[A-Z][a-z’']+ )+(?:Day|Eve|Week|Sunday|Monday|Festival|Fair|Assizes|Conference|Congress)|Christmas|Easter|Michaelmas|Whitsun|Ramadan|Eid|Diwali|Lent|Advent|Midsummer|Thanksgiving|Halloween|Pentecost|dusk|dawn|nightfall|sunset|sunrise|harvest|term|winter|summer|spring|autumn)`
const timely = `(?:${portion}|${when})`
const deadlines = [
  new RegExp(
    `\\b(?:no later than|not later than|by no later than|by|before|until|till|prior to|ahead of|in advance of|on or before|not after|in time for|up to|through)\\s+(${timely})`,
    'gi',
  ),
  new RegExp(
    `\\b(?:no later than|not later than|before|until|till|prior to|ahead of|in advance of|in time for)\\s+(${event})(?![\\w’'-])(?!\\s+(?:is|are|was|were|has|have|had|can|may)\\b)`,
    'g',
  ),
  /\bby\s+((?:the )?(?:[A-Z][a-z’']+ )+(?:Day|Eve|Sunday|Monday)|Christmas|Easter|Michaelmas|Whitsun|Midsummer|Thanksgiving|dusk|dawn|nightfall|sunset|harvest|the (?:start|end|close|opening|beginning|middle|turn) of (?:the )?[\w’'-]+(?: (?!(?:and|or|to|so|in|if|with|for|on|at|by)\b)[a-z]+)?)/g,
  new RegExp(
    `\\b(?:with effect from|effective(?: from)?|as of|as from|starting(?: from| on| in)?|beginning(?: on| in| from)?|from)\\s+(${timely})(?!\\s*(?:to|until|till|through|–|-)\\b)`,
    'g',
  ),
  new RegExp(
    `\\b(within\\s+(?:the next\\s+|a further\\s+)?(?:a |an )?(?:${number}\\s+)?(?:\\(\\d+\\)\\s+)?(?:working |business |calendar |school |clear )?(?:hours?|days?|weeks?|fortnight|months?|quarters?|years?)(?:’|')?(?:\\s+(?:of|from|after|following)\\s+(?:the\\s+|its\\s+|their\\s+|this\\s+)?[a-z]+(?: (?!(?:and|or|to|so|if|unless|with)\\b)[a-z]+){0,2})?)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:in|at|on|for|to|during)\\s+((?:the|our|its|their)\\s+(?:next|following|[A-Z][a-z]+)\\s+(?:[a-z]+ )?(?:meeting|session|summit|sitting|conference)|${portion})`,
    'g',
  ),
  new RegExp(
    `\\b(?:in|at|on)\\s+(${englishDate}|(?:early |mid-|late )?${month}(?: \\d{4})?|(?:early |mid-|late )?20\\d{2}|the (?:first|second|third|fourth) quarter(?: of (?:\\d{4}|the year|next year))?)`,
    'g',
  ),
  /\b(immediately|with immediate effect|forthwith)\b/gi,
]
const dayOf = `(?:the )?${ordinal} (?:(?:working|business|school) )?(?:day|week|${weekday}) (?:of|in) (?:each|every|the) (?:calendar )?(?:month|quarter|week|year|term)`
const cadence = new RegExp(
  `\\b(${dayOf}|(?:every|each)\\s+(?:${number}\\s+|other\\s+|second\\s+|third\\s+|working\\s+|single\\s+)?(?:${weekday}|${month}|day|week|weekend|fortnight|month|quarter|year|term|season|morning|evening|night|winter|spring|summer|autumn|hour|half-hour|six months|half-year|meeting|session|voyage|shift|days|weeks|months|years|hours)s?|weekly|monthly|quarterly|daily|hourly|annually|yearly|fortnightly|biweekly|bi-weekly|bimonthly|half-yearly|biannually|twice[- ](?:a |per |each |every )?(?:day|week|month|year|weekly|yearly|monthly)|(?:once|three times|four times|at least once|at least twice) (?:a|an|per|each|every) (?:day|week|fortnight|month|quarter|term|year)|on (?:a |an )(?:weekly|monthly|quarterly|daily|yearly|annual|regular|fortnightly) basis)\\b`,
  'gi',
)

/** 'the plan adopted in 2023' tells when something was done, not by when something is to be done. */
const happened =
  /(?:\b(?!need|proceed|feed|speed)\w+ed|\b(?:held|made|set|begun|built|taken|signed|drawn|given|won|as))\s+$/

/** Finds the first deadline and the first cadence of a range. */
export function englishTimes(text: string, range: Span): { deadline: Span | null; cadence: Span | null } {
  // '…, which start on 20 October': that is when they start.
  const part = text.slice(range.start, range.end).replace(/,\s+(?:which|who|whose|where)\b[^,]*$/, '')
  let deadline: Span | null = null
  for (const shape of deadlines) {
    for (const match of part.matchAll(shape)) {
      if (/^(?:in|at|on|for|to|during|from) /.test(match[0]) && happened.test(part.slice(0, match.index)))
        continue
      const start = range.start + match.index + match[0].length - match[1]!.length
      if (!deadline || start < deadline.start) deadline = { start, end: start + match[1]!.trimEnd().length }
    }
  }
  const often = [...part.matchAll(cadence)].find((match) => !isNounPhrase(part, match))
  const until = often ? range.start + often.index + often[0].length : 0
  // 'by the fifth working day of each month' recurs.
  const recurs = often && deadline && deadline.start < until && deadline.end > range.start + often.index
  return {
    deadline: recurs ? null : deadline,
    cadence: often
      ? { start: range.start + often.index, end: range.start + often.index + often[0].length }
      : null,
  }
}

const rendered =
  /^\s+(?:[a-z-]+\s+){0,2}(?:reports?|returns|updates?|inspections?|checks?|statements?|readings|figures|briefings?|patrols?|surveys?|audits?|tests|meetings|visits|reviews?|summar(?:y|ies))\b/

/** 'the monthly bulletin' names a thing, 'report monthly' and 'submit monthly returns' how often. */
function isNounPhrase(part: string, match: RegExpMatchArray): boolean {
  if (!/ly$/i.test(match[0]) || /basis$/.test(match[0])) return false
  const rest = part.slice(match.index! + match[0].length)
  if (/^(?:[.;,]?$|\s+(?:to|on|at|in|until|and|by|from|for|with|,|\.|;|$))/.test(rest)) return false
  return !rendered.test(rest) || /\b(?:the|its|their|our|this|last)\s+$/i.test(part.slice(0, match.index))
}

const monthNumbers = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Returns `YYYY-MM-DD` or `--MM-DD` of a printed English date; null where the month is not known. */
export function englishIso(printed: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(printed)) return printed
  const name = new RegExp(month, 'i').exec(printed)
  const m = name ? monthNumbers.indexOf(name[0].slice(0, 3).toLowerCase()) + 1 : 0
  const year = /\b(\d{4})\b/.exec(printed)?.[1] ?? null
  const d = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(printed.replace(/\d{4}/, ''))?.[1])
  if (!m || !d || d > 31) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year ?? '-'}-${two(m)}-${two(d)}`
}
