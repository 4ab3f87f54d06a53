import { useState } from 'react'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'
import { SendBackForm } from './SendBackForm.tsx'
import { useDecision } from './use-decision.ts'

interface Props {
  address: string
  who: string
}

/** Accept a report, or send it back with a reason. */
export function Decision({ address: id, who }: Props) {
  const [isRefusing, setRefusing] = useState(false)
  const accept = useDecision()
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="primary"
          disabled={accept.isPending}
          onClick={() => accept.mutate({ id, who })}
        >
          {t('decision.accept')}
        </button>
        <button type="button" aria-expanded={isRefusing} onClick={() => setRefusing(!isRefusing)}>
          {t('decision.sendBack')}
        </button>
      </div>
      {accept.error && <p className="fault">{problemText(accept.error)}</p>}
      {isRefusing && <SendBackForm address={id} who={who} onDone={() => setRefusing(false)} />}
    </div>
  )
}
