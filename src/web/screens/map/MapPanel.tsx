import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { cellOn } from '../../board/cell.ts'
import { Counts, Shares } from '../../board/Numbers.tsx'
import { Panel } from '../../board/Panel.tsx'
import { useShortName } from '../../frame/use-short-name.ts'
import { useView } from '../../frame/view.ts'
import { shareText } from '../../words/format.ts'
import { t } from '../../words/t.ts'
import { rankedOf, type Spot } from './spots.ts'

type Board = Answer<'Board'>

interface Props {
  board: Board
  spots: Spot[]
  lit: number | undefined
  directiveId: number | undefined
  onLight: (orgId: number | undefined) => void
}

/** The numbers of the place under the pointer or the focus, or of the whole; and the places that need a look. */
export function MapPanel({ board, spots, lit, directiveId, onLight }: Props) {
  const { to } = useView()
  const shortName = useShortName()
  const spot = spots.find(({ orgId }) => orgId === lit)
  const cell = spot ? spot.cell : cellOn(board, board.org.id, directiveId)
  const orgId = spot?.orgId ?? board.org.id
  return (
    <Panel title={spot?.short ?? shortName(board.org)}>
      <Shares cell={cell} />
      {cell ? <Counts cell={cell} /> : <p className="quiet">{t('map.nobody')}</p>}
      <p className="row panel-actions map-panel-links">
        <Link to={to('/behind', { org: orgId, directive: directiveId })}>{t('map.why')}</Link>
        <Link to={to('/board', { org: orgId })}>{t('map.openBoard')}</Link>
      </p>
      <NeedALook board={board} spots={spots} onLight={onLight} />
    </Panel>
  )
}

function NeedALook({ board, spots, onLight }: Pick<Props, 'board' | 'spots' | 'onLight'>) {
  const worst = rankedOf(spots)
  const { rows, childCount } = board
  return (
    <section className="stack">
      <h2>{t('map.needALook')}</h2>
      {worst.length === 0 && (
        <p className="quiet">{t(isSilent(spots) ? 'map.nothingReported' : 'map.nothingToLookAt')}</p>
      )}
      {rows.length < childCount && (
        <p className="small quiet">{t('map.firstOf', { n: rows.length, of: childCount })}</p>
      )}
      <ol className="look-list">
        {worst.map(({ orgId, rank, short, cell, address }) => (
          <li key={orgId}>
            <span className="rank" aria-hidden="true">
              {rank}
            </span>
            <Link to={address} onFocus={() => onLight(orgId)} onPointerEnter={() => onLight(orgId)}>
              {short}
            </Link>
            <span className="small">
              {t('map.overdueOf', {
                n: cell!.overdue,
                share: shareText(cell!.overdue / (cell!.bound - cell!.waived)),
              })}
              {cell!.contradicted > 0 && ` · ${t('map.contradicted', { n: cell!.contradicted })}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whether obligations are there and nobody has been heard of yet: not the same as nothing to look at. */
function isSilent(spots: Spot[]): boolean {
  const cells = spots.flatMap(({ cell }) => (cell && cell.bound > cell.waived ? [cell] : []))
  return cells.length > 0 && cells.every(({ unknown, bound, waived }) => unknown === bound - waived)
}
