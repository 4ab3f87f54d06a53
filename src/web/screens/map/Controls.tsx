import type { Answer } from '../../api/client.ts'
import { useView } from '../../frame/view.ts'
import { t } from '../../words/t.ts'
import { type Measure, measures } from './measure.ts'

type Board = Answer<'Board'>

interface Props {
  board: Board
  measure: Measure
  directiveId: number | undefined
}

/** Which measure, of which directive, as a picture or as a table. */
export function Controls({ board, measure, directiveId }: Props) {
  const { set, param } = useView()
  const isTable = param('as') === 'table'
  return (
    <div className="row map-controls">
      <fieldset className="choice">
        <legend className="sr">{t('map.measure')}</legend>
        {measures.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="measure"
              checked={one === measure}
              onChange={() => set({ measure: one })}
            />
            <span>{t(`measure.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span className="sr">{t('board.directive')}</span>
        <select
          className="directive-select"
          value={directiveId ?? ''}
          onChange={(event) => set({ directive: event.target.value })}
        >
          <option value="">{t('board.allDirectives')}</option>
          {board.directives.map(({ id, ordinal, title }) => (
            <option key={id} value={id}>
              {`${ordinal} ${title}`.trim()}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-pressed={isTable} onClick={() => set({ as: isTable ? undefined : 'table' })}>
        {t(isTable ? 'map.asMap' : 'map.asTable')}
      </button>
    </div>
  )
}
