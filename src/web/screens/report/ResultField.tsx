import { t } from '../../words/t.ts'
import type { Draft } from './draft.ts'

const results = ['met', 'partly', 'notMet'] as const

interface Props {
  value: Draft['result']
  fault: string | undefined
  onChange: (result: Draft['result']) => void
}

/** What was achieved: three large choices. */
export function ResultField({ value, fault, onChange }: Props) {
  return (
    <fieldset className="results">
      <legend>{t('form.result')}</legend>
      <div>
        {results.map((result) => (
          <label key={result}>
            <input
              type="radio"
              name="result"
              checked={value === result}
              aria-invalid={fault !== undefined}
              onChange={() => onChange(result)}
            />
            <span>{t(`result.${result}`)}</span>
          </label>
        ))}
      </div>
      {fault && <span className="fault">{fault}</span>}
    </fieldset>
  )
}
