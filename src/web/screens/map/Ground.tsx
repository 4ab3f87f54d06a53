import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useGround } from '../../api/reads.ts'
import { Loading } from '../../frame/States.tsx'
import { shareText } from '../../words/format.ts'
import { t } from '../../words/t.ts'
import { drawn, type Piece, shapesOf } from './ground.ts'
import { fillOf, type Measure, stepOf } from './measure.ts'
import { type Spot, worstOf } from './spots.ts'

interface Props {
  spots: Spot[]
  around: string | null
  measure: Measure
  lit: number | undefined
  onLight: (orgId: number | undefined) => void
}

const tallest = 620

/** The children of an org on the ground. Hover and focus tell their numbers; a click or Enter goes down. */
export function Ground({ spots, around, measure, lit, onLight }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const ground = useGround().data
  const shapes = useMemo(() => (ground ? shapesOf(ground) : undefined), [ground])
  const height = Math.round(Math.min(tallest, width * 0.72))
  const { pieces, context } = useMemo(() => {
    const mine = spots.flatMap(({ code }) => shapes?.get(code ?? '') ?? [])
    const near = around
      ? [...(shapes?.values() ?? [])].filter((shape) => isBeside(String(shape.id), around))
      : []
    return width > 0 && mine.length > 0 ? drawn(mine, near, width, height) : { pieces: [], context: '' }
  }, [shapes, spots, around, width, height])
  const worst = useMemo(() => worstOf(spots), [spots])
  const labels = pieces.flatMap((piece) => {
    const spot = spots.find(({ code }) => code === piece.code)
    return spot ? [{ piece, spot, isNamed: hasRoom(piece, spot) }] : []
  })
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
          <Outline pieces={pieces} code={spots.find(({ orgId }) => orgId === lit)?.code} />
          {labels.map(({ piece, spot, isNamed }) => (
            <Label
              key={piece.code}
              piece={piece}
              spot={spot}
              measure={measure}
              isNamed={isNamed || spot.orgId === lit}
              isMarked={spot.needsLook || worst.includes(spot)}
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
              {(spot.needsLook || worst.includes(spot)) && <b className="accent">!</b>}{' '}
              {shareText(spot.value)}
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
  isMarked: boolean
}

/** The name and the value of a place; where there is no room for them, its mark alone. */
function Label({ piece, spot, measure, isNamed, isMarked }: LabelProps) {
  const isDark = (measure === 'reported' || measure === 'verified') && spot.value !== null
  const ink = isDark ? `var(--step-${stepOf(measure, spot.value ?? 0)}-ink)` : 'var(--ink)'
  const halo = isDark ? `var(--step-${stepOf(measure, spot.value ?? 0)}-fill)` : 'var(--paper)'
  const [x, y] = piece.label
  const name = isNamed ? ` ${spot.short}` : ''
  return (
    <g className="ground-label" style={{ fill: ink, stroke: halo }}>
      <text x={x} y={y - 2}>
        {`${isMarked ? '!' : ''}${name}`.trim()}
      </text>
      {isNamed && (
        <text x={x} y={y + 13}>
          {shareText(spot.value)}
        </text>
      )}
    </g>
  )
}

function hasRoom(piece: Piece, { short }: Spot): boolean {
  return piece.width >= short.length * 10 && piece.height >= 30
}

// The context of a city is the other cities, not the counties of the whole province.
function isBeside(code: string, around: string): boolean {
  return code.endsWith('00') && code !== around
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return width
}
