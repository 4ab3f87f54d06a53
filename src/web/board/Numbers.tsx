import { shareText } from '../words/format.ts'
import { figure, t } from '../words/t.ts'
import { type Cell, reportedShare, type Sight, sights, verifiedShare } from './cell.ts'
import { SightMark } from './SightMark.tsx'

/** The two shares side by side, always together: reported is not verified. */
export function Shares({ cell }: { cell: Cell | undefined }) {
  return (
    <dl className="shares">
      <div>
        <dt>{t('measure.reported')}</dt>
        <dd>{shareText(cell ? reportedShare(cell) : null)}</dd>
      </div>
      <div>
        <dt>{t('measure.verified')}</dt>
        <dd>{shareText(cell ? verifiedShare(cell) : null)}</dd>
      </div>
    </dl>
  )
}

interface CountsProps {
  cell: Cell
  chosen?: string | undefined
  onChoose?: (sight: Sight | undefined) => void
}

/** The arithmetic of a number: every sight with its count, and their sum; choosing one filters what stands behind. */
export function Counts({ cell, chosen, onChoose }: CountsProps) {
  return (
    <table className="counts">
      <caption className="sr">{t('why.arithmetic')}</caption>
      <tbody>
        {sights
          .filter((sight) => cell[sight] > 0 || sight === chosen)
          .map((sight) => (
            <tr key={sight}>
              <th scope="row">
                {onChoose ? (
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={chosen === sight}
                    onClick={() => onChoose(chosen === sight ? undefined : sight)}
                  >
                    <SightMark sight={sight} />
                  </button>
                ) : (
                  <SightMark sight={sight} />
                )}
              </th>
              <td className="number">{figure(cell[sight])}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('why.bound')}</th>
          <td className="number">{figure(cell.bound)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
