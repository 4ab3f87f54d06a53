import type { Answer } from '../../api/client.ts'
import { cellFrom, restName } from '../../board/cell.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { type Sort, sorted } from './order.ts'

type Board = Answer<'Board'>

/**
 * A board for a spreadsheet, as it stands: rows in their order, then the row of the others, of the org itself and of the sums;
 * for each directive how many have reported, and how many have to.
 */
export function boardText(board: Board, sort: Sort | null): string {
  // Two numbers that can be added up: a spreadsheet would take 3/4 for a day in spring.
  const counts = (numbers: number[] | undefined) => {
    const cell = cellFrom(board.cellNames, numbers)
    return cell ? [`${cell.reported + cell.verified}`, `${cell.bound - cell.waived}`] : ['', '']
  }
  const titles = [
    ...board.directives.map(({ ordinal, title }) => `${ordinal} ${title}`.trim()),
    t('board.total'),
  ]
  const head = [
    t('word.org'),
    ...titles.flatMap((title) => [`${title} · ${t('measure.reported')}`, `${title} · ${t('why.bound')}`]),
  ]
  const rows = [
    ...sorted(board, sort).map((row) => ({ ...row, name: nameOf(row.org) })),
    ...(board.rest ? [{ ...board.rest, name: restName(board) }] : []),
    ...(board.own ? [{ ...board.own, name: t('board.own') }] : []),
    { ...board.total, name: t('board.total') },
  ]
  const lines = rows.map(({ name, cells, total }) => [
    name,
    ...board.directives.flatMap(({ id }) => counts(cells[id])),
    ...counts(total),
  ])
  return [head, ...lines].map((line) => line.join('\t')).join('\n')
}
