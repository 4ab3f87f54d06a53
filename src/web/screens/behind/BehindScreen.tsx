import { useBoard } from '../../api/reads.ts'
import { Behind } from '../../behind/Behind.tsx'
import { cellOn } from '../../board/cell.ts'
import { Failed, useTitle } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

/** The organisations behind one number, as a page that can be sent to a colleague. */
export default function BehindScreen() {
  const { orgId, programmeId, span, asOf, param, set } = useView()
  const directiveId = Number(param('directive')) || undefined
  const question = { orgId, span, ...(programmeId ? { programmeId } : {}), ...(asOf ? { asOf } : {}) }
  const board = useBoard(question)
  const directive = board.data?.directives.find(({ id }) => id === directiveId)
  const place = board.data ? nameOf(board.data.org) : ''
  useTitle(t('why.title'), place)
  if (board.error) return <Failed error={board.error} onRetry={() => board.refetch()} />
  return (
    <div className="page prose">
      <h1>{t('why.title')}</h1>
      <p>
        {place} · {directive ? `${directive.ordinal} ${directive.title}` : t('board.allDirectives')}
      </p>
      <Behind
        question={{ ...question, ...(directiveId ? { directiveId } : {}) }}
        cell={board.data && cellOn(board.data, orgId, directiveId)}
        sight={param('sight')}
        onSight={(sight) => set({ sight })}
      />
    </div>
  )
}
