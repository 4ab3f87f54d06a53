import type { KeyboardEvent } from 'react'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey'>

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}
const far = 100_000

/** Moves the focus from a cell of a grid as a key says; whether the key was one that moves. */
export function moveInGrid(cell: HTMLTableCellElement, pressed: Pressed): boolean {
  const step = stepOf(pressed)
  const row = cell.parentElement as HTMLTableRowElement
  const table = cell.closest('table')
  if (!step || !table) return false
  const target = nearestCell(table, row.rowIndex + step[0], cell.cellIndex + step[1])
  if (target && target !== cell) {
    cell.tabIndex = -1
    target.tabIndex = 0
    target.focus()
  }
  return true
}

function stepOf({ key, ctrlKey }: Pressed): [rows: number, columns: number] | undefined {
  const sign = key === 'Home' ? -1 : 1
  if (key === 'Home' || key === 'End') return ctrlKey ? [sign * far, 0] : [0, sign * far]
  return steps[key]
}

// The first column holds names and the head no cells, so the field begins at the first body row and the second column.
function nearestCell(
  table: HTMLTableElement,
  rowIndex: number,
  column: number,
): HTMLTableCellElement | undefined {
  const first = table.tHead?.rows.length ?? 0
  const row = table.rows[Math.max(first, Math.min(table.rows.length - 1, rowIndex))]
  return row?.cells[Math.max(1, Math.min(row.cells.length - 1, column))]
}
