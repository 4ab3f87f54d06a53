import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { usePart } from '../../frame/use-part.tsx'
import { shareText } from '../../words/format.ts'
import { Swatch } from './Fills.tsx'
import { Mark } from './Ground.tsx'
import { fillOf, inkOn, type Measure } from './measure.ts'
import type { Spot } from './spots.ts'

interface Props {
  spots: Spot[]
  measure: Measure
  onLight: (orgId: number | undefined) => void
}

/** Organisations without ground of their own, as tiles. */
export function Tiles({ spots, measure, onLight }: Props) {
  const [part, more] = usePart(spots)
  if (spots.length === 0) return null
  return (
    <>
      <ul className="tiles">
        {part.map((spot) => (
          <li key={spot.orgId}>
            <Link
              to={spot.address}
              onPointerEnter={() => onLight(spot.orgId)}
              onPointerLeave={() => onLight(undefined)}
              onFocus={() => onLight(spot.orgId)}
              style={inkOf(measure, spot)}
            >
              <Swatch fill={fillOf(measure, spot.value)} />
              <span className="sr">{spot.sentence}</span>
              <span className="tile-name" aria-hidden="true">
                {spot.short}
              </span>
              <span className="tile-value" aria-hidden="true">
                {shareText(spot.value)} <Mark spot={spot} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function inkOf(measure: Measure, { value }: Spot): CSSProperties {
  const { ink, halo } = inkOn(measure, value)
  return { color: ink, '--halo': halo } as CSSProperties
}
