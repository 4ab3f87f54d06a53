import { figure, t } from '../../words/t.ts'

interface Props {
  name: string
  unit: string
  mayBeNegative: boolean
  value: string
  before: number | undefined
  fault: string | undefined
  onChange: (value: string) => void
}

/** One figure with its unit, and what it was the last time. */
export function FigureField({ name, unit, mayBeNegative, value, before, fault, onChange }: Props) {
  return (
    <label className="field">
      <span className="name">
        {name}
        {unit && <span className="quiet"> ({unit})</span>}
      </span>
      <input
        className="figure"
        // The keys for a figure have no minus on some phones.
        inputMode={mayBeNegative ? 'text' : 'decimal'}
        autoComplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {before !== undefined && (
        <span className="small quiet">{t('form.before', { value: figure(before) })}</span>
      )}
      {fault && <span className="fault">{fault}</span>}
    </label>
  )
}
