import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { usePack } from '../../api/reads.ts'
import { type Cell, reportedShare, sights, verifiedShare } from '../../board/cell.ts'
import { usePart } from '../../frame/use-part.tsx'
import { shareText } from '../../words/format.ts'
import { wordsOf } from '../../words/names.ts'
import { figure, t } from '../../words/t.ts'
import { beyondOf, MoreOthers, type OthersOf, othersOn } from './Others.tsx'
import type { Spot } from './spots.ts'

/** The map as a table: the same places, the same numbers. */
export function MapTable({ spots, others }: { spots: Spot[]; others: OthersOf }) {
  const [part, more] = usePart(spots, beyondOf(others))
  const rest = othersOn(others)
  const theme = usePack().data?.theme
  return (
    <div className="scroll-x">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('word.org')}</th>
            <th scope="col" className="number">
              {t('share.reported')}
            </th>
            <th scope="col" className="number">
              {t('share.verified')}
            </th>
            {sights.map((sight) => (
              <th key={sight} scope="col" className="number">
                {wordsOf(theme?.sights[sight]?.names, sight)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('why.bound')}
            </th>
          </tr>
        </thead>
        <tbody>
          {part.map((spot) => (
            <Row key={spot.orgId} cell={spot.cell}>
              <Link to={spot.address}>{spot.short}</Link>
            </Row>
          ))}
          {rest && !more && <Row cell={rest.cell}>{rest.name}</Row>}
        </tbody>
      </table>
      {more ?? <MoreOthers pages={others.pages} />}
    </div>
  )
}

function Row({ cell, children }: { cell: Cell | undefined; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="number">{shareText(cell ? reportedShare(cell) : null)}</td>
      <td className="number">{shareText(cell ? verifiedShare(cell) : null)}</td>
      {sights.map((sight) => (
        <td key={sight} className="number">
          {cell ? figure(cell[sight]) : '–'}
        </td>
      ))}
      <td className="number">{cell ? figure(cell.bound) : '–'}</td>
    </tr>
  )
}
