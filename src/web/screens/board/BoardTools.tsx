import type { Answer } from '../../api/client.ts'
import { useSession } from '../../api/reads.ts'
import { dueInText, useMonths } from '../../board/MonthSlider.tsx'
import { mostRows } from '../../board/use-pages.ts'
import { notify } from '../../frame/Notices.tsx'
import { useView } from '../../frame/view.ts'
import { dayText } from '../../words/format.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { boardText } from './board-text.ts'
import type { Sort } from './order.ts'
import type { Changed } from './use-changed.ts'

type Board = Answer<'Board'>

interface Props {
  board: Board
  /** In which order the rows are copied. */
  sort: Sort | null
  changed: Changed
  /** Gives the board once all its rows are there, null where they do not come. */
  whole: () => Promise<Board | null>
  isReadingAll: boolean
}

/** Above the board: which periods it counts, how many cells changed, copy and print. */
export function BoardTools({ board, sort, changed, whole, isReadingAll }: Props) {
  const { span, month, set } = useView()
  const months = useMonths(board)
  const choose = (chosen: string) =>
    set({
      span: chosen === 'all' ? 'all' : undefined,
      month: months.includes(chosen) ? chosen : undefined,
    })
  const isDemonstration = useSession().data?.isDemonstration
  const counted = !month && span === 'all' ? t('board.spanAll') : dueInText(month)
  const foot = [
    `${nameOf(board.org)} · ${t('frame.asOf')} ${dayText(board.asOf)} · ${counted}`,
    ...(isDemonstration ? [t('frame.demonstration')] : []),
  ]
  const read = async () => {
    const all = await whole()
    if (!all) notify(t('board.rowsMissing'))
    return all
  }
  const copy = async () => {
    const all = read()
    // The clipboard is asked for at once, while the browser still takes it for the user's own wish.
    const text = all.then((it) => (it ? [boardText(it, sort), ...foot].join('\n') : Promise.reject()))
    const item = new ClipboardItem({ 'text/plain': text })
    const isCopied = await navigator.clipboard.write([item]).then(
      () => true,
      () => false,
    )
    const copied = await all
    if (copied && isCopied) notify(t('board.copied', { n: copied.rows.length }))
  }
  const printAll = async () => {
    if (await read()) print()
  }
  return (
    <div className="board-tools no-print">
      <label className="row">
        <span>{t('board.span')}</span>
        <select value={month ?? span} onChange={(event) => choose(event.target.value)}>
          <option value="current">{t('board.spanCurrent')}</option>
          <option value="all">{t('board.spanAll')}</option>
          {months.length > 0 && (
            <optgroup label={t('month.slider')}>
              {months.toReversed().map((one) => (
                <option key={one} value={one}>
                  {dueInText(one)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <div className="row">
        <span className="small quiet" role="status">
          {isReadingAll && t('board.reading', { n: board.rows.length, of: board.childCount })}
          {board.rows.length >= mostRows && board.rows.length < board.childCount && firstOf(board)}
        </span>
        {changed.keys.size > 0 && (
          <button type="button" className="plain" onClick={changed.clear}>
            <i className="changed-dot" aria-hidden="true" /> {t('board.changed', { n: changed.keys.size })}
          </button>
        )}
        <button type="button" onClick={copy}>
          {t('board.copy')}
        </button>
        <button type="button" onClick={printAll}>
          {t('board.print')}
        </button>
      </div>
    </div>
  )
}

function firstOf({ rows, childCount }: Board): string {
  return t('board.firstOf', { n: rows.length, of: childCount })
}
