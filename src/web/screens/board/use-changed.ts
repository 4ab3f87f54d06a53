import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'

type Board = Answer<'Board'>
type BoardRow = Board['rows'][number]

/** The cells that changed since the page was opened or the marks were last taken away. */
export interface Changed {
  keys: Set<string>
  clear: () => void
}

/** Compares a board with the one before it and keeps the keys (`org.directive`) of cells whose numbers differ. */
export function useChanged(board: Board): Changed {
  const before = useRef<{ of: string; rows: Map<number, BoardRow> } | null>(null)
  const [keys, setKeys] = useState(new Set<string>())
  useEffect(() => {
    const of = [
      board.org.id,
      board.asOf,
      JSON.stringify(board.span),
      board.directives.map(({ id }) => id),
    ].join()
    const known = before.current
    before.current = { of, rows: new Map(board.rows.map((row) => [row.org.id, row])) }
    if (known?.of !== of) {
      setKeys((now) => (now.size === 0 ? now : new Set()))
      return
    }
    const changed = board.rows.flatMap((row) => changesOf(known.rows.get(row.org.id), row))
    if (changed.length > 0) setKeys((now) => new Set([...now, ...changed]))
  }, [board])
  return { keys, clear: () => setKeys(new Set()) }
}

// A row that was read anew and is as it was is the very same one; a row that was not read before has not changed.
function changesOf(before: BoardRow | undefined, row: BoardRow): string[] {
  if (!before || before === row) return []
  return Object.entries(row.cells)
    .filter(([directiveId, cell]) => before.cells[directiveId]?.join() !== cell.join())
    .map(([directiveId]) => `${row.org.id}.${directiveId}`)
}
