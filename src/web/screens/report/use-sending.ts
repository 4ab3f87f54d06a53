import { useEffect, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import { type Draft, figureOf, keep, newId } from './draft.ts'
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
      await sendReport(obligationId, bodyOf(draft))
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

function bodyOf({ id, result, paragraph, figures, evidence }: Draft): Answer<'ReportDraftInput'> {
  const typed = Object.entries(figures).map(([name, text]) => [name, figureOf(text)] as const)
  const numbers = typed.filter((entry): entry is [string, number] => entry[1] !== undefined)
  return {
    id,
    result: result === '' ? 'notMet' : result,
    paragraph: paragraph.trim(),
    figures: Object.fromEntries(numbers),
    evidence: evidence.map(({ sha256 }) => sha256),
  }
}
