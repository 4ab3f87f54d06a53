import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { usePack } from '../../api/reads.ts'
import { notify } from '../../frame/Notices.tsx'
import { dayText } from '../../words/format.ts'
import { codeName } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

interface Props {
  office: Answer<'Office'>
  mayAppoint: boolean
}

/** One office and who holds it; a steward appoints to it and relieves of it. */
export function OfficeLine({ office, mayAppoint }: Props) {
  const { id, orgId, code, role, holders } = office
  const pack = usePack().data
  const [isOpen, setOpen] = useState(false)
  const relieve = useAct(async () => {
    await answered(api.DELETE('/api/offices/{id}/appointment', { params: { path: { id } } }))
    notify(t('org.relieved'))
  }, ['offices', orgId])
  return (
    <li className="office">
      <span>
        {codeName(pack?.offices, code)} <span className="small quiet">{t(`role.${role}`)}</span>
      </span>
      <span>
        {holders.map(({ personId, name, fromOn }) => (
          <span key={personId}>
            <strong>{name}</strong>{' '}
            <span className="small quiet">{t('org.since', { day: dayText(fromOn) })}</span>
          </span>
        ))}
        {holders.length === 0 && <span className="accent">{t('org.vacant')}</span>}
      </span>
      {mayAppoint && (
        <span className="row small">
          <button type="button" className="linkish" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('org.appoint')}
          </button>
          {holders.length > 0 && (
            <button
              type="button"
              className="linkish"
              disabled={relieve.isPending}
              onClick={() => relieve.mutate(undefined)}
            >
              {t('org.relieve')}
            </button>
          )}
        </span>
      )}
      {relieve.error && <p className="fault">{problemText(relieve.error)}</p>}
      {isOpen && <Appoint office={office} onDone={() => setOpen(false)} />}
    </li>
  )
}

function Appoint({
  office: { id, orgId, holders },
  onDone,
}: {
  office: Answer<'Office'>
  onDone: () => void
}) {
  const appoint = useAct(
    async (name: string) => {
      await answered(api.POST('/api/offices/{id}/appointment', { params: { path: { id } }, body: { name } }))
      notify(t('org.appointed', { name }))
      onDone()
    },
    ['offices', orgId],
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    appoint.mutate(String(new FormData(event.currentTarget).get('name')))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span className="name">{t('org.personName')}</span>
        <input name="name" required maxLength={60} />
      </label>
      {holders.length > 0 && (
        <p className="small quiet">{t('org.appointHint', { name: holders[0]?.name ?? '' })}</p>
      )}
      {appoint.error && <p className="fault">{problemText(appoint.error)}</p>}
      <div>
        <button type="submit" disabled={appoint.isPending}>
          {t('org.appoint')}
        </button>
      </div>
    </form>
  )
}

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
