import { useId } from 'react'
import type { Answer } from '../api/client.ts'
import { useView } from '../frame/view.ts'
import { monthText } from '../words/format.ts'
import { t } from '../words/t.ts'
import './month.css'

/** The months that one may choose on a board, with the one chosen now. */
export function useMonths(board: Answer<'Board'>): string[] {
  const { month } = useView()
  return month && !board.months.includes(month) ? [...board.months, month].sort() : board.months
}

/** What a month counts, in words. */
export function dueInText(month: string | undefined): string {
  return month ? t('month.due', { month: monthText(month) }) : t('month.current')
}

/** A slider over the months in which periods are due; its last stop is the current periods. */
export function MonthSlider({ board }: { board: Answer<'Board'> }) {
  const { month, set } = useView()
  const months = useMonths(board)
  const list = useId()
  const stop = month ? months.indexOf(month) : months.length
  return (
    <label className="month-slider">
      <span className="sr">{t('month.slider')}</span>
      <input
        type="range"
        min={0}
        max={months.length}
        value={stop}
        list={list}
        disabled={months.length === 0}
        aria-valuetext={dueInText(month)}
        onChange={(event) => set({ month: months[Number(event.target.value)], span: undefined })}
      />
      <datalist id={list}>
        {months.map((one, index) => (
          <option key={one} value={index} label={monthText(one)} />
        ))}
        <option value={months.length} label={t('month.current')} />
      </datalist>
      <output className="small">{dueInText(month)}</output>
    </label>
  )
}
