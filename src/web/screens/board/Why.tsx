import type { Answer } from '../../api/client.ts'
import type { BoardQuestion } from '../../api/reads.ts'
import { Behind } from '../../behind/Behind.tsx'
import { cellOn, restName, sights, titlesOf } from '../../board/cell.ts'
import { Panel } from '../../board/Panel.tsx'
import type { Pages } from '../../board/use-pages.ts'
import { Loading } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

type Board = Answer<'Board'>

/** The org whose cell is open; the board's own for what is open of it, for the rest or for nothing; undefined where it is on no row. */
export function openedOn(
  board: Board,
  open: string | undefined,
): Pick<Board['org'], 'id' | 'name' | 'otherNames'> | undefined {
  const orgId = Number(open?.split('.')[0])
  if (!orgId || orgId === board.org.id) return board.org
  return board.rows.find(({ org }) => org.id === orgId)?.org
}

interface Props {
  board: Board
  question: BoardQuestion
  pages: Pages
  open: string
  onClose: () => void
}

/** Why a number of the board is what it is, and who is behind it. */
export function Why({ board, question, pages, open, onClose }: Props) {
  const { param, set } = useView()
  const [part, directiveId] = [open.split('.')[0], Number(open.split('.')[1]) || undefined]
  const opened = openedOn(board, open)
  const org = opened ?? board.org
  const directive = board.directives.find(({ id }) => id === directiveId)
  const isOwn = part === 'own'
  const isRest = part === 'rest'
  const name = isRest ? restName(board) : isOwn ? `${nameOf(org)}${t('board.own')}` : nameOf(org)
  const of = isOwn ? 'own' : isRest ? 'rest' : org.id
  const cell = cellOn(board, of, directiveId)
  const isComing = !opened && pages.canRead && !pages.isBroken
  return (
    // The name of the rest changes as rows come; a panel of another title would be another panel, and take the focus again.
    <Panel title={isComing || isRest ? t('why.title') : t('why.of', { who: name })} onClose={onClose}>
      {isRest && <p>{name}</p>}
      <p className="small">
        {directive ? `${directive.ordinal} ${directive.title}` : t('board.allDirectives')}
      </p>
      {isComing && <Loading />}
      {!isComing && (
        <Behind
          question={{
            ...question,
            orgId: org.id,
            ...(directiveId ? { directiveId } : {}),
            ...(isOwn ? { own: 'true' } : {}),
            ...(isRest ? { beyond: lastIdOf(board) } : {}),
          }}
          cell={cell}
          {...(directiveId ? {} : { titles: titlesOf(board) })}
          sight={sights.find((one) => one === param('sight'))}
          onSight={(sight) => set({ sight })}
        />
      )}
    </Panel>
  )
}

/** The child in the last row that has been read: the rest is what lies beyond it. */
function lastIdOf({ rows }: Board): number {
  return Math.max(0, ...rows.map(({ org }) => org.id))
}
