import { usePack } from '../../api/reads.ts'
import { wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { everies, type Terms, withEvery } from './terms.ts'

type Cadence = Terms['cadence']
type Recurring = Exclude<Cadence, { every: 'once' }>

interface Props {
  cadence: Cadence
  onChange: (cadence: Cadence) => void
}

/** How often and by which day: once, or every period from one day until another. */
export function CadenceFields({ cadence, onChange }: Props) {
  const pack = usePack().data
  return (
    <div className="row fields">
      <label className="field">
        <span className="name">{t('cadence.every')}</span>
        <select
          value={cadence.every}
          onChange={({ target }) =>
            onChange(withEvery(everies.find((one) => one === target.value) ?? 'once', cadence))
          }
        >
          {everies.map((every) => (
            <option key={every} value={every}>
              {wordsOf(pack?.cadences[every], every)}
            </option>
          ))}
        </select>
      </label>
      {cadence.every === 'once' ? (
        <DayField
          label={t('cadence.dueOn')}
          value={cadence.dueOn}
          onChange={(dueOn) => onChange({ ...cadence, dueOn })}
        />
      ) : (
        <RecurringFields cadence={cadence} onChange={onChange} />
      )}
    </div>
  )
}

function RecurringFields({
  cadence,
  onChange,
}: {
  cadence: Recurring
  onChange: (cadence: Recurring) => void
}) {
  const isWeekly = cadence.every === 'weekly'
  return (
    <>
      <label className="field">
        <span className="name">{t(isWeekly ? 'cadence.weekday' : 'cadence.dueDay')}</span>
        <input
          type="number"
          min={1}
          max={isWeekly ? 7 : 31}
          required
          value={cadence.dueDay}
          onChange={({ target }) => onChange({ ...cadence, dueDay: target.valueAsNumber || 1 })}
        />
      </label>
      <DayField
        label={t('cadence.from')}
        value={cadence.from}
        onChange={(from) => onChange({ ...cadence, from })}
      />
      <DayField
        label={t('cadence.until')}
        value={cadence.until}
        onChange={(until) => onChange({ ...cadence, until })}
      />
      {cadence.every === 'yearly' && (
        <label className="field wide">
          <span className="name">{t('cadence.milestones')}</span>
          <textarea
            rows={3}
            value={(cadence.milestones ?? []).join('\n')}
            onChange={({ target }) =>
              onChange({ ...cadence, milestones: target.value.split('\n').filter((line) => line.trim()) })
            }
          />
        </label>
      )}
    </>
  )
}

interface DayFieldProps {
  label: string
  value: string
  onChange: (day: string) => void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className="field">
      <span className="name">{label}</span>
      <input
        type="date"
        max="9999-12-31"
        required
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
