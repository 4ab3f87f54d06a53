import { useMemo } from 'react'
import type { Answer } from '../../api/client.ts'
import { type BoardQuestion, usePack } from '../../api/reads.ts'
import { patternsOf } from '../../board/Bar.tsx'
import { BoardGate } from '../../board/BoardGate.tsx'
import { dueInText } from '../../board/MonthSlider.tsx'
import { Legend } from '../../board/SightMark.tsx'
import { type Pages, useReadOn, useWhole } from '../../board/use-pages.ts'
import { Empty } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { dayText } from '../../words/format.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { BoardTable } from './BoardTable.tsx'
import { BoardTools } from './BoardTools.tsx'
import { NarrowBoard } from './NarrowBoard.tsx'
import { sorted, sortFrom } from './order.ts'
import './board-print.css'
import './board-screen.css'
import { useChanged } from './use-changed.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { openedOn, Why } from './Why.tsx'

type Board = Answer<'Board'>

/** Who stands where, on what? Children × directives. */
export default function BoardScreen() {
  return (
    <BoardGate title={t('nav.board')}>
      {(board, question, pages) => (
        <BoardOf key={board.org.id} board={board} question={question} pages={pages} />
      )}
    </BoardGate>
  )
}

interface BoardProps {
  board: Board
  question: BoardQuestion
  pages: Pages
}

function BoardOf({ board, question, pages }: BoardProps) {
  const { param, set, month, span } = useView()
  const counted = !month && span === 'all' ? t('board.spanAll') : dueInText(month)
  const changed = useChanged(board)
  const isNarrow = useIsNarrow()
  const theme = usePack().data?.theme
  const patterns = useMemo(() => patternsOf(theme), [theme])
  const sortText = param('sort')
  const sort = useMemo(() => sortFrom(sortText), [sortText])
  const open = param('cell')
  const isOpenAway = openedOn(board, open) === undefined
  const all = useWhole(board, pages)
  // In the tree's own order rows are read as one comes near them; any other order, and a row that lies further on, needs all.
  useReadOn(pages, sort !== null || isOpenAway)
  const isReadingAll = pages.canRead && (all.isWanted || sort !== null || isOpenAway)
  const rows = useMemo(() => sorted(board, pages.canRead ? null : sort), [board, sort, pages.canRead])
  const parts = { board, rows, pages, patterns, changed: changed.keys }
  const show = (cell: string | undefined) => set({ cell, sight: undefined })
  const hasNothing = board.directives.length === 0
  return (
    <div className={open ? 'with-panel' : 'whole'}>
      <div className="page board-page">
        <h1 className="sr">
          {t('nav.board')} · {nameOf(board.org)} · {t('frame.asOf')} {dayText(board.asOf)} · {counted}
        </h1>
        <BoardTools
          board={board}
          sort={sort}
          changed={changed}
          whole={all.whole}
          isReadingAll={isReadingAll}
        />
        <Legend />
        {hasNothing && <Empty>{t('board.empty')}</Empty>}
        {!hasNothing && isNarrow && <NarrowBoard {...parts} onOpen={show} />}
        {!hasNothing && !isNarrow && <BoardTable {...parts} sort={sort} open={open} onOpen={show} />}
      </div>
      {open && <Why {...{ board, question, pages, open }} onClose={() => show(undefined)} />}
    </div>
  )
}
