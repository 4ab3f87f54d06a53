import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { englishDate, month, number, ordinal, weekday } from './calendar.ts'
import { deadlineIn } from './deadlines.ts'

const dayOf = `(?:the )?${ordinal} (?:(?:(?:working|business|school) )?(?:day|week|${weekday}) )?(?:of|in) (?:each|every|the) (?:calendar )?(?:month|quarter|week|year|term)`
const cadence = new RegExp(
  `\\b(${dayOf}|(?:every|each)\\s+(?:${number}\\s+|other\\s+|second\\s+|third\\s+|working\\s+|school\\s+|single\\s+)?(?:${weekday}|${month}|day|week|weekend|fortnight|month|quarter|year|term|season|morning|evening|night|winter|spring|summer|autumn|hour|half-hour|six months|half-year|meeting|session|voyage|shift|days|weeks|months|years|hours)s?(?:(?:,| and|, and) ${weekday})*|weekly|monthly|quarterly|daily|hourly|annually|yearly|fortnightly|bi-?weekly|bi-?monthly|half-yearly|biannually|twice[- ](?:a |per |each |every )?(?:day|week|month|year|weekly|yearly|monthly)|(?:once|three times|four times|at least once|at least twice) (?:a|an|per|each|every) (?:day|week|fortnight|month|quarter|term|year)|on ${weekday}s(?: and ${weekday}s)?|on (?:a |an )(?:weekly|monthly|quarterly|daily|yearly|annual|regular|fortnightly) basis)\\b`,
  'gi',
)

/** Finds the first deadline and the first cadence of a range. */
export function englishTimes(text: string, range: Span): { deadline: Span | null; cadence: Span | null } {
  // '…, which start on 20 October': that is when they start.
  const part = text.slice(range.start, range.end).replace(/,\s+(?:which|who|whose|where)\b[^,]*$/, '')
  const due = deadlineIn(part)
  const deadline = due && { start: range.start + due.start, end: range.start + due.end }
  // 'ten days before each sitting' says when, not how often.
  if (due && /\b(?:before|after) (?:each|every) /.test(part.slice(due.start, due.end)))
    return { deadline, cadence: null }
  const often = matchesOf(cadence, part).find((match) => !isNounPhrase(part, match))
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
  if (
    /^(?:[.;,]?$|\s+(?:to|on|at|in|until|and|by|from|for|with|during|through|throughout|under|over|via|while|as|,|\.|;|$))/.test(
      rest,
    )
  )
    return false
  return !rendered.test(rest) || /\b(?:the|its|their|our|this|last)\s+$/i.test(part.slice(0, match.index))
}

const two = (n: number | string) => String(n).padStart(2, '0')
const monthNumbers = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** '21.05.2024', '2024/05/21', '21/05/2024'; where day and month may be either, nothing is guessed. */
function isoOfFigures(printed: string): string | null {
  const [first, second, third] = printed.split(/[./-]/)
  if (first!.length === 4) return `${first}-${two(second!)}-${two(third!)}`
  if (third!.length !== 4) return null
  const isDayFirst = !printed.includes('/') || Number(first) > 12
  if (!isDayFirst && Number(second) <= 12) return null
  const [day, month] = isDayFirst ? [first!, second!] : [second!, first!]
  return Number(month) > 12 ? null : `${third}-${two(month)}-${two(day)}`
}

/** The day of the week last before the first whole date of a head. */
export function isoOfWeekday(day: string, head: string): string | null {
  const iso = matchesOf(new RegExp(englishDate, 'gi'), head)
    .map((match) => englishIso(match[0]) ?? '-')
    .find((one) => /^\d/.test(one) && Date.parse(one))
  if (!iso) return null
  const sent = new Date(iso)
  const back = sent.getUTCDay() + 6 - weekday.slice(3, -1).split('|').indexOf(day)
  sent.setUTCDate(sent.getUTCDate() - (back % 7))
  return sent.toISOString().slice(0, 10)
}

/** Returns `YYYY-MM-DD` or `--MM-DD` of a printed English date; null where the month is not known. */
export function englishIso(printed: string): string | null {
  const name = new RegExp(month, 'i').exec(printed)
  if (/^[\d./-]+$/.test(printed)) return isoOfFigures(printed)
  const m = name ? monthNumbers.indexOf(name[0].slice(0, 3).toLowerCase()) + 1 : 0
  const year = /\b(\d{4})\b/.exec(printed)?.[1] ?? null
  const d = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(printed.replace(/\d{4}/, ''))?.[1])
  if (!m || !d || d > 31) return null
  return `${year ?? '-'}-${two(m)}-${two(d)}`
}
