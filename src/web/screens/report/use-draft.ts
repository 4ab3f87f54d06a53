import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { type Draft, firstDraft, keep } from './draft.ts'
import { saveDraft } from './server.ts'

const pause = 3000

/** The draft of a report: kept on this device as one types, and on the server when one rests. */
export function useDraft(
  obligation: Answer<'ObligationWithReports'>,
  saved: Answer<'UnfinishedReport'> | null,
): [Draft, (draft: Draft) => void, () => void] {
  const [draft, setDraft] = useState(() => firstDraft(obligation, saved))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  const write = (next: Draft) => {
    setDraft(next)
    keep(obligation.id, next)
    stop()
    // Without a line the device still has it, and the next rest tries again.
    timer.current = setTimeout(() => saveDraft(obligation.id, unfinished(next)).catch(() => undefined), pause)
  }
  return [draft, write, stop]
}

function unfinished({ id, result, paragraph, figures, evidence }: Draft): Answer<'UnfinishedReport'> {
  return { id, result: result || null, paragraph, figures, evidence: evidence.map(({ sha256 }) => sha256) }
}
