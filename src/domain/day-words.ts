import { addDays, type Day, dayOfMonth, isDay, monthIndexOf } from './day.ts'
import { type Calendar, isWorkday, isYearKnown } from './pack-calendar.ts'

/** What words about a day are counted from: the day of the conference, and which days are worked. */
export interface DayContext {
  heldOn: Day | null
  calendar: Calendar
}

/** The most days by which a day without a year may lie ahead in the next one. */
const nearDays = 183
/** Stands for the last day of a month, whatever its number. */
const last = 99

/**
 * The last day that a deadline allows, from its words as read (`6月底前`, `年底前`, `10个工作日内`, `the end of March`);
 * null wherever the words and the day of the conference do not fix one. It never guesses.
 */
export function dayOfWords(words: string, context: DayContext): Day | null {
  const text = plain(words)
  for (const rule of [dayOfDate, dayOfPeriodEnd, dayAfterSpan, dayBeforeHoliday]) {
    const day = rule(text, context)
    if (day !== null) return isDay(day) ? day : null
  }
  return null
}

/** Words with digits for numbers, half-width and without blanks around Han; both scripts alike where days are concerned. */
export function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[週個號後會節國歷終內間]/g, (letter) => simple[letter] ?? letter)
    .replaceAll(/(?<=\p{Script=Han}|\d)\s+(?=\p{Script=Han}|\d)/gu, '')
    .replaceAll(/[○〇零一二三四五六七八九]{4}(?=年)/g, (digits) =>
      [...digits].map((one) => digitOf[one]).join(''),
    )
    .replaceAll(/[一二两三四五六七八九十]+(?=年|个?月|日|号|天|周|个工作日|个?星期|季度)/g, (number) =>
      String(numberOf(number)),
    )
    .trim()
}

