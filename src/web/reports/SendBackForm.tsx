import { type FormEvent, useEffect, useRef, useState } from 'react'
import { usePack } from '../api/reads.ts'
import { wordsOf } from '../words/names.ts'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'
import './reports.css'
import { useDecision } from './use-decision.ts'

interface Props {
  address: string
  who: string
  onDone: () => void
}

/** The reasons that the pack offers, by number, or one's own. */
export function SendBackForm({ address: id, who, onDone }: Props) {
  const reasons = usePack().data?.sendBackReasons ?? []
  const [own, setOwn] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const refuse = useDecision(onDone)
  const send = (reason: string) => refuse.mutate({ id, who, reason })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(own)
  }
  return (
    <form className="stack" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <fieldset className="reasons">
        <legend>{t('decision.reason')}</legend>
        {reasons.map(({ code, names }, index) => (
          <button
            key={code}
            ref={index === 0 ? first : null}
            type="button"
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
