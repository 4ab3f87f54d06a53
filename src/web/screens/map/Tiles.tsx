import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { type Cell, cellSentence } from '../../board/cell.ts'
import { usePart } from '../../frame/use-part.tsx'
import { shareText } from '../../words/format.ts'
import { Swatch } from './Fills.tsx'
import { Mark } from './Ground.tsx'
import { fillOf, inkOn, type Measure, measureOf } from './measure.ts'
import { beyondOf, MoreOthers, type OthersOf, othersOn } from './Others.tsx'
import type { Spot } from './spots.ts'

interface Props {
  spots: Spot[]
  others: OthersOf
  measure: Measure
  onLight: (orgId: number | undefined) => void
}

/** Organisations without ground of their own, as tiles; those that are not shown are one tile, the last. */
export function Tiles({ spots, others, measure, onLight }: Props) {
  const [part, more] = usePart(spots, beyondOf(others))
  const rest = othersOn(others)
  if (spots.length === 0 && !rest) return null
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
        {rest && !more && <RestTile {...rest} measure={measure} />}
      </ul>
      {more ?? <MoreOthers pages={others.pages} />}
    </>
  )
}

function RestTile({
  name,
  what,
  cell,
  measure,
}: {
  name: string
  what: string
  cell: Cell
  measure: Measure
}) {
  const value = measureOf(measure, cell)
  return (
    <li>
      <span className="tile" style={inkOf(measure, { value })}>
        <Swatch fill={fillOf(measure, value)} />
        <span className="sr">{cellSentence(name, what, cell)}</span>
        <span className="tile-name" aria-hidden="true">
          {name}
        </span>
        <span className="tile-value" aria-hidden="true">
          {shareText(value)}
        </span>
      </span>
    </li>
  )
}

function inkOf(measure: Measure, { value }: Pick<Spot, 'value'>): CSSProperties {
  const { ink, halo } = inkOn(measure, value)
  return { color: ink, '--halo': halo } as CSSProperties
}
