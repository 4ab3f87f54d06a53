import { useMemo, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useGround } from '../../api/reads.ts'
import { Loading } from '../../frame/States.tsx'
import { shareText } from '../../words/format.ts'
import { t } from '../../words/t.ts'
import { drawn, type Piece, shapesOf } from './ground.ts'
import { aboveName, labelsOf, type Label as Spotted } from './labels.ts'
import { fillOf, inkOn, type Measure } from './measure.ts'
import type { Spot } from './spots.ts'
import { useRoom } from './use-room.ts'

interface Props {
  spots: Spot[]
  around: string | null
  measure: Measure
  lit: number | undefined
  onLight: (orgId: number | undefined) => void
}

/** The children of an org on the ground. Hover and focus tell their numbers; a click or Enter goes down. */
export function Ground({ spots, around, measure, lit, onLight }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useRoom(box)
  const ground = useGround().data
  const shapes = useMemo(() => (ground ? shapesOf(ground) : undefined), [ground])
  const { pieces, context } = useMemo(() => {
    const mine = spots.flatMap(({ code }) => shapes?.get(code ?? '') ?? [])
    const near = around
      ? [...(shapes?.values() ?? [])].filter((shape) => isBeside(String(shape.id), around))
      : []
    return width > 0 && mine.length > 0 ? drawn(mine, near, width, height) : { pieces: [], context: '' }
  }, [shapes, spots, around, width, height])
  const labels = useMemo(() => labelsOf(pieces, spots), [pieces, spots])
  const unnamed = labels.filter(({ isNamed }) => !isNamed)
  return (
    <div ref={box} className="ground">
      {!ground && <Loading />}
      {pieces.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of links drawn as a map.
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={t('map.title')}
          onPointerLeave={() => onLight(undefined)}
        >
          <path d={context} className="ground-around" />
          {pieces.map((piece) => {
            const spot = spots.find(({ code }) => code === piece.code)
            return (
              spot && <Place key={piece.code} piece={piece} spot={spot} measure={measure} onLight={onLight} />
            )
          })}
          <path d={pieces.map(({ outline }) => outline).join('')} className="ground-line" />
          <Outline pieces={pieces} code={spots.find(({ orgId }) => orgId === lit)?.code} />
          {labels.map(({ piece, spot, isNamed, pin }) => (
            <Label
              key={piece.code}
              piece={piece}
              spot={spot}
              measure={measure}
              isNamed={isNamed || spot.orgId === lit}
              pin={isNamed || spot.orgId !== lit ? pin : aboveName(piece)}
            />
          ))}
        </svg>
      )}
      {unnamed.length > 0 && (
        <ul className="callouts small" aria-label={t('map.small')}>
          {unnamed.map(({ spot }) => (
            <li key={spot.orgId}>
              <Link
                to={spot.address}
                onPointerEnter={() => onLight(spot.orgId)}
                onPointerLeave={() => onLight(undefined)}
                onFocus={() => onLight(spot.orgId)}
              >
                {spot.short}
              </Link>{' '}
              <Mark spot={spot} /> {shareText(spot.value)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface PlaceProps {
  piece: Piece
  spot: Spot
  measure: Measure
  onLight: (orgId: number | undefined) => void
}

function Place({ piece, spot, measure, onLight }: PlaceProps) {
  const navigate = useNavigate()
  return (
    <a
      href={spot.address}
      aria-label={spot.sentence}
      onPointerEnter={() => onLight(spot.orgId)}
      onFocus={() => onLight(spot.orgId)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return
        event.preventDefault()
        navigate(spot.address)
      }}
    >
      <path d={piece.outline} className="ground-edge" fill={`url(#fill-${fillOf(measure, spot.value)})`} />
    </a>
  )
}

function Outline({ pieces, code }: { pieces: Piece[]; code: string | null | undefined }) {
  const outline = pieces.find((piece) => piece.code === code)?.outline
  return outline ? <path d={outline} className="ground-lit" /> : null
}

interface LabelProps {
  piece: Piece
  spot: Spot
  measure: Measure
  isNamed: boolean
  pin: Spotted['pin']
}

/** The name and the value of a place, its number among those that need a look above; without room for them, that alone. */
function Label({ piece, spot, measure, isNamed, pin }: LabelProps) {
  const { ink, halo } = inkOn(measure, spot.value)
  const [x, y] = piece.label
  return (
    <g className="ground-label" style={{ fill: ink, stroke: halo }}>
      {isNamed && (
        <>
          <text x={x} y={y - 2}>
            {spot.needsLook && !spot.rank && '! '}
            {spot.short}
          </text>
          <text x={x} y={y + 13}>
            {shareText(spot.value)}
          </text>
        </>
      )}
      {spot.rank && (
        <g className="ground-rank" transform={`translate(${pin.join(' ')})`}>
          <circle r="8.5" />
          <text y="4.5">{spot.rank}</text>
        </g>
      )}
    </g>
  )
}

/** The mark of a place that needs a look: its number among the three that need it most, or an exclamation mark. */
export function Mark({ spot }: { spot: Spot }) {
  if (spot.rank) return <span className="rank">{spot.rank}</span>
  return spot.needsLook ? <b className="accent">!</b> : null
}

// The context of a city is the other cities, not the counties of the whole province.
function isBeside(code: string, around: string): boolean {
  return code.endsWith('00') && code !== around
}
