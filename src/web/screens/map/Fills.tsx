import { t } from '../../words/t.ts'
import { type Measure, measures, stepsOf } from './measure.ts'

const steps = [0, 1, 2, 3, 4]
const gaps = [16, 10, 7, 5, 3]

/** The fills of all measures as SVG patterns: shares by lightness, what is wrong by lines that grow denser. */
export function Fills() {
  return (
    <defs>
      <pattern id="fill-none" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="ground-none" />
        <circle cx="3" cy="3" r="0.7" className="ground-none-dot" />
      </pattern>
      {measures.flatMap((measure) =>
        steps.map((step) => <Fill key={`${measure}-${step}`} measure={measure} step={step} />),
      )}
    </defs>
  )
}

function Fill({ measure, step }: { measure: Measure; step: number }) {
  const gap = gaps[step] as number
  if (measure === 'reported' || measure === 'verified') {
    return (
      <pattern id={`fill-${measure}-${step}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" style={{ fill: `var(--step-${step}-fill)` }} />
      </pattern>
    )
  }
  return (
    <pattern
      id={`fill-${measure}-${step}`}
      width={gap}
      height={gap}
      patternUnits="userSpaceOnUse"
      patternTransform={measure === 'unknown' ? 'rotate(45)' : undefined}
    >
      <rect
        width={gap}
        height={gap}
        style={{ fill: `color-mix(in srgb, var(--${measure}-fill) ${step * 25}%, var(--paper))` }}
      />
      {step > 0 && <line x1="0" y1="0.5" x2={gap} y2="0.5" style={{ stroke: `var(--${measure}-line)` }} />}
    </pattern>
  )
}

/** What the fills of a measure mean. */
export function MapLegend({ measure }: { measure: Measure }) {
  const edges = [0, ...stepsOf(measure), 1].map((edge) => Math.round(edge * 100))
  return (
    <ul className="scale small" aria-label={t('map.legend')}>
      {steps.map((step) => (
        <li key={step}>
          <Swatch fill={`${measure}-${step}`} />
          {edges[step]}–{edges[step + 1]}%
        </li>
      ))}
      <li>
        <Swatch fill="none" />
        {t('map.nobody')}
      </li>
    </ul>
  )
}

/** A piece of a fill, as large as where it stands. */
export function Swatch({ fill }: { fill: string }) {
  return (
    <svg className="map-swatch" aria-hidden="true">
      <rect width="100%" height="100%" fill={`url(#fill-${fill})`} />
    </svg>
  )
}
