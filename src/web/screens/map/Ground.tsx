import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useGround } from '../../api/reads.ts'
import { Loading } from '../../frame/States.tsx'
import { shareText } from '../../words/format.ts'
import { t } from '../../words/t.ts'
import { drawn, type Piece, shapesOf } from './ground.ts'
import { fillOf, type Measure, stepOf } from './measure.ts'
import type { Spot } from './spots.ts'

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
          {pieces.map((piece) => (
            <Label
              key={piece.code}
              piece={piece}
              spot={spots.find(({ code }) => code === piece.code)}
              measure={measure}
            />
          ))}
        </svg>
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

function Label({ piece, spot, measure }: { piece: Piece; spot: Spot | undefined; measure: Measure }) {
  if (!spot || piece.width < spot.short.length * 10 || piece.height < 30) return null
  const isDark = (measure === 'reported' || measure === 'verified') && spot.value !== null
  const ink = isDark ? `var(--step-${stepOf(measure, spot.value ?? 0)}-ink)` : 'var(--ink)'
  const halo = isDark ? `var(--step-${stepOf(measure, spot.value ?? 0)}-fill)` : 'var(--paper)'
  const [x, y] = piece.label
  return (
    <g className="ground-label" style={{ fill: ink, stroke: halo }}>
      <text x={x} y={y - 2}>
        {spot.needsLook ? `! ${spot.short}` : spot.short}
      </text>
      <text x={x} y={y + 13}>
        {shareText(spot.value)}
      </text>
    </g>
  )
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
