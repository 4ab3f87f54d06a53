import { type FormEvent, useDeferredValue, useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { useAppointees, usePack } from '../../api/reads.ts'
import { codeName, nameOf } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

interface Props {
  office: Answer<'Office'>
  onDone: (said: string) => void
}

/** Appoints to an office: somebody who is known, found by name or initials, or else somebody new. */
export function Appoint({ office: { id, orgId, holders }, onDone }: Props) {
  const [name, setName] = useState('')
  const typed = name.trim()
  const appoint = useAct(
    async ({ body, who }: { body: Answer<'Appointee'>; who: string }) => {
      await answered(api.POST('/api/offices/{id}/appointment', { params: { path: { id } }, body }))
      onDone(t('org.appointed', { name: who }))
    },
    ['offices', orgId],
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    appoint.mutate({ body: { name: typed }, who: typed })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span className="name">{t('org.personName')}</span>
        <input
          required
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      {holders.length > 0 && (
        <p className="small quiet">{t('org.appointHint', { name: holders[0]?.name ?? '' })}</p>
      )}
      <Known
        orgId={orgId}
        text={typed}
        isPending={appoint.isPending}
        onPick={(personId, who) => appoint.mutate({ body: { personId }, who })}
      />
      {appoint.error && <p className="fault">{problemText(appoint.error)}</p>}
      <div>
        <button type="submit" disabled={appoint.isPending || typed === ''}>
          {typed === '' ? t('org.appoint') : t('org.appointNew', { name: typed })}
        </button>
      </div>
      <p className="small quiet">{t('org.newHasNoAccount')}</p>
    </form>
  )
}

interface KnownProps {
  orgId: number
  text: string
  isPending: boolean
  onPick: (personId: number, name: string) => void
}

function Known({ orgId, text, isPending, onPick }: KnownProps) {
  const pack = usePack().data
  const items = useAppointees(orgId, useDeferredValue(text)).data?.items ?? []
  if (text === '' || items.length === 0) return null
  return (
    <section aria-live="polite">
      <h4 className="small quiet">{t('org.known')}</h4>
      <ul>
        {items.map(({ personId, name, office, org, isInOffice, hasAccount }) => (
          <li key={personId}>
            <button
              type="button"
              className="plain known-person"
              disabled={isPending}
              onClick={() => onPick(personId, name)}
            >
              <strong>{name}</strong>{' '}
              <span className="small quiet">
                {nameOf(org)} · {codeName(pack?.offices, office)}
                {!isInOffice && ` · ${t('org.former')}`}
                {!hasAccount && ` · ${t('org.noAccount')}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
