import { useLayoutEffect, useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import type { Patterns } from '../../board/Bar.tsx'
import { restName } from '../../board/cell.ts'
import { type Pages, useReadNear } from '../../board/use-pages.ts'
import { t } from '../../words/t.ts'
import { BoardCell, TotalCell } from './BoardCell.tsx'

type Board = Answer<'Board'>

interface FootProps {
  board: Board
  pages: Pages
  patterns: Patterns
  open: string | undefined
  firstIndex: number
}

/** Whether a board has a row for what stands in no row of its own: children that are not shown, or are closed. */
export function hasRest({ rest }: Board, { canRead }: Pages): boolean {
  return rest !== null || canRead
}

/** Below the rows: what is left for the children that are not shown, what the org itself owes, and the total. */
export function BoardFoot({ board, pages, patterns, open, firstIndex }: FootProps) {
  const none = { cells: {}, total: [] }
  const lines = [
    ...(hasRest(board, pages) ? [{ id: 'rest', label: restName(board), ...(board.rest ?? none) }] : []),
    ...(board.own ? [{ id: 'own', label: t('board.own'), ...board.own }] : []),
    { id: String(board.org.id), label: t('board.total'), ...board.total },
  ]
  return (
    <tfoot>
      {lines.map((line, index) => {
        const parts = { board, patterns, open: open ?? '', line, rowIndex: firstIndex + index }
        return line.id === 'rest' ? (
          <RestLine key="rest" {...parts} pages={pages} />
        ) : (
          <tr key={line.id} aria-rowindex={parts.rowIndex}>
            <th scope="row" className="row-name">
              {line.label}
            </th>
            <Cells {...parts} />
          </tr>
        )
      })}
    </tfoot>
  )
}

interface LineProps {
  board: Board
  patterns: Patterns
  open: string
  line: { id: string; label: string; cells: Record<string, number[]>; total: number[] }
  rowIndex: number
}

/** The row of the others brings them when one comes near it, or by its button. */
function RestLine({ pages, ...parts }: LineProps & { pages: Pages }) {
  const { board, line, rowIndex } = parts
  const [row, setRow] = useState<HTMLTableRowElement | null>(null)
  useReadNear(row, pages, board.rows.length)
  const leaving = useRef(row)
  leaving.current = row
  useLayoutEffect(() => () => leaveTo(leaving.current), [])
  return (
    <tr ref={setRow} className="rest" aria-rowindex={rowIndex}>
      <th scope="row" className="row-name" title={pages.isBroken ? t('board.rowsMissing') : line.label}>
        {pages.canRead ? (
          <button type="button" className="plain" onClick={pages.readNext}>
            {pages.isBroken ? `! ${t('board.rowsMissing')}` : line.label}
          </button>
        ) : (
          line.label
        )}
      </th>
      <Cells {...parts} />
    </tr>
  )
}

// With the last of the others their row goes: who stood in it goes on in the row of the sums.
function leaveTo(row: HTMLTableRowElement | null): void {
  const from = document.activeElement?.closest<HTMLTableCellElement>('td, th')
  if (!row || !from || !row.contains(from)) return
  row
    .closest('table')
    ?.tFoot?.rows.item(row.parentElement!.children.length - 1)
    ?.cells.item(Math.max(1, from.cellIndex))
    ?.focus()
}

function Cells({ board, patterns, open, line: { id, label, cells, total } }: LineProps) {
  const org = id === 'rest' ? { ...board.org, name: label, otherNames: {} } : board.org
  const parts = { org, row: id, names: board.cellNames, patterns, isDrawn: true }
  return (
    <>
      <TotalCell {...parts} numbers={total} open={open} />
      {board.directives.map((directive) => (
        <BoardCell
          key={directive.id}
          {...parts}
          directive={directive}
          numbers={cells[directive.id]}
          isChanged={false}
          isOpen={open === `${id}.${directive.id}`}
        />
      ))}
    </>
  )
}
