import { useLocation } from 'react-router'
import { useSession } from '../api/reads.ts'
import { dayText } from '../words/format.ts'
import { t } from '../words/t.ts'
import { showsProgramme, useView } from './view.ts'

/** The day as of which the page counts what is overdue: in words, and in figures while one changes it. */
export function AsOf() {
  const { asOf, set } = useView()
  const today = useSession().data?.today
  const { pathname } = useLocation()
  if (!showsProgramme(pathname) || !today) return null
  const choose = (day: string) => set({ asOf: day === today ? undefined : day })
  return (
    <label className="as-of">
      <span className="small quiet">{t('frame.asOf')}</span>
      <span className={asOf ? 'day-field another-day' : 'day-field'}>
        <input
          type="date"
          max="9999-12-31"
          value={asOf ?? today}
          onChange={(event) => choose(event.target.value)}
        />
        <span className="day-words" aria-hidden="true">
          {dayText(asOf ?? today, today)}
        </span>
      </span>
    </label>
  )
}
