import { type Sight, sights } from '../../domain/obligation.ts'
import { type Cell, reportedShare, verifiedShare } from '../../domain/tally.ts'
import type { Answer } from '../api/client.ts'
import { shareText } from '../words/format.ts'
import { t } from '../words/t.ts'

type Board = Answer<'Board'>

export type { Cell, Sight }
export { reportedShare, sights, verifiedShare }

/** The numbers of a cell by their names; undefined where nobody is bound. */
export function cellFrom(names: string[], numbers: number[] | undefined): Cell | undefined {
  if (!numbers?.[0]) return undefined
  return Object.fromEntries(names.map((name, i) => [name, numbers[i] ?? 0])) as unknown as Cell
}

/** The cell of an org on a board, for one directive or for all; `own` is what the org itself owes, `rest` what is left for no row. */
export function cellOn(board: Board, orgId: number | 'own' | 'rest', directiveId?: number): Cell | undefined {
  const numbers = (of: { cells: Record<string, number[]>; total: number[] } | null | undefined) =>
    directiveId === undefined ? of?.total : of?.cells[directiveId]
  if (orgId === 'own') return cellFrom(board.cellNames, numbers(board.own))
  if (orgId === 'rest') return cellFrom(board.cellNames, numbers(board.rest))
  if (orgId === board.org.id) return cellFrom(board.cellNames, numbers(board.total))
  return cellFrom(board.cellNames, numbers(board.rows.find(({ org }) => org.id === orgId)))
}

/** How the children are called that a board shows no rows of: how many others, or only those that are closed. */
export function restName({ rows, childCount }: Pick<Board, 'rows' | 'childCount'>): string {
  const others = childCount - rows.length
  return others > 0 ? t('board.others', { n: others }) : t('board.closed')
}

/** The titles of a board's directives by their ids. */
export function titlesOf(board: Board): Map<number, string> {
  return new Map(board.directives.map(({ id, ordinal, title }) => [id, `${ordinal} ${title}`.trim()]))
}

/** The share of those that still have to, 0–1, for any one number of a cell. */
export function shareOf(cell: Cell, name: keyof Cell): number {
  const due = cell.bound - cell.waived
  return due === 0 ? 0 : cell[name] / due
}

const overdueWorthALook = 0.2
const contradictedWorthALook = 0.02

/** Whether a cell asks for a look: a fifth and more overdue, or one in fifty contradicted. */
export function needsLook(cell: Cell | undefined): boolean {
  if (!cell) return false
  return (
    shareOf(cell, 'overdue') >= overdueWorthALook || shareOf(cell, 'contradicted') >= contradictedWorthALook
  )
}

/** How much a cell asks for a look, to put the most pressing first; contradicted weighs three times overdue. */
export function lookWeight(cell: Cell): number {
  return shareOf(cell, 'overdue') + 3 * shareOf(cell, 'contradicted')
}

/** A cell in words: who, what, how many of how many reported, verified, overdue, unknown. */
export function cellSentence(who: string, what: string, cell: Cell | undefined): string {
  if (!cell) return t('cell.nobody', { who, what })
  const due = cell.bound - cell.waived
  return t('cell.sentence', {
    who,
    what,
    reported: cell.reported + cell.verified,
    due,
    reportedShare: shareText(reportedShare(cell)),
    verifiedShare: shareText(verifiedShare(cell)),
    overdue: cell.overdue,
    unknown: cell.unknown,
  })
}
