import type { FormEvent } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { notify } from '../../frame/Notices.tsx'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

/** Changes the name or the code of an org. */
export function RenameOrg({ org }: { org: Answer<'OrgWithAncestors'> }) {
  const orgId = org.id
  const rename = useAct(
    async (body: Answer<'OrgNaming'>) => {
      await answered(api.PATCH('/api/orgs/{orgId}', { params: { path: { orgId } }, body }))
      notify(t('org.renamed'))
    },
    ['org', orgId],
    ['children'],
    ['board'],
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    rename.mutate({ name: String(form.get('name')), code: String(form.get('code')) || null })
  }
  return (
    <details>
      <summary>{t('org.rename')}</summary>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span className="name">{t('org.name')}</span>
          <input name="name" required maxLength={200} defaultValue={org.name} />
        </label>
        <label className="field">
          <span className="name">{t('org.code')}</span>
          <input name="code" maxLength={40} defaultValue={org.code ?? ''} />
        </label>
        {rename.error && <p className="fault">{problemText(rename.error)}</p>}
        <div>
          <button type="submit" disabled={rename.isPending}>
            {t('act.save')}
          </button>
        </div>
      </form>
    </details>
  )
}
