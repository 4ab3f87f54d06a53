import { usePack } from '../../api/reads.ts'
import { ChosenOrgs, OrgPicker } from '../../frame/OrgPicker.tsx'
import { useOrgName } from '../../frame/use-org-name.ts'
import { wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { type Terms, tiers } from './terms.ts'

type Responsibilities = Terms['responsibilities']
type Responsibility = Responsibilities[number]

interface Props {
  responsibilities: Responsibilities
  onChange: (responsibilities: Responsibilities) => void
}

/** Who answers in which tier, by the name of an org, or in the words of the text or of the steward. */
export function ResponsibilityFields({ responsibilities, onChange }: Props) {
  const tierName = useTierName()
  const add = (part: Partial<Responsibility>) => onChange([...responsibilities, { tier: 'lead', ...part }])
  return (
    <fieldset className="stack">
      <legend>{t('issue.responsibilities')}</legend>
      {responsibilities.map((one, index) => {
        const put = (part: Partial<Responsibility>) =>
          onChange(responsibilities.map((it, i) => (i === index ? { ...it, ...part } : it)))
        const takeOut = () => onChange(responsibilities.filter((_, i) => i !== index))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list.
          <div key={index} className="row">
            {one.orgId === undefined ? (
              <>
                <Tier one={one} who={one.text ?? ''} onChange={put} />
                <Words one={one} onChange={put} onTakeOut={takeOut} />
              </>
            ) : (
              <>
                <TierOfOrg one={one} orgId={one.orgId} onChange={put} />
                <ChosenOrgs orgIds={[one.orgId]} onRemove={takeOut} />
              </>
            )}
          </div>
        )
      })}
      <div>
        <button type="button" onClick={() => add({ text: '' })}>
          {t('issue.addResponsibility')}
        </button>
      </div>
      <OrgPicker label={t('issue.addOrg', { tier: tierName('lead') })} onPick={(orgId) => add({ orgId })} />
    </fieldset>
  )
}

interface PartProps {
  one: Responsibility
  onChange: (part: Partial<Responsibility>) => void
}

function Tier({ one, who, onChange }: PartProps & { who: string }) {
  const tierName = useTierName()
  return (
    <select
      aria-label={who ? t('issue.tierOf', { who }) : t('issue.tier')}
      value={one.tier}
      onChange={({ target }) => onChange({ tier: tiers.find((tier) => tier === target.value) ?? 'lead' })}
    >
      {tiers.map((tier) => (
        <option key={tier} value={tier}>
          {tierName(tier)}
        </option>
      ))}
    </select>
  )
}

function TierOfOrg({ orgId, ...rest }: PartProps & { orgId: number }) {
  return <Tier {...rest} who={useOrgName(orgId)} />
}

function Words({ one, onChange, onTakeOut }: PartProps & { onTakeOut: () => void }) {
  const label = t('issue.who', { tier: useTierName()(one.tier) })
  const text = one.text ?? ''
  return (
    <>
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        required
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <button
        type="button"
        className="plain"
        aria-label={t('act.takeOut', { name: text || label })}
        onClick={onTakeOut}
      >
        ×
      </button>
    </>
  )
}

function useTierName(): (tier: Responsibility['tier']) => string {
  const pack = usePack().data
  return (tier) => wordsOf(pack?.tiers[tier], tier)
}
