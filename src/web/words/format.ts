import { spoken, t } from './t.ts'

const tags = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }
const made = new Map<string, Intl.DateTimeFormat>()

/** A day as people write it, with its year only where it is not the year of `near`: 9月27日, 27 Sep 2019. */
export function dayText(day: string, near?: string): string {
  // A field of day lets one type a year of six digits.
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day
  const isNear = near !== undefined && near.slice(0, 4) === day.slice(0, 4)
  const options: Intl.DateTimeFormatOptions = {
    month: spoken() === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }
  return formatter(isNear ? options : { ...options, year: 'numeric' }).format(new Date(`${day}T00:00:00Z`))
}

/** A weekday (1–7, from Monday) by its name: 星期五, Friday. */
export function weekdayText(weekday: number): string {
  // The first of January 2024 was a Monday.
  return formatter({ weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))
}

/** A month as people write it: 2026年8月, August 2026. */
export function monthText(month: string): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return formatter(options).format(new Date(`${month}-01T00:00:00Z`))
}

interface Distance {
  daysLeft: number
  workdaysLeft: number | null
}

/** An instant in the pack's time zone, to the minute. */
export function instantText(instant: string, timeZone: string): string {
  return formatter({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  }).format(new Date(instant))
}

/** The time of day of an instant in the pack's time zone, to the minute; of this device while that is not known. */
export function timeText(instant: Date, timeZone: string | undefined): string {
  return formatter({ hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(instant)
}

/** A share 0–1 in per cent, never rounded up to all nor down to nothing; a dash where nobody is bound. */
export function shareText(share: number | null): string {
  if (share === null) return '–'
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return '99%'
  if (percent === 0 && share > 0) return '<1%'
  return `${percent}%`
}

/** Hours with at most one decimal below ten. */
export function hoursText(hours: number): string {
  const digits = hours < 10 ? 1 : 0
  return new Intl.NumberFormat(tags[spoken()], { maximumFractionDigits: digits }).format(hours)
}

/** How far away a due day is, in working days; in days where there are none between or the calendar does not know. */
export function daysLeftText({ daysLeft: days, workdaysLeft }: Distance): string {
  if (days === 0) return t('days.today')
  if (workdaysLeft) return t(days > 0 ? 'days.workLeft' : 'days.workOver', { n: Math.abs(workdaysLeft) })
  return days > 0 ? t('days.left', { n: days }) : t('days.over', { n: -days })
}

/** A file's size in kB or MB. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = spoken() + JSON.stringify(options)
  const found = made.get(name) ?? new Intl.DateTimeFormat(tags[spoken()], options)
  made.set(name, found)
  return found
}
