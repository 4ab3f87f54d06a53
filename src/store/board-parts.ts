import { addTo, type BoardRow, emptyRow } from '../domain/board.ts'
import { countNames, type Way, ways } from '../domain/tally.ts'

/** The rows of a board by its parts, with numbers in the order of the names of a way to count. */
export type BoardParts = Map<BoardPart, BoardRow>

/** A child's id; `total` for the org and all below it; `own` for the org alone. */
export type BoardPart = number | 'total' | 'own'

/** How the org alone is called among the ids of its children. */
export const ownPart = -2

/**
 * What is known of one part, or of the total alone where the part is null: for each directive its id and its counts in the order of
 * `countNames`, all in one text, which is read in a fraction of the time that thousands of rows take.
 */
export interface BoardPiece {
  part: number | null
  isOfTotal: boolean
  ahead: string | null
  past: string | null
}

/** Adds up what is folded, what is pending and the facts, on both sides of the day. */
export function partsOf(pieces: BoardPiece[], by: Way): BoardParts {
  const parts: BoardParts = new Map()
  for (const { part, isOfTotal, ahead, past } of pieces) {
    const names: BoardPart[] = [
      ...(part === null ? [] : [part === ownPart ? ('own' as const) : part]),
      ...(isOfTotal ? (['total'] as const) : []),
    ]
    for (const name of names) {
      const row = parts.get(name) ?? emptyRow(ways[by].names.length)
      parts.set(name, row)
      addCells(row, ahead, by, false)
      addCells(row, past, by, true)
    }
  }
  for (const { cells } of parts.values()) leaveOutUnbound(cells)
  return parts
}

function addCells({ cells, total }: BoardRow, text: string | null, by: Way, isPast: boolean): void {
  const all: number[] = JSON.parse(`[${text ?? ''}]`)
  for (let i = 0; i < all.length; i += 1 + countNames.length) {
    const directiveId = all[i] ?? 0
    const numbers = ways[by].numbersOf(all, isPast, i + 1)
    const known = cells[directiveId]
    if (known) addTo(known, numbers)
    else cells[directiveId] = numbers
    addTo(total, numbers)
  }
}

/** A directive that binds nobody there. */
function leaveOutUnbound(cells: BoardRow['cells']): void {
  for (const id in cells) if (cells[id]?.[0] === 0) delete cells[id]
}
