import type { Answer } from '../api/client.ts'
import { dayText, weekdayText } from '../words/format.ts'
import { t } from '../words/t.ts'

type Cadence = Answer<'Terms'>['cadence']
type Recurring = Exclude<Cadence, { every: 'once' }>

/** How often and by when a directive asks, in one line; `every` is the pack's word for the rhythm. */
export function cadenceText(cadence: Cadence, every: string): string {
  if (cadence.every === 'once') return [every, t('due.on', { day: dayText(cadence.dueOn) })].join(' · ')
  const between = t('terms.between', { from: dayText(cadence.from), until: dayText(cadence.until) })
  return [every, dueDayText(cadence), between].join(' · ')
}

function dueDayText({ every, dueDay }: Recurring): string {
  if (every === 'weekly') return t('terms.byWeekday', { weekday: weekdayText(dueDay) })
  if (dueDay === 31) return t('terms.byEnd')
  // A month has no last month of its own to speak of.
  return t(every === 'monthly' ? 'terms.byDay' : 'terms.byDayOfLast', { day: dueDay })
}
