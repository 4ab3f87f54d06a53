import type { FormEvent } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { usePack } from '../../api/reads.ts'
import { notify } from '../../frame/Notices.tsx'
import { wordsOf } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

/** Founds an org below another, of a kind that may stand there. */
export function FoundOrg({ org }: { org: Answer<'OrgWithAncestors'> }) {
  const orgId = org.id
  const kinds = usePack().data?.kinds.filter(({ below }) => below.includes(org.kind)) ?? []
  const found = useAct(
    async (body: Answer<'OrgDraftInput'>) => {
      await answered(api.POST('/api/orgs/{orgId}/children', { params: { path: { orgId } }, body }))
      notify(t('org.founded', { name: body.name }))
    },
    ['children', orgId],
    ['org', orgId],
    ['board'],
  )
  if (kinds.length === 0) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    const draft = {
      kind: String(form.get('kind')),
      name: String(form.get('name')),
      code: String(form.get('code')) || null,
    }
    found.mutate(draft, { onSuccess: () => element.reset() })
  }
  return (
    <details>
      <summary>{t('org.found')}</summary>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span className="name">{t('org.kind')}</span>
          <select name="kind">
            {kinds.map(({ code, names }) => (
              <option key={code} value={code}>
                {wordsOf(names, code)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="name">{t('org.name')}</span>
          <input name="name" required maxLength={200} />
        </label>
        <label className="field">
          <span className="name">{t('org.codeOptional')}</span>
          <input name="code" maxLength={40} />
        </label>
        {found.error && <p className="fault">{problemText(found.error)}</p>}
        <div>
          <button type="submit" disabled={found.isPending}>
            {t('org.foundSubmit')}
          </button>
        </div>
      </form>
    </details>
  )
}
