import { useMemo } from 'react'
import type { Answer } from '../../api/client.ts'
import { type BoardQuestion, usePack } from '../../api/reads.ts'
import { Behind } from '../../behind/Behind.tsx'
import { patternsOf } from '../../board/Bar.tsx'
import { BoardGate } from '../../board/BoardGate.tsx'
import { cellOn, sights, titlesOf } from '../../board/cell.ts'
import { dueInText } from '../../board/MonthSlider.tsx'
import { Panel } from '../../board/Panel.tsx'
import { Legend } from '../../board/SightMark.tsx'
import { Empty } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { dayText } from '../../words/format.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { BoardTable } from './BoardTable.tsx'
import { BoardTools } from './BoardTools.tsx'
import { NarrowBoard } from './NarrowBoard.tsx'
import { sorted, sortFrom } from './order.ts'
import './board-screen.css'
import { useChanged } from './use-changed.ts'
import { useIsNarrow } from './use-is-narrow.ts'

type Board = Answer<'Board'>

/** Who stands where, on what? Children × directives. */
export default function BoardScreen() {
  return (
    <BoardGate title={t('nav.board')}>
      {(board, question) => <BoardOf key={board.org.id} board={board} question={question} />}
    </BoardGate>
  )
}

function BoardOf({ board, question }: { board: Board; question: BoardQuestion }) {
  const { param, set, month, span } = useView()
  const counted = !month && span === 'all' ? t('board.spanAll') : dueInText(month)
  const changed = useChanged(board)
  const isNarrow = useIsNarrow()
  const theme = usePack().data?.theme
  const patterns = useMemo(() => patternsOf(theme), [theme])
  const sortText = param('sort')
  const sort = useMemo(() => sortFrom(sortText), [sortText])
  const rows = useMemo(() => sorted(board, sort), [board, sort])
  const open = param('cell')
  const parts = { board, rows, patterns, changed: changed.keys }
  const show = (cell: string | undefined) => set({ cell, sight: undefined })
  const hasNothing = board.directives.length === 0
  return (
    <div className={open ? 'with-panel' : 'whole'}>
      <div className="page board-page">
        <h1 className="sr">
          {t('nav.board')} · {nameOf(board.org)} · {t('frame.asOf')} {dayText(board.asOf)} · {counted}
        </h1>
        <BoardTools board={board} changed={changed} />
        <Legend />
        {hasNothing && <Empty>{t('board.empty')}</Empty>}
        {!hasNothing && isNarrow && <NarrowBoard {...parts} onOpen={show} />}
        {!hasNothing && !isNarrow && <BoardTable {...parts} sort={sort} open={open} onOpen={show} />}
      </div>
      {open && <Why board={board} question={question} open={open} onClose={() => show(undefined)} />}
    </div>
  )
}

interface WhyProps {
  board: Board
  question: BoardQuestion
  open: string
  onClose: () => void
}

function Why({ board, question, open, onClose }: WhyProps) {
  const { param, set } = useView()
  const isOwn = open.startsWith('own.')
  const [orgId, directiveId] = open.split('.').map((part) => Number(part) || undefined)
  const org = board.rows.find((row) => row.org.id === orgId)?.org ?? board.org
  const directive = board.directives.find(({ id }) => id === directiveId)
  return (
    <Panel
      title={t('why.of', { who: isOwn ? `${nameOf(org)}${t('board.own')}` : nameOf(org) })}
      onClose={onClose}
    >
      <p className="small">
        {directive ? `${directive.ordinal} ${directive.title}` : t('board.allDirectives')}
      </p>
      <Behind
        question={{
          ...question,
          orgId: org.id,
          ...(directiveId ? { directiveId } : {}),
          ...(isOwn ? { own: 'true' } : {}),
        }}
        cell={cellOn(board, isOwn ? 'own' : org.id, directiveId)}
        {...(directiveId ? {} : { titles: titlesOf(board) })}
        sight={sights.find((one) => one === param('sight'))}
        onSight={(sight) => set({ sight })}
      />
    </Panel>
  )
}
