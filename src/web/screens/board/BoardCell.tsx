import type { Answer } from '../../api/client.ts'
import { Bar, type Patterns } from '../../board/Bar.tsx'
import { cellFrom, cellSentence, needsLook, reportedShare, verifiedShare } from '../../board/cell.ts'
import { shareText } from '../../words/format.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

type BoardDirective = Answer<'Board'>['directives'][number]
type BoardRow = Answer<'Board'>['rows'][number]

interface CellProps {
  org: Pick<BoardRow['org'], 'id' | 'name' | 'otherNames'>
  row: string
  names: string[]
  patterns: Patterns
  isDrawn: boolean
  directive: BoardDirective
  numbers: number[] | undefined
  isChanged: boolean
  isOpen: boolean
}

/** One org × one directive: a small stacked bar, with a mark where it needs a look. */
export function BoardCell({
  org,
  row,
  names,
  patterns,
  isDrawn,
  directive,
  numbers,
  isChanged,
  isOpen,
}: CellProps) {
  const cell = cellFrom(names, numbers)
  const isLook = needsLook(cell)
  const what = `${directive.ordinal} ${directive.title}`.trim()
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid.
      role="gridcell"
      tabIndex={-1}
      data-cell={`${row}.${directive.id}`}
      className={isOpen ? 'opened' : undefined}
      aria-label={cellSentence(nameOf(org), what, cell) + (isChanged ? ` ${t('board.hasChanged')}` : '')}
    >
      {cell && isDrawn && <Bar cell={cell} patterns={patterns} />}
      {isLook && (
        <b className="look-mark" aria-hidden="true">
          !
        </b>
      )}
      {isChanged && <i className="changed-dot" />}
    </td>
  )
}

interface TotalProps extends Omit<CellProps, 'directive' | 'isChanged' | 'isOpen'> {
  open: string
  isEntry?: boolean
}

/** All directives of one org together: the bar and the two shares. */
export function TotalCell({
  org,
  row,
  names,
  patterns,
  isDrawn,
  numbers,
  open,
  isEntry = false,
}: TotalProps) {
  const cell = cellFrom(names, numbers)
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid.
      role="gridcell"
      tabIndex={isEntry ? 0 : -1}
      data-cell={`${row}.total`}
      className={open === `${row}.total` ? 'total opened' : 'total'}
    >
      <span className="sr">{cellSentence(nameOf(org), t('board.allDirectives'), cell)}</span>
      {cell && isDrawn && <Bar cell={cell} patterns={patterns} />}
      <span className="shares-small" aria-hidden="true">
        <span>{shareText(cell ? reportedShare(cell) : null)}</span>
        <span className="quiet">{shareText(cell ? verifiedShare(cell) : null)}</span>
      </span>
    </td>
  )
}
