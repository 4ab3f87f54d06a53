import { useState } from 'react'
import { useAct } from '../api/acts.ts'
import { api } from '../api/client.ts'
import { answered } from '../api/failure.ts'
import { notify } from '../frame/Notices.tsx'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'
import { SendBackForm } from './SendBackForm.tsx'

const changed = [['waiting'], ['obligation'], ['board'], ['behind']]

/** Accept a report, or send it back with a reason. */
export function Decision({ address: id }: { address: string }) {
  const [isRefusing, setRefusing] = useState(false)
  const accept = useAct(
    () => answered(api.POST('/api/reports/{id}/acceptance', { params: { path: { id } } })),
    ...changed,
  )
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="primary"
          disabled={accept.isPending}
          onClick={() => accept.mutate(undefined, { onSuccess: () => notify(t('decision.accepted')) })}
        >
          {t('decision.accept')}
        </button>
        <button type="button" aria-expanded={isRefusing} onClick={() => setRefusing(!isRefusing)}>
          {t('decision.sendBack')}
        </button>
      </div>
      {accept.error && <p className="fault">{problemText(accept.error)}</p>}
      {isRefusing && <SendBackForm address={id} onDone={() => setRefusing(false)} />}
    </div>
  )
}
