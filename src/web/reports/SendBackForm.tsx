import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAct } from '../api/acts.ts'
import { api } from '../api/client.ts'
import { answered } from '../api/failure.ts'
import { usePack } from '../api/reads.ts'
import { notify } from '../frame/Notices.tsx'
import { wordsOf } from '../words/names.ts'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'
import './reports.css'

const changed = [['waiting'], ['obligation'], ['board'], ['behind']]

/** The reasons that the pack offers, by number, or one's own. */
export function SendBackForm({ address: id, onDone }: { address: string; onDone: () => void }) {
  const reasons = usePack().data?.sendBackReasons ?? []
  const [own, setOwn] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const refuse = useAct(
    (reason: string) =>
      answered(api.POST('/api/reports/{id}/refusal', { params: { path: { id } }, body: { reason } })),
    ...changed,
  )
  const send = (reason: string) =>
    refuse.mutate(reason, {
      onSuccess: () => {
        notify(t('decision.sentBack'))
        onDone()
      },
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(own)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Esc leaves the form from wherever the focus is in it.
    <form className="stack" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <fieldset className="reasons">
        <legend>{t('decision.reason')}</legend>
        {reasons.map(({ code, names }, index) => (
          <button
            key={code}
            ref={index === 0 ? first : null}
            type="button"
            className="plain"
            disabled={refuse.isPending}
            onClick={() => send(wordsOf(names))}
          >
            {wordsOf(names)}
          </button>
        ))}
      </fieldset>
      <label className="field">
        <span className="name">{t('decision.ownReason')}</span>
        <textarea rows={2} maxLength={1000} value={own} onChange={({ target }) => setOwn(target.value)} />
      </label>
      {refuse.error && (
        <p className="fault" role="alert">
          {problemText(refuse.error)}
        </p>
      )}
      <div className="row">
        <button type="submit" disabled={refuse.isPending || own.trim() === ''}>
          {t('decision.sendBackOwn')}
        </button>
        <button type="button" className="plain" onClick={onDone}>
          {t('act.cancel')}
        </button>
      </div>
    </form>
  )
}
