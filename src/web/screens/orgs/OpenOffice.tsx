import type { FormEvent } from 'react'
import { useAct } from '../../api/acts.ts'
import { api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { usePack } from '../../api/reads.ts'
import { codeName } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

/** Opens an office that the pack has for this kind of org. */
export function OpenOffice({ orgId, codes }: { orgId: number; codes: string[] }) {
  const pack = usePack().data
  const open = useAct(
    (code: string) =>
      answered(api.POST('/api/orgs/{orgId}/offices', { params: { path: { orgId } }, body: { code } })),
    ['offices', orgId],
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    open.mutate(String(new FormData(event.currentTarget).get('code')))
  }
  return (
    <form className="row" onSubmit={submit}>
      <select name="code" aria-label={t('org.office')}>
        {codes.map((code) => (
          <option key={code} value={code}>
            {codeName(pack?.offices, code)}
          </option>
        ))}
      </select>
      <button type="submit" disabled={open.isPending}>
        {t('org.openOffice')}
      </button>
      {open.error && <p className="fault">{problemText(open.error)}</p>}
    </form>
  )
}
