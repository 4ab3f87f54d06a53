import type { ReactNode } from 'react'
import type { Answer } from '../api/client.ts'
import { Failure } from '../api/failure.ts'
import { useLine } from '../api/line.ts'
import { type BoardQuestion, useBoard, useProgrammes } from '../api/reads.ts'
import { Empty, Failed, Loading, useTitle } from '../frame/States.tsx'
import { useView } from '../frame/view.ts'
import { nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'

interface Props {
  title: string
  children: (board: Answer<'Board'>, question: BoardQuestion) => ReactNode
}

/** Reads the board of the view and shows what needs it; without a programme, without right, or while it comes, says so. */
export function BoardGate({ title, children }: Props) {
  const { question } = useView()
  const programmes = useProgrammes()
  const board = useBoard(question)
  const isUp = useLine()
  useTitle(title, board.data && nameOf(board.data.org))
  if (programmes.error) return <Failed error={programmes.error} onRetry={() => programmes.refetch()} />
  if (programmes.data && question.programmeId === 0) return <Empty>{t('board.noProgramme')}</Empty>
  const isBrokenOff = board.error instanceof Failure && board.error.status === 0 && board.data
  if (board.error && !isBrokenOff) return <Failed error={board.error} onRetry={() => board.refetch()} />
  if (!board.data) return <Loading />
  return (
    <>
      {(isBrokenOff || !isUp) && (
        <p className="note" role="status">
          {t('state.old')}
        </p>
      )}
      {children(board.data, question)}
    </>
  )
}
