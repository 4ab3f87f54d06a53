import { useState } from 'react'
import { Failure } from '../api/failure.ts'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'

interface Props {
  error: unknown
  /** Reads again what somebody else changed; the fields keep what was typed. */
  onReadAgain?: () => Promise<unknown>
}

/** What went wrong with an act, at the form; where somebody else was quicker, the way to go on without losing a word. */
export function Fault({ error, onReadAgain }: Props) {
  const [read, setRead] = useState<unknown>()
  if (!error) return null
  const isStale = error instanceof Failure && error.code === 'request.stale'
  if (isStale && read === error) {
    return (
      <p className="note" role="status">
        {t('stale.read')}
      </p>
    )
  }
  return (
    <div className="row">
      <p className="fault" role="alert">
        {problemText(error)}
      </p>
      {isStale && onReadAgain && (
        <button type="button" onClick={() => onReadAgain().then(() => setRead(error))}>
          {t('stale.readAgain')}
        </button>
      )}
    </div>
  )
}
