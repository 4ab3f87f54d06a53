import { useEffect, useState } from 'react'
import { Failure } from '../../api/failure.ts'
import { answerOf, type Draft, keep, newId } from './draft.ts'
import { sendReport } from './server.ts'

type Sending =
  | { state: 'writing' }
  | { state: 'sending' }
  | { state: 'waiting' }
  | { state: 'sent'; at: Date }

/** Sends a draft under its id; without a line it waits and sends again under the same id, so that it counts once. */
export function useSending(obligationId: string, draft: Draft, onDraft: (draft: Draft) => void) {
  const [sending, setSending] = useState<Sending>({ state: 'writing' })
  const [error, setError] = useState<unknown>()

  const send = async () => {
    setSending({ state: 'sending' })
    setError(undefined)
    try {
      await sendReport(obligationId, { id: draft.id, ...answerOf(draft) })
      keep(obligationId, null)
      setSending({ state: 'sent', at: new Date() })
    } catch (failure) {
      setError(failure)
      setSending({ state: failure instanceof Failure && failure.status === 0 ? 'waiting' : 'writing' })
      if (failure instanceof Failure && failure.code === 'report.idTaken') onDraft({ ...draft, id: newId() })
    }
  }
  useEffect(() => {
    if (sending.state !== 'waiting') return
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  })
  return { sending, error, send }
}
