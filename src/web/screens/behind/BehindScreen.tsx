import type { Answer } from '../../api/client.ts'
import type { BoardQuestion } from '../../api/reads.ts'
import { Behind } from '../../behind/Behind.tsx'
import { BoardGate } from '../../board/BoardGate.tsx'
import { cellOn, sights, titlesOf } from '../../board/cell.ts'
import { useView } from '../../frame/view.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

/** The organisations behind one number, as a page that can be sent to a colleague. */
export default function BehindScreen() {
  return (
    <BoardGate title={t('why.title')}>
      {(board, question) => <BehindOf board={board} question={question} />}
    </BoardGate>
  )
}

function BehindOf({ board, question }: { board: Answer<'Board'>; question: BoardQuestion }) {
  const { param, set } = useView()
  const directiveId = Number(param('directive')) || undefined
  const directive = board.directives.find(({ id }) => id === directiveId)
  return (
    <div className="page behind-page">
      <h1>{t('why.title')}</h1>
      <h2>
        {nameOf(board.org)} ·{' '}
        {directive ? `${directive.ordinal} ${directive.title}` : t('board.allDirectives')}
      </h2>
      <Behind
        question={{ ...question, ...(directiveId ? { directiveId } : {}) }}
        cell={cellOn(board, board.org.id, directiveId)}
        {...(directiveId ? {} : { titles: titlesOf(board) })}
        sight={sights.find((one) => one === param('sight'))}
        onSight={(sight) => set({ sight })}
      />
    </div>
  )
}
