import { useEffect, useSyncExternalStore } from 'react'
import { t } from '../words/t.ts'
import './notices.css'

interface Notice {
  id: number
  text: string
  undo?: () => void
}

let notice: Notice | null = null
let last = 0
const listeners = new Set<() => void>()
const shownFor = 12_000

/** Says once what an act did, with a way to undo it where there is one. */
export function notify(text: string, undo?: () => void): void {
  last += 1
  put({ id: last, text, ...(undo ? { undo } : {}) })
}

/** The place where notices stand. */
export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notice)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => put(null), shownFor)
    return () => clearTimeout(timer)
  }, [shown])
  const undo = () => {
    shown?.undo?.()
    put(null)
  }
  return (
    <div className="notices" role="status">
      {shown && (
        <p className="notice">
          {shown.text}
          {shown.undo && (
            <button type="button" onClick={undo}>
              {t('act.undo')}
            </button>
          )}
          <button type="button" className="plain" aria-label={t('act.close')} onClick={() => put(null)}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}

function put(next: Notice | null): void {
  notice = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
