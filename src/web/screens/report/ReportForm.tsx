import { type FormEvent, useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { timeText } from '../../words/format.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import { faultsOf, likeReport, sentBackReport } from './draft.ts'
import { Fields } from './Fields.tsx'
import { Previous } from './Previous.tsx'
import { useDraft } from './use-draft.ts'
import { useSending } from './use-sending.ts'

interface Props {
  obligation: Answer<'ObligationWithReports'>
  saved: Answer<'UnfinishedReport'> | null
  timeZone: string | undefined
}

/** The fields that were asked for and no more; what is typed stays on the device until it is sent. */
export function ReportForm({ obligation, saved, timeZone }: Props) {
  const [draft, write, stop] = useDraft(obligation, saved)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const form = useRef<HTMLFormElement>(null)
  const { previous } = obligation
  const { sending, error, send } = useSending(obligation.id, draft, write)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(draft, obligation.directive.demand, sentBackReport(obligation))
    setFaults(found)
    if (Object.keys(found).length === 0) {
      stop()
      send()
    } else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  if (sending.state === 'sent') return <Sent at={sending.at} timeZone={timeZone} />
  const isWaiting = sending.state === 'waiting'
  return (
    <form ref={form} className="stack report-form" onSubmit={submit} noValidate>
      {previous && <Previous report={previous} onTake={() => write(likeReport(previous))} />}
      <Fields obligation={obligation} draft={draft} faults={faults} onWrite={write} />
      {error !== undefined && (
        <p className="fault" role="alert">
          {isWaiting ? t('form.waiting') : problemText(error)}
        </p>
      )}
      <div className="send">
        <button type="submit" className="primary" disabled={sending.state === 'sending'}>
          {t(sending.state === 'sending' ? 'form.sending' : isWaiting ? 'act.retry' : 'form.send')}
        </button>
        <span className="small quiet">{t('form.kept')}</span>
      </div>
    </form>
  )
}

function Sent({ at, timeZone }: { at: Date; timeZone: string | undefined }) {
  return (
    <div className="stack" role="status">
      <h2>{t('form.sent')}</h2>
      <p>{t('form.sentAt', { time: timeText(at, timeZone) })}</p>
      <p>
        <a className="button primary" href="/mine">
          {t('form.back')}
        </a>
      </p>
    </div>
  )
}
