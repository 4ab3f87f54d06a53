import { t } from '../../words/t.ts'
import { type Terms, wishes } from './terms.ts'

type Demand = Terms['demand']

interface Props {
  demand: Demand
  onChange: (demand: Demand) => void
}

/** What counts as done, and what is asked of the base: the result always, and as little else as will do. */
export function DemandFields({ demand, onChange }: Props) {
  return (
    <>
      <label className="field">
        <span className="name">{t('demand.criterion')}</span>
        <textarea
          rows={2}
          maxLength={1000}
          value={demand.criterion ?? ''}
          onChange={({ target }) => {
            const { criterion: _, ...rest } = demand
            onChange(target.value ? { ...rest, criterion: target.value } : rest)
          }}
        />
      </label>
      <div className="row fields">
        <Wish
          label={t('demand.paragraph')}
          value={demand.paragraph}
          onChange={(paragraph) => onChange({ ...demand, paragraph })}
        />
        <Wish
          label={t('demand.evidence')}
          value={demand.evidence}
          onChange={(evidence) => onChange({ ...demand, evidence })}
        />
      </div>
      <Figures figures={demand.figures} onChange={(figures) => onChange({ ...demand, figures })} />
    </>
  )
}

interface WishProps {
  label: string
  value: Demand['paragraph']
  onChange: (wish: Demand['paragraph']) => void
}

function Wish({ label, value, onChange }: WishProps) {
  return (
    <label className="field">
      <span className="name">{label}</span>
      <select
        value={value}
        onChange={({ target }) => onChange(wishes.find((wish) => wish === target.value) ?? 'none')}
      >
        {wishes.map((wish) => (
          <option key={wish} value={wish}>
            {t(`wish.${wish}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FiguresProps {
  figures: Demand['figures']
  onChange: (figures: Demand['figures']) => void
}

function Figures({ figures, onChange }: FiguresProps) {
  const put = (index: number, part: Partial<Demand['figures'][number]>) =>
    onChange(figures.map((one, i) => (i === index ? { ...one, ...part } : one)))
  return (
    <fieldset className="stack">
      <legend>{t('demand.figures')}</legend>
      {figures.map(({ name, unit, mayBeNegative = false }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place in the list.
        <div key={index} className="row">
          <input
            aria-label={t('demand.figureName')}
            placeholder={t('demand.figureName')}
            required
            maxLength={60}
            value={name}
            onChange={({ target }) => put(index, { name: target.value })}
          />
          <input
            aria-label={t('demand.figureUnit')}
            placeholder={t('demand.figureUnit')}
            maxLength={20}
            size={6}
            value={unit}
            onChange={({ target }) => put(index, { unit: target.value })}
          />
          <label className="check small">
            <input
              type="checkbox"
              checked={mayBeNegative}
              onChange={({ target }) => put(index, { mayBeNegative: target.checked })}
            />
            {t('demand.mayBeNegative')}
          </label>
          <button
            type="button"
            className="plain"
            aria-label={t('act.takeOut', { name })}
            onClick={() => onChange(figures.filter((_, i) => i !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <div>
        <button type="button" onClick={() => onChange([...figures, { name: '', unit: '' }])}>
          {t('demand.addFigure')}
        </button>
      </div>
    </fieldset>
  )
}
