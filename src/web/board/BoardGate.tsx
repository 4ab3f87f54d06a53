import type { ReactNode } from 'react'
import type { Answer } from '../api/client.ts'
import { Failure } from '../api/failure.ts'
import { type BoardQuestion, useProgrammes } from '../api/reads.ts'
import { useLine } from '../api/use-line.ts'
import { Empty, Failed, Loading, useTitle } from '../frame/States.tsx'
import { useView } from '../frame/view.ts'
import { nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { type Pages, usePages } from './use-pages.ts'

interface Props {
  title: string
  children: (board: Answer<'Board'>, question: BoardQuestion, pages: Pages) => ReactNode
}

/** Reads the board of the view and shows what needs it; without a programme, without right, or while it comes, says so. */
export function BoardGate({ title, children }: Props) {
  const { question } = useView()
  const programmes = useProgrammes()
  const { query, board, pages } = usePages(question)
  const isUp = useLine()
  useTitle(title, board && nameOf(board.org))
  if (programmes.error) return <Failed error={programmes.error} onRetry={() => programmes.refetch()} />
  if (programmes.data && question.programmeId === 0) return <Empty>{t('board.noProgramme')}</Empty>
  const isBrokenOff = query.error instanceof Failure && query.error.status === 0 && board
  // Rows that do not come leave what has come: the row that stands for them says so.
  if (query.error && !isBrokenOff && !(board && pages.isBroken))
    return <Failed error={query.error} onRetry={() => query.refetch()} />
  if (!board) return <Loading />
  return (
    <>
      {(isBrokenOff || !isUp) && (
        <p className="note" role="status">
          {t('state.old')}
        </p>
      )}
      {children(board, question, pages)}
    </>
  )
}
