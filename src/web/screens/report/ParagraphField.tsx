import type { Answer } from '../../api/client.ts'
import { t } from '../../words/t.ts'

interface Props {
  wish: Answer<'Demand'>['paragraph']
  value: string
  fault: string | undefined
  onChange: (paragraph: string) => void
}

/** What was done, in words; where no words were asked for, room to say why a report that was sent back stays as it is. */
export function ParagraphField({ wish, value, fault, onChange }: Props) {
  return (
    <label className="field">
      <span className="name">
        {t(wish === 'none' ? 'form.note' : 'form.paragraph')}{' '}
        {wish !== 'required' && <span className="quiet">{t('form.optional')}</span>}
      </span>
      <textarea
        rows={4}
        maxLength={5000}
        value={value}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && <span className="fault">{fault}</span>}
    </label>
  )
}
