import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Answer } from '../../api/client.ts'
import type { Patterns } from '../../board/Bar.tsx'
import type { Pages } from '../../board/use-pages.ts'
import { heightOf, useWindow } from '../../frame/use-window.ts'
import { t } from '../../words/t.ts'
import { BoardCell, TotalCell } from './BoardCell.tsx'
import { BoardFoot, hasRest } from './BoardFoot.tsx'
import { BoardHead, headRowsOf } from './BoardHead.tsx'
import { moveInGrid } from './move-in-grid.ts'
import type { Sort } from './order.ts'
import { RowName } from './RowName.tsx'
import { firstRows, useIsNear } from './use-is-near.ts'

type Board = Answer<'Board'>
type BoardDirective = Answer<'Board'>['directives'][number]
type BoardRow = Answer<'Board'>['rows'][number]

interface Props {
  board: Board
  rows: BoardRow[]
  pages: Pages
  patterns: Patterns
  changed: Set<string>
  sort: Sort | null
  open: string | undefined
  onOpen: (cell: string | undefined) => void
}

/** The board as a grid: arrows move, Enter opens, Esc closes; the line above says the numbers of the cell at hand. */
export function BoardTable({ board, rows, pages, patterns, changed, sort, open, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { isLong, stretches, activate } = useWindow(scroller, rows.length)
  const headRows = headRowsOf(board.directives)
  const footRows = 1 + Number(board.own !== null) + Number(hasRest(board, pages))
  const told = useRef<HTMLParagraphElement>(null)
  const tell = (target: EventTarget) => {
    // Past React: moving through thousands of cells must not render them.
    if (told.current)
      told.current.textContent = sentenceOf(cellAt(target)) || headAt(target)?.title || t('board.hint')
  }
  const draw = (index: number) => flushSync(() => activate(index))
  const focus = (target: EventTarget) => {
    tell(target)
    const cell = cellAt(target)
    if (!cell) return
    const entry = cell.closest('table')?.querySelector<HTMLElement>('td[tabindex="0"]')
    if (entry) entry.tabIndex = -1
    cell.tabIndex = 0
    const index = Number(cell.parentElement?.ariaRowIndex) - headRows - 1
    // Also of a short board: with further rows it may become a long one.
    if (index < rows.length) activate(index)
  }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellAt(event.target)
    if (event.key === 'Escape') onOpen(undefined)
    else if (cell && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      onOpen(cell.dataset.cell)
    } else if (cell && moveInGrid(cell, event, draw)) event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const cell = cellAt(event.target)
    if (cell) onOpen(cell.dataset.cell)
  }
  return (
    <>
      <p ref={told} className="told small" aria-hidden="true">
        {t('board.hint')}
      </p>
      <div
        ref={scroller}
        className="board-scroll"
        style={{ '--columns': board.directives.length } as CSSProperties}
      >
        <table
          className="grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table through which keys move.
          role="grid"
          aria-label={t('nav.board')}
          aria-rowcount={headRows + rows.length + footRows}
          onKeyDown={press}
          onClick={click}
          onPointerOver={(event) => tell(event.target)}
          onFocus={(event) => focus(event.target)}
        >
          <colgroup>
            <col className="names" />
            <col className="totals" />
            <col span={board.directives.length} className="cells" />
          </colgroup>
          <BoardHead directives={board.directives} sort={sort} />
          <tbody>
            {stretches.map((stretch) => {
              if ('gap' in stretch) return <Gap key={`gap-${stretch.before}`} rows={stretch.gap} />
              const row = rows[stretch.index] as BoardRow
              return (
                <Row
                  key={row.org.id}
                  row={row}
                  names={board.cellNames}
                  directives={board.directives}
                  patterns={patterns}
                  changes={changesOf(row, changed)}
                  open={open?.startsWith(`${row.org.id}.`) ? open : ''}
                  index={stretch.index}
                  rowIndex={headRows + stretch.index + 1}
                  isNearAtFirst={isLong || stretch.index < firstRows}
                />
              )
            })}
          </tbody>
          <BoardFoot {...{ board, pages, patterns, open }} firstIndex={headRows + rows.length + 1} />
        </table>
      </div>
    </>
  )
}

interface RowProps {
  row: BoardRow
  names: string[]
  directives: BoardDirective[]
  patterns: Patterns
  changes: string
  open: string
  index: number
  rowIndex: number
  isNearAtFirst: boolean
}

const Row = memo(function Row(props: RowProps) {
  const { row, names, directives, patterns, changes, open, index, rowIndex, isNearAtFirst } = props
  const line = useRef<HTMLTableRowElement>(null)
  const isNear = useIsNear(line, isNearAtFirst)
  const changed = new Set(changes.split(' '))
  const parts = { org: row.org, row: String(row.org.id), names, patterns, isDrawn: isNear }
  return (
    <tr ref={line} aria-rowindex={rowIndex}>
      <RowName org={row.org} />
      <TotalCell {...parts} numbers={row.total} open={open} isEntry={index === 0} />
      {directives.map((directive) => (
        <BoardCell
          key={directive.id}
          {...parts}
          directive={directive}
          numbers={row.cells[directive.id]}
          isChanged={changed.has(`${row.org.id}.${directive.id}`)}
          isOpen={open === `${row.org.id}.${directive.id}`}
        />
      ))}
    </tr>
  )
})

// Rows that are not drawn leave their room, so that the bar at the side tells the truth.
function Gap({ rows }: { rows: number }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a row of nothing, for the eye alone.
    <tr className="gap" role="presentation">
      <td role="presentation" style={{ height: heightOf(rows) }} />
    </tr>
  )
}

function changesOf(row: BoardRow, changed: Set<string>): string {
  if (changed.size === 0) return ''
  return [...changed].filter((key) => key.startsWith(`${row.org.id}.`)).join(' ')
}

function sentenceOf(cell: HTMLElement | null): string {
  return cell?.getAttribute('aria-label') ?? cell?.querySelector('.sr')?.textContent ?? ''
}

/** A head of a column, whose title is the whole of what it shows. */
function headAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('thead th') : null
}

function cellAt(target: EventTarget): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('[data-cell]') : null
}
