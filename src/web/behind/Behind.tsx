import { Link } from 'react-router'
import type { Answer } from '../api/client.ts'
import { type BoardQuestion, useBehind, usePack, useSession } from '../api/reads.ts'
import { type Cell, reportedShare, type Sight } from '../board/cell.ts'
import { Counts, Shares } from '../board/Numbers.tsx'
import { SightMark } from '../board/SightMark.tsx'
import { Empty, Failed, Loading, More } from '../frame/States.tsx'
import { useView } from '../frame/view.ts'
import { dayText, shareText } from '../words/format.ts'
import { codeName, nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import './behind.css'

type BehindLine = Answer<'BehindItem'>

interface Props {
  question: BoardQuestion & { directiveId?: number; own?: string; beyond?: number }
  cell: Cell | undefined
  sight: Sight | undefined
  titles?: Map<number, string>
  onSight: (sight: Sight | undefined) => void
}

/** Why a number is what it is: its arithmetic, and the organisations behind it, a page at a time. */
export function Behind({ question, cell, sight, titles, onSight }: Props) {
  const behind = useBehind({ ...question, ...(sight ? { sight } : {}) })
  const lines = behind.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="behind stack">
      <div className="stack">
        <Shares cell={cell} />
        {cell && (
          <>
            <p className="small quiet">
              {t('why.share', {
                reported: cell.reported + cell.verified,
                bound: cell.bound,
                waived: cell.waived,
                share: shareText(reportedShare(cell)),
              })}
            </p>
            <Counts cell={cell} chosen={sight} onChoose={onSight} />
          </>
        )}
      </div>
      <div className="stack">
        <h3>{t('why.behind')}</h3>
        {behind.isPending && <Loading />}
        {behind.error && <Failed error={behind.error} onRetry={() => behind.refetch()} />}
        {behind.data && lines.length === 0 && <Empty>{t('why.nobody')}</Empty>}
        <ul className="behind-lines">
          {lines.map((line) => (
            <Line key={line.obligationId} line={line} title={titles?.get(line.directiveId)} />
          ))}
        </ul>
        <More query={behind} />
      </div>
    </div>
  )
}

function Line({ line, title }: { line: BehindLine; title: string | undefined }) {
  const { to } = useView()
  const pack = usePack().data
  const today = useSession().data?.today
  const { orgName: name, otherNames, kind, sight, dueOn, result, verification, obligationId } = line
  return (
    <li>
      <Link to={to(`/obligations/${obligationId}`)}>{nameOf({ name, otherNames })}</Link>
      <span className="small quiet">{codeName(pack?.kinds, kind)}</span>
      {title && <span className="small">{title}</span>}
      <span className="row small">
        <SightMark sight={sight} />
        <span>{t('due.on', { day: dayText(dueOn, today) })}</span>
        {result && <span>{t(`result.${result}`)}</span>}
        {verification === 'contradicted' && (
          <strong className="accent">! {t('verification.contradicted')}</strong>
        )}
      </span>
    </li>
  )
}
