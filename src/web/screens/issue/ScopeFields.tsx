import { usePack } from '../../api/reads.ts'
import { ChosenOrgs, OrgPicker } from '../../frame/OrgPicker.tsx'
import { wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { hasScope, type Terms, type TermsInWriting } from './terms.ts'

type Scope = Terms['scope']

interface Props {
  terms: TermsInWriting
  root: number
  onChange: (part: Pick<TermsInWriting, 'scope' | 'isForAll'>) => void
}

/** Whom a directive binds: within a place all, or some by level and kind or by name; all but some. */
export function ScopeFields({ terms, root, onChange }: Props) {
  const { scope, isForAll } = terms
  const pack = usePack().data
  const change = (part: { [K in keyof Scope]?: Scope[K] | undefined }) => {
    const whole = Object.entries({ ...scope, ...part }).filter(
      ([, value]) => !(Array.isArray(value) && value.length === 0),
    )
    const next = Object.fromEntries(whole.filter(([, value]) => value !== undefined)) as Scope
    onChange({ scope: next, isForAll: isForAll && !hasScope({ ...terms, scope: next, isForAll: false }) })
  }
  const { kinds: _kinds, levels: _levels, only: _only, ...wide } = scope
  return (
    <>
      <div className="field">
        <span className="name">{t('scope.within')}</span>
        <ChosenOrgs orgIds={[scope.within]} onRemove={() => change({ within: root })} />
        <OrgPicker label={t('scope.elsewhere')} onPick={(within) => change({ within })} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={isForAll}
          onChange={({ target }) => onChange({ scope: wide, isForAll: target.checked })}
        />
        {t('scope.all')}
      </label>
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
