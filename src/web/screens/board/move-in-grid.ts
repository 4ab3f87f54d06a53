import type { KeyboardEvent } from 'react'

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** Moves the focus from a cell of a grid as a key says; whether the key was one that moves. */
export function moveInGrid(cell: HTMLElement, event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>): boolean {
  const cells = rowsAround(cell)
  const row = cells.findIndex((line) => line.includes(cell))
  const column = cells[row]?.indexOf(cell) ?? 0
  const next = cells[clamp(row + (rowStep(event, cells.length) ?? 0), cells.length)]
  const width = next?.length ?? 0
  const target = next?.[clamp(column + (columnStep(event, width) ?? 0), width)]
  if (rowStep(event, 0) === undefined && columnStep(event, 0) === undefined) return false
  if (target && target !== cell) {
    cell.tabIndex = -1
    target.tabIndex = 0
    target.focus()
  }
  return true
}

function rowStep(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  count: number,
): number | undefined {
  if (ctrlKey && key === 'Home') return -count
  if (ctrlKey && key === 'End') return count
  return steps[key]?.[0]
}

function columnStep({ key }: Pick<KeyboardEvent, 'key'>, count: number): number | undefined {
  if (key === 'Home') return -count
  if (key === 'End') return count
  return steps[key]?.[1]
}

function rowsAround(cell: HTMLElement): HTMLElement[][] {
  const rows = [...(cell.closest('table')?.rows ?? [])]
  return rows
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((line) => line.length > 0)
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
