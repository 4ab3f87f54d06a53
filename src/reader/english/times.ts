import type { Span } from '../draft.ts'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|a hundred|hundred)'

/** A calendar date as English pages print it. */
export const englishDate = `(?:\\d{1,2}(?:st|nd|rd|th)?(?:(?:\\s*[-–]\\s*| and | to )\\d{1,2}(?:st|nd|rd|th)?)? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?(?:, ?\\d{4})?|\\d{4}-\\d{2}-\\d{2})`

const period =
  '(?:the )?(?:current |next |following |coming |present |first |second |third |fourth |last |financial |fiscal |calendar |academic |school )*(?:year|quarter|month|week|season|term|decade|session)'
const when = `(?:${weekday},? )?(?:${englishDate}|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|last) (?:working |business |school )?(?:day|week|weekend|fortnight|${weekday}) (?:of|in) (?:the )?(?:${month}(?: \\d{4})?|school|term|[a-z]+)|(?:the )?(?:end|close|start|beginning|middle) of (?:the )?(?:(?:[a-z]+ ){0,2}(?:season|term|year|holidays|winter|summer|spring|autumn|harvest|month|week)|${month}(?: \\d{4})?|${period}(?: \\d{4})?|\\d{4}|this (?:month|year|week|quarter)|next (?:month|year|week|quarter))|(?:early |mid-|late )?${month}(?: \\d{4})?|(?:the )?(?:first|second|third|fourth|last) quarter(?: of (?:\\d{4}|the year|next year))?|(?:early|mid|late)-(?:(?:19|20)\\d{2}|year|month|${month}(?: \\d{4})?)|(?:early |late |mid )?(?:19|20)\\d{2}|the (?:[a-z]+ ){0,2}(?:season|harvest|monsoon|rains|winter|summer|spring|autumn|holidays?|festival|elections?)(?=\\s*(?:[,.;:)]|$|(?:and|so|to|in|or|of) ))|next (?:week|month|year|${weekday})|tomorrow|today|year-end|midnight|noon|${weekday}|(?:the|our|its|their) (?:next|following|[A-Z][a-z]+|annual|spring|autumn|fall|summer|winter)(?: [a-z]+){0,2} (?:meeting|session|summit|conference|report|review)|(?:the )?(?:new )?(?:next|rainy|planting|dry|flood|school|academic|financial|heating|holiday|winter|summer|spring|autumn|fire|tourist|monsoon|harvest|election|budget) (?:season|term|holidays?|year|meeting|session|day))`
const deadlines = [
  new RegExp(
    `\\b(?:no later than|not later than|by|before|until|prior to|ahead of|on or before|not after)\\s+(${when})`,
    'gi',
  ),
  new RegExp(
    `\\b(within\\s+(?:the next\\s+)?${number}\\s+(?:working |business |calendar )?(?:hours?|days?|weeks?|months?|years?)(?:\\s+of\\s+(?:the\\s+)?[a-z]+(?: [a-z]+){0,2})?)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:in|at|on)\\s+((?:the|our|its|their)\\s+(?:next|following|[A-Z][a-z]+)\\s+(?:[a-z]+ )?(?:meeting|session|summit)|${englishDate}|${month} \\d{4}|(?:early |mid-|late )?20\\d{2})`,
    'g',
  ),
  new RegExp(`\\bfrom\\s+((?:${weekday},? )?${englishDate})`, 'gi'),
  new RegExp(
    `\\b(?:in|during)\\s+((?:the )?(?:first|second|third|fourth|last) (?:quarter|half|week) of (?:\\d{4}|${month}(?: \\d{4})?|the year|next year)|${month}(?=[,.;]|$))`,
    'g',
  ),
  /\b(immediately|with immediate effect|forthwith)\b/gi,
]
const cadence = new RegExp(
  `\\b((?:every|each)\\s+(?:${number}\\s+|other\\s+|second\\s+)?(?:${weekday}|day|week|fortnight|month|quarter|year|term|season|morning|evening|six months|half-year|meeting)s?|weekly|monthly|quarterly|daily|annually|yearly|fortnightly|biweekly|twice (?:a|per) (?:day|week|month|year)|once (?:a|per) (?:day|week|month|quarter|year)|on a (?:weekly|monthly|quarterly|daily|yearly|regular) basis)\\b`,
  'gi',
)

/** 'the plan adopted in 2023' tells when something was done, not by when something is to be done. */
const happened =
  /(?:\b(?!need|proceed|feed|speed)\w+ed|\b(?:held|made|set|begun|built|taken|signed|drawn|given|won|as))\s+$/

/** Finds the first deadline and the first cadence of a range. */
export function englishTimes(text: string, range: Span): { deadline: Span | null; cadence: Span | null } {
  const part = text.slice(range.start, range.end)
  let deadline: Span | null = null
  for (const shape of deadlines) {
    for (const match of part.matchAll(shape)) {
      if (/^(?:in|at|on) /.test(match[0]) && happened.test(part.slice(0, match.index))) continue
      const start = range.start + match.index + match[0].length - match[1]!.length
      if (!deadline || start < deadline.start) deadline = { start, end: start + match[1]!.trimEnd().length }
    }
  }
  const often = [...part.matchAll(cadence)].find((match) => !isNounPhrase(part, match))
  return {
    deadline,
    cadence: often
      ? { start: range.start + often.index, end: range.start + often.index + often[0].length }
      : null,
  }
}

/** 'a monthly bulletin' names a thing, 'report monthly' how often. */
function isNounPhrase(part: string, match: RegExpMatchArray): boolean {
  if (!/ly$/i.test(match[0]) || /basis$/.test(match[0])) return false
  return /^\s+(?:to|on|at|in|until|and|,|\.|;|$)/.test(part.slice(match.index! + match[0].length))
    ? false
    : !/^[.;,]?$/.test(part.slice(match.index! + match[0].length))
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
