import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { usePack, useProgress } from '../../api/reads.ts'
import { TermsFacts } from '../../terms/TermsFacts.tsx'
import { instantText } from '../../words/format.ts'
import { problemText } from '../../words/problem-text.ts'
import { figure, t } from '../../words/t.ts'

/** How far an issued directive is; the work goes on whether or not this page is open. */
export function Issued({ directive }: { directive: Answer<'Directive'> }) {
  const { id, programmeId, status, terms, issuedAt, withdrawnReason } = directive
  const client = useQueryClient()
  const pack = usePack().data
  const progress = useProgress(id, true).data
  const isDone = progress?.done ?? false
  useEffect(() => {
    if (isDone && status === 'issuing') client.invalidateQueries({ queryKey: ['programme', programmeId] })
  }, [isDone, status, programmeId, client])
  return (
    <section className="stack prose">
      <h2>{t(`issue.${status}`)}</h2>
      {issuedAt && <p className="quiet">{instantText(issuedAt, pack?.timeZone ?? 'UTC')}</p>}
      {terms && <TermsFacts terms={terms} />}
      {progress && (
        <>
          <progress
            value={progress.finished}
            max={Math.max(1, progress.steps)}
            aria-label={t('issue.progress')}
          />
          <p role="status">
            {t(progress.done ? 'issue.progressDone' : 'issue.progressOf', {
              finished: progress.finished,
              steps: progress.steps,
              touched: figure(progress.touched),
            })}
          </p>
          {!progress.done && <p className="quiet">{t('issue.mayClose')}</p>}
        </>
      )}
      {withdrawnReason && <p className="note">{t('issue.withdrawnBecause', { reason: withdrawnReason })}</p>}
      <p>
        <Link to={`/board?programme=${programmeId}`}>{t('map.openBoard')}</Link>
      </p>
      {status !== 'withdrawn' && <Withdraw id={id} programmeId={programmeId} />}
    </section>
  )
}

function Withdraw({ id, programmeId }: { id: number; programmeId: number }) {
  const [reason, setReason] = useState('')
  const withdraw = useAct(
    () =>
      answered(api.POST('/api/directives/{id}/withdrawal', { params: { path: { id } }, body: { reason } })),
    ['programme', programmeId],
    ['progress', id],
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate(undefined)
  }
  return (
    <details>
      <summary>{t('issue.withdraw')}</summary>
      <form className="stack" onSubmit={submit}>
        <p>{t('issue.withdrawHint')}</p>
        <label className="field">
          <span className="name">{t('issue.reason')}</span>
          <textarea
            rows={2}
            required
            maxLength={1000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        {withdraw.error && <p className="fault">{problemText(withdraw.error)}</p>}
        <div>
          <button type="submit" disabled={withdraw.isPending || reason.trim() === ''}>
            {t('issue.withdrawSubmit')}
          </button>
        </div>
      </form>
    </details>
  )
}
