import { type KeyboardEvent, type MouseEvent, memo, useRef } from 'react'
import type { Answer } from '../../api/client.ts'
import type { Patterns } from '../../board/Bar.tsx'
import { t } from '../../words/t.ts'
import { BoardCell, TotalCell } from './BoardCell.tsx'
import { BoardHead } from './BoardHead.tsx'
import { moveInGrid } from './move-in-grid.ts'
import type { Sort } from './order.ts'
import { RowName } from './RowName.tsx'
import { useIsNear } from './use-is-near.ts'

type Board = Answer<'Board'>
type BoardDirective = Answer<'Board'>['directives'][number]
type BoardRow = Answer<'Board'>['rows'][number]

interface Props {
  board: Board
  rows: BoardRow[]
  patterns: Patterns
  changed: Set<string>
  sort: Sort | null
  open: string | undefined
  onOpen: (cell: string | undefined) => void
}

/** The board as a grid: arrows move, Enter opens, Esc closes; the line above says the numbers of the cell at hand. */
export function BoardTable({ board, rows, patterns, changed, sort, open, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  const tell = (target: EventTarget) => {
    // Past React: moving through thousands of cells must not render them.
    if (told.current) told.current.textContent = sentenceOf(cellAt(target)) || t('board.hint')
  }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellAt(event.target)
    if (event.key === 'Escape') onOpen(undefined)
    else if (cell && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      onOpen(cell.dataset.cell)
    } else if (cell && moveInGrid(cell, event)) event.preventDefault()
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
      <div className="board-scroll">
        <table
          ref={table}
          className="grid"
          style={{ width: 168 + 168 + board.directives.length * 44 }}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table through which keys move.
          role="grid"
          aria-label={t('nav.board')}
          aria-rowcount={rows.length + 1}
          onKeyDown={press}
          onClick={click}
          onPointerOver={(event) => tell(event.target)}
          onFocus={(event) => tell(event.target)}
        >
          <colgroup>
            <col className="names" />
            <col className="totals" />
            <col span={board.directives.length} className="cells" />
          </colgroup>
          <BoardHead directives={board.directives} sort={sort} />
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.org.id}
                row={row}
                names={board.cellNames}
                directives={board.directives}
                patterns={patterns}
                changes={changesOf(row, changed)}
                open={open?.startsWith(`${row.org.id}.`) ? open : ''}
                index={index}
              />
            ))}
          </tbody>
          <Totals board={board} patterns={patterns} open={open} />
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
}

const Row = memo(function Row({ row, names, directives, patterns, changes, open, index }: RowProps) {
  const line = useRef<HTMLTableRowElement>(null)
  const isNear = useIsNear(line, index)
  const changed = new Set(changes.split(' '))
  const parts = { org: row.org, row: String(row.org.id), names, patterns, isDrawn: isNear }
  return (
    <tr ref={line}>
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

function Totals({ board, patterns, open }: { board: Board; patterns: Patterns; open: string | undefined }) {
  const parts = { names: board.cellNames, patterns, isDrawn: true }
  const lines = [
    ...(board.own ? [{ id: 'own', ...board.own, label: t('board.own') }] : []),
    { id: String(board.org.id), ...board.total, label: t('board.total') },
  ]
  return (
    <tfoot>
      {lines.map(({ id, label, cells, total }) => (
        <tr key={label}>
          <th scope="row" className="row-name">
            {label}
          </th>
          <TotalCell {...parts} org={board.org} row={id} numbers={total} open={open ?? ''} />
          {board.directives.map((directive) => (
            <BoardCell
              key={directive.id}
              {...parts}
              org={board.org}
              row={id}
              directive={directive}
              numbers={cells[directive.id]}
              isChanged={false}
              isOpen={open === `${id}.${directive.id}`}
            />
          ))}
        </tr>
      ))}
    </tfoot>
  )
}

function changesOf(row: BoardRow, changed: Set<string>): string {
  if (changed.size === 0) return ''
  return [...changed].filter((key) => key.startsWith(`${row.org.id}.`)).join(' ')
}

function sentenceOf(cell: HTMLElement | null): string {
  return cell?.getAttribute('aria-label') ?? cell?.querySelector('.sr')?.textContent ?? ''
}

function cellAt(target: EventTarget): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('[data-cell]') : null
}
