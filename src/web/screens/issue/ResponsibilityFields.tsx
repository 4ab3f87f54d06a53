import { usePack } from '../../api/reads.ts'
import { ChosenOrgs, OrgPicker } from '../../frame/OrgPicker.tsx'
import { wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { type Terms, tiers } from './terms.ts'

type Responsibilities = Terms['responsibilities']

interface Props {
  responsibilities: Responsibilities
  onChange: (responsibilities: Responsibilities) => void
}

/** Who answers in which tier, by the name of an org, or in the words of the text or of the steward. */
export function ResponsibilityFields({ responsibilities, onChange }: Props) {
  const pack = usePack().data
  const put = (index: number, part: Partial<Responsibilities[number]>) =>
    onChange(responsibilities.map((one, i) => (i === index ? { ...one, ...part } : one)))
  const takeOut = (index: number) => onChange(responsibilities.filter((_, i) => i !== index))
  return (
    <fieldset className="stack">
      <legend>{t('issue.responsibilities')}</legend>
      {responsibilities.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list.
        <div key={index} className="row">
          <select
            aria-label={t('issue.tier')}
            value={one.tier}
            onChange={({ target }) =>
              put(index, { tier: tiers.find((tier) => tier === target.value) ?? 'lead' })
            }
          >
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {wordsOf(pack?.tiers[tier], tier)}
              </option>
            ))}
          </select>
          {one.orgId === undefined ? (
            <>
              <input
                aria-label={t('issue.who')}
                value={one.text ?? ''}
                maxLength={200}
                required
                onChange={({ target }) => put(index, { text: target.value })}
              />
              <button
                type="button"
                className="plain"
                aria-label={t('act.takeOut', { name: one.text ?? '' })}
                onClick={() => takeOut(index)}
              >
                ×
              </button>
            </>
          ) : (
            <ChosenOrgs orgIds={[one.orgId]} onRemove={() => takeOut(index)} />
          )}
        </div>
      ))}
      <div>
        <button type="button" onClick={() => onChange([...responsibilities, { tier: 'lead', text: '' }])}>
          {t('issue.addResponsibility')}
        </button>
      </div>
      <OrgPicker
        label={t('issue.addOrg')}
        onPick={(orgId) => onChange([...responsibilities, { tier: 'lead', orgId }])}
      />
    </fieldset>
  )
}
