import { useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { usePack } from '../../api/reads.ts'
import { notify } from '../../frame/Notices.tsx'
import { dayText } from '../../words/format.ts'
import { codeName } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import { Appoint } from './Appoint.tsx'

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
        {holders.map(({ personId, name, fromOn, hasAccount }) => (
          <span key={personId}>
            <strong>{name}</strong>{' '}
            <span className="small quiet">
              {t('org.since', { day: dayText(fromOn) })}
              {mayAppoint && !hasAccount && ` · ${t('org.noAccount')}`}
            </span>
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
      {isOpen && (
        <Appoint
          office={office}
          onDone={(said) => {
            notify(said)
            setOpen(false)
          }}
        />
      )}
    </li>
  )
}
