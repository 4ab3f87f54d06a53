import { Link } from 'react-router'
import { usePack } from '../../api/reads.ts'
import { reportedShare, sights, verifiedShare } from '../../board/cell.ts'
import { usePart } from '../../frame/use-part.tsx'
import { shareText } from '../../words/format.ts'
import { wordsOf } from '../../words/names.ts'
import { figure, t } from '../../words/t.ts'
import type { Spot } from './spots.ts'

/** The map as a table: the same places, the same numbers. */
export function MapTable({ spots }: { spots: Spot[] }) {
  const [part, more] = usePart(spots)
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
            <Row key={spot.orgId} spot={spot} />
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}

function Row({ spot: { short, cell, address } }: { spot: Spot }) {
  return (
    <tr>
      <th scope="row">
        <Link to={address}>{short}</Link>
      </th>
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
