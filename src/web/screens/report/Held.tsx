import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { sizeText } from '../../words/format.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import type { Draft } from './draft.ts'
import { readEvidence } from './server.ts'

interface Props {
  orgId: number
  chosen: Draft['evidence']
  onChoose: (one: Draft['evidence'][number]) => void
}

/** Files that the org has given before; they are never asked for twice. */
export function Held({ orgId, chosen, onChoose }: Props) {
  const [held, setHeld] = useState<Answer<'Evidence'>[]>()
  const [error, setError] = useState<unknown>()
  const read = () => {
    if (held) return
    readEvidence(orgId).then(({ items }) => setHeld(items), setError)
  }
  const left = held?.filter(({ sha256 }) => !chosen.some((one) => one.sha256 === sha256))
  return (
    <details onToggle={read}>
      <summary>{t('form.held')}</summary>
      {error !== undefined && <p className="fault">{problemText(error)}</p>}
      {left?.length === 0 && <p className="quiet">{t('form.heldNone')}</p>}
      <ul>
        {left?.map(({ sha256, name, size }) => (
          <li key={sha256} className="spread">
            <span>
              {name} <span className="small quiet">{sizeText(size)}</span>
            </span>
            <button type="button" onClick={() => onChoose({ sha256, name })}>
              {t('form.reuse')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
