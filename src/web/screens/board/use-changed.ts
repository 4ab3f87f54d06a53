import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'

type Board = Answer<'Board'>

/** The cells that changed since the page was opened or the marks were last taken away. */
export interface Changed {
  keys: Set<string>
  clear: () => void
}

/** Compares a board with the one before it and keeps the keys (`org.directive`) of cells whose numbers differ. */
export function useChanged(board: Board): Changed {
  const before = useRef<{ of: string; numbers: Map<string, string> } | null>(null)
  const [keys, setKeys] = useState(new Set<string>())
  useEffect(() => {
    const of = [
      board.org.id,
      board.asOf,
      JSON.stringify(board.span),
      board.directives.map(({ id }) => id),
    ].join()
    const numbers = numbersOf(board)
    const known = before.current
    before.current = { of, numbers }
    if (known?.of !== of) {
      setKeys((now) => (now.size === 0 ? now : new Set()))
      return
    }
    const changed = [...numbers].filter(([key, text]) => known.numbers.get(key) !== text).map(([key]) => key)
    if (changed.length > 0) setKeys((now) => new Set([...now, ...changed]))
  }, [board])
  return { keys, clear: () => setKeys(new Set()) }
}

function numbersOf(board: Board): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const { org, cells } of board.rows) {
    for (const [directiveId, cell] of Object.entries(cells))
      numbers.set(`${org.id}.${directiveId}`, cell.join())
  }
  return numbers
}
