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

/** Moves the focus from a cell of a grid as a key says, after drawing the row it leads to; whether the key was one that moves. */
export function moveInGrid(
  cell: HTMLTableCellElement,
  pressed: Pressed,
  draw: (rowIndex: number) => void,
): boolean {
  const step = stepOf(pressed)
  const row = cell.parentElement as HTMLTableRowElement
  const table = cell.closest('table')
  if (!step || !table) return false
  const first = (table.tHead?.rows.length ?? 0) + 1
  const wanted = clamp(Number(row.ariaRowIndex) + step[0], first, Number(table.ariaRowCount))
  if (!rowAt(table, wanted)) draw(wanted - first)
  // The first column holds names, not cells.
  const cells = rowAt(table, wanted)?.cells
  cells?.[clamp(cell.cellIndex + step[1], 1, cells.length - 1)]?.focus()
  return true
}

function rowAt(table: HTMLTableElement, rowIndex: number): HTMLTableRowElement | undefined {
  return table.querySelector<HTMLTableRowElement>(`tr[aria-rowindex="${rowIndex}"]`) ?? undefined
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

function stepOf({ key, ctrlKey }: Pressed): [rows: number, columns: number] | undefined {
  const sign = key === 'Home' ? -1 : 1
  if (key === 'Home' || key === 'End') return ctrlKey ? [sign * far, 0] : [0, sign * far]
  return steps[key]
}
