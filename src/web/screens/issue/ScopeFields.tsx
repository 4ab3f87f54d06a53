import { usePack } from '../../api/reads.ts'
import { ChosenOrgs, OrgPicker } from '../../frame/OrgPicker.tsx'
import { wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import type { Terms } from './terms.ts'

type Scope = Terms['scope']

interface Props {
  scope: Scope
  root: number
  onChange: (scope: Scope) => void
}

/** Whom a directive binds: within a place, by level and kind, exactly some, all but some. Every part narrows. */
export function ScopeFields({ scope, root, onChange }: Props) {
  const pack = usePack().data
  const change = (part: { [K in keyof Scope]?: Scope[K] | undefined }) => {
    const whole = Object.entries({ ...scope, ...part }).filter(
      ([, value]) => !(Array.isArray(value) && value.length === 0),
    )
    onChange(Object.fromEntries(whole.filter(([, value]) => value !== undefined)) as Scope)
  }
  return (
    <>
      <div className="field">
        <span className="name">{t('scope.within')}</span>
        <ChosenOrgs orgIds={[scope.within]} onRemove={() => change({ within: root })} />
        <OrgPicker label={t('scope.elsewhere')} onPick={(within) => change({ within })} />
      </div>
      <Choices
        label={t('scope.levels')}
        options={pack?.levels ?? []}
        chosen={scope.levels ?? []}
        onChange={(levels) => change({ levels })}
      />
      <Choices
        label={t('scope.kinds')}
        options={pack?.kinds ?? []}
        chosen={scope.kinds ?? []}
        onChange={(kinds) => change({ kinds })}
      />
      <OrgList label={t('scope.only')} orgIds={scope.only ?? []} onChange={(only) => change({ only })} />
      <OrgList
        label={t('scope.except')}
        orgIds={scope.except ?? []}
        onChange={(except) => change({ except })}
      />
    </>
  )
}

interface ChoicesProps {
  label: string
  options: { code: string; names: Record<string, string> }[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

function Choices({ label, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="checks">
        {options.map(({ code, names }) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />
            {wordsOf(names, code)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface OrgListProps {
  label: string
  orgIds: number[]
  onChange: (orgIds: number[]) => void
}

function OrgList({ label, orgIds, onChange }: OrgListProps) {
  return (
    <details open={orgIds.length > 0}>
      <summary>{label}</summary>
      <ChosenOrgs orgIds={orgIds} onRemove={(orgId) => onChange(orgIds.filter((one) => one !== orgId))} />
      <OrgPicker label={t('search.label')} onPick={(orgId) => onChange([...new Set([...orgIds, orgId])])} />
    </details>
  )
}