const simple: Record<string, string> = {
  週: '周',
  個: '个',
  號: '号',
  後: '后',
  會: '会',
  節: '节',
  國: '国',
  歷: '历',
  終: '终',
  內: '内',
  間: '间',
}
const digitOf: Record<string, number> = {
  '○': 0,
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const englishNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const lead = String.raw`^(?:于|在|最迟|不迟于|务于|by|on|before|until|in|no later than|at)?\s*(?:the\s+)?`
const tail = String.raw`(?:\d{1,2}时)?(?:之|以)?(?:前|内|止)?$`
const year = String.raw`(?:(\d{4})年|民国(\d{2,3})年|(今年|本年|当年|明年)的?)?`
const month = '([a-z]{3,9})'

const isoDate = new RegExp(`${lead}(\\d{4}-\\d{2}-\\d{2})${tail}`)
const hanDate = new RegExp(`${lead}(?:中华|中華)?${year}(\\d{1,2})月(\\d{1,2})[日号]?${tail}`)
const thisMonthDate = new RegExp(`${lead}本(?:\\((\\d{1,2})\\))?月(\\d{1,2})[日号]${tail}`)
const nextDay = new RegExp(`${lead}(今|明)(?:\\((\\d{1,2})\\))?[日天]${tail}`)
const dayFirst = new RegExp(`${lead}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:,?\\s+(\\d{4}))?$`)
const monthFirst = new RegExp(`${lead}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?$`)

function dayOfDate(text: string, { heldOn }: DayContext): Day | null {
  const iso = isoDate.exec(text)
  if (iso) return iso[1] as Day
  const han = hanDate.exec(text)
  if (han) return nearest(yearOf(han, heldOn), Number(han[4]), Number(han[5]), heldOn)
  const here = thisMonthDate.exec(text)
  if (here && heldOn)
    return sameMonth(heldOn, here[1]) ? `${heldOn.slice(0, 8)}${here[2]?.padStart(2, '0')}` : null
  const next = nextDay.exec(text)
  if (next && heldOn) {
    const day = addDays(heldOn, next[1] === '明' ? 1 : 0)
    return next[2] === undefined || Number(next[2]) === Number(day.slice(8)) ? day : null
  }
  const [, day, name, given] = dayFirst.exec(text) ?? swapped(monthFirst.exec(text)) ?? []
  return name === undefined ? null : nearest(given ? Number(given) : null, monthOf(name), Number(day), heldOn)
}

const monthEnd = new RegExp(`${lead}(?:中华|中華)?${year}(\\d{1,2})月(?:底|末|份?内)${tail}`)
const thisMonthEnd = new RegExp(`${lead}本(?:\\((\\d{1,2})\\))?月(?:底|末|内)${tail}`)
const yearEnd = new RegExp(`${lead}${year}(?:年?(?:底|末|终)|内|年内)${tail}`)
const halfEnd = new RegExp(`${lead}${year}(上|下)半年${tail}`)
const quarterEnd = new RegExp(`${lead}${year}第?([1-4])季度(?:末|底|内)?${tail}`)
const englishEnd = new RegExp(`${lead}end of (?:the |this )?(month|year|${month})(?:,?\\s+(\\d{4}))?$`)

function dayOfPeriodEnd(text: string, { heldOn }: DayContext): Day | null {
  const inMonth = monthEnd.exec(text)
  if (inMonth) return nearest(yearOf(inMonth, heldOn), Number(inMonth[4]), last, heldOn)
  const here = thisMonthEnd.exec(text)
  if (here) return heldOn && sameMonth(heldOn, here[1]) ? dayOfMonth(monthIndexOf(heldOn), last) : null
  const half = halfEnd.exec(text)
  if (half) return nearest(yearOf(half, heldOn), half[4] === '上' ? 6 : 12, last, heldOn)
  const quarter = quarterEnd.exec(text)
  if (quarter) return nearest(yearOf(quarter, heldOn), Number(quarter[4]) * 3, last, heldOn)
  const inYear = yearEnd.exec(text)
  if (inYear && text.includes('年')) return nearest(yearOf(inYear, heldOn), 12, last, heldOn)
  const [, unit, , given] = englishEnd.exec(text) ?? []
  if (unit === undefined) return null
  if (unit === 'month') return heldOn && dayOfMonth(monthIndexOf(heldOn), last)
  return nearest(given ? Number(given) : null, unit === 'year' ? 12 : monthOf(unit), last, heldOn)
}

const hanSpan = /^(?:自?会议?后|自?即日起|自今日起)?(\d{1,3})(个工作日|天|日|周|个?星期|个月|年)(?:之|以)?内$/
const englishSpan =
  /^(?:within )?(\d{1,3}|[a-z]+) (working day|business day|day|week|month|year)s?(?: (?:of|after) (?:the|this) meeting)?$/

function dayAfterSpan(text: string, { heldOn, calendar }: DayContext): Day | null {
  const [, number, unit] = hanSpan.exec(text) ?? englishSpan.exec(text) ?? []
  const count = number && /^\d/.test(number) ? Number(number) : englishNumbers.indexOf(number ?? '')
  if (!heldOn || unit === undefined || count < 1) return null
  if (/工作日|working|business/.test(unit)) return afterWorkdays(calendar, heldOn, count)
  if (/^(?:天|日|day)$/.test(unit)) return addDays(heldOn, count)
  if (/周|星期|week/.test(unit)) return addDays(heldOn, count * 7)
  const months = /年|year/.test(unit) ? count * 12 : count
  return dayOfMonth(monthIndexOf(heldOn) + months, Number(heldOn.slice(8)))
}

function dayBeforeHoliday(text: string, { heldOn, calendar }: DayContext): Day | null {
  const name = /^(.{2,12}?)(?:之|以)?前$/.exec(text)?.[1]
  if (!name || !heldOn) return null
  const holidays = calendar.years.flatMap((one) => (one.isKnown ? one.holidays : []))
  const next = holidays
    .filter(
      ({ names, from }) =>
        from > heldOn &&
        plain(names['zh-Hans'])
          .split('、')
          .some((one) => one === name || one === `${name}节`),
    )
    .sort((a, b) => a.from.localeCompare(b.from))[0]
  return next ? addDays(next.from, -1) : null
}

// A day without a year is the next one, if it is near; where it would have to be far, nobody can know.
function nearest(year: number | null, month: number, day: number, heldOn: Day | null): Day | null {
  if (!(month >= 1 && month <= 12) || day < 1) return null
  const dayIn = (y: number) => dayOfMonth(y * 12 + month - 1, day)
  const isReal = (one: Day) => day === last || Number(one.slice(8)) === day
  if (year === null && !heldOn) return null
  const first = dayIn(year ?? Number(heldOn?.slice(0, 4)))
  if (year !== null || !heldOn || first >= heldOn) return isReal(first) ? first : null
  const second = dayIn(Number(heldOn.slice(0, 4)) + 1)
  return isReal(second) && second <= addDays(heldOn, nearDays) ? second : null
}

function yearOf(match: RegExpExecArray, heldOn: Day | null): number | null {
  if (match[1]) return Number(match[1])
  if (match[2]) return Number(match[2]) + 1911
  if (!match[3] || !heldOn) return null
  return Number(heldOn.slice(0, 4)) + (match[3] === '明年' ? 1 : 0)
}

function sameMonth(heldOn: Day, printed: string | undefined): boolean {
  return printed === undefined || Number(printed) === Number(heldOn.slice(5, 7))
}

function afterWorkdays(calendar: Calendar, from: Day, count: number): Day | null {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!isYearKnown(calendar, day)) return null
    if (isWorkday(calendar, day)) left -= 1
  }
  return day
}

function monthOf(name: string): number {
  return englishMonths.indexOf(name.slice(0, 3)) + 1
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1], match[3]] : undefined
}

function numberOf(han: string): number {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han]
  const ten = han.includes('十') ? (tens ? (digitOf[tens] ?? 0) : 1) * 10 : 0
  return ten + (ones ? (digitOf[ones] ?? 0) : 0)
}
