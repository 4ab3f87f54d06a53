import type { Answer } from '../../api/client.ts'
import { useSession } from '../../api/reads.ts'
import { cellFrom } from '../../board/cell.ts'
import { dueInText, useMonths } from '../../board/MonthSlider.tsx'
import { notify } from '../../frame/Notices.tsx'
import { useView } from '../../frame/view.ts'
import { dayText } from '../../words/format.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import type { Changed } from './use-changed.ts'

type Board = Answer<'Board'>

/** Above the board: which periods it counts, how many cells changed, copy and print. */
export function BoardTools({ board, changed }: { board: Board; changed: Changed }) {
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
  const copy = async () => {
    await navigator.clipboard.writeText([asText(board), ...foot].join('\n'))
    notify(t('board.copied', { n: board.rows.length }))
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
        {changed.keys.size > 0 && (
          <button type="button" className="plain" onClick={changed.clear}>
            <i className="changed-dot" aria-hidden="true" /> {t('board.changed', { n: changed.keys.size })}
          </button>
        )}
        <button type="button" onClick={copy}>
          {t('board.copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('board.print')}
        </button>
      </div>
    </div>
  )
}

function asText(board: Board): string {
  const share = (numbers: number[] | undefined) => {
    const cell = cellFrom(board.cellNames, numbers)
    return cell ? `${cell.reported + cell.verified}/${cell.bound - cell.waived}` : ''
  }
  const head = [
    t('word.org'),
    ...board.directives.map(({ ordinal, title }) => `${ordinal} ${title}`.trim()),
    t('board.total'),
  ]
  const lines = board.rows.map(({ org, cells, total }) => [
    nameOf(org),
    ...board.directives.map(({ id }) => share(cells[id])),
    share(total),
  ])
  return [head, ...lines].map((line) => line.join('\t')).join('\n')
}
