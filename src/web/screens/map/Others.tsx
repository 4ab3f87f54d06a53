import type { Answer } from '../../api/client.ts'
import { type Cell, cellOn, restName } from '../../board/cell.ts'
import type { Pages } from '../../board/use-pages.ts'
import { t } from '../../words/t.ts'

/** What tells of the children that are not on the map: the board, how far it is read, and for which directive. */
export interface OthersOf {
  board: Answer<'Board'>
  pages: Pages
  directiveId: number | undefined
}

/** The children that are not on the map, as one: their name and their numbers; undefined where nobody of them is bound. */
export function othersOn({
  board,
  directiveId,
}: OthersOf): { name: string; what: string; cell: Cell } | undefined {
  const cell = cellOn(board, 'rest', directiveId)
  const directive = board.directives.find(({ id }) => id === directiveId)
  return cell && { name: restName(board), what: directive?.title ?? t('board.allDirectives'), cell }
}

/** How many children have not been read. */
export function beyondOf({ board: { childCount, rows } }: OthersOf): number {
  return childCount - rows.length
}

/** The button that brings more of them, where they do not come by themselves. */
export function MoreOthers({ pages }: { pages: Pages }) {
  if (!pages.canRead) return null
  return (
    <>
      {pages.isBroken && <p className="note">{t('board.rowsMissing')}</p>}
      <button type="button" disabled={pages.isReading} onClick={pages.readNext}>
        {t(pages.isReading ? 'state.loading' : 'act.more')}
      </button>
    </>
  )
}
