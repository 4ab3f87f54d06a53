import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
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
  // Who is on the way to the button is not hurried.
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (!shown || isHeld) return
    const timer = setTimeout(() => put(null), shownFor)
    return () => clearTimeout(timer)
  }, [shown, isHeld])
  const undo = useCallback(() => {
    shown?.undo?.()
    put(null)
    setHeld(false)
  }, [shown])
  const dismiss = () => {
    put(null)
    setHeld(false)
  }
  useUndoKey(shown?.undo && undo)
  return (
    <div className="notices" role="status">
      {shown && (
        <p
          className="notice"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {shown.text}
          {shown.undo && (
            <button type="button" aria-keyshortcuts="Control+Z" title={t('act.undoByKey')} onClick={undo}>
              {t('act.undo')}
            </button>
          )}
          <button type="button" className="plain" aria-label={t('act.close')} onClick={dismiss}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}

/** Ctrl-Z or ⌘-Z undoes what the notice speaks of; in a field it stays the field's own. */
function useUndoKey(undo: (() => void) | undefined) {
  useEffect(() => {
    if (!undo) return
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (!isUndo || (event.target instanceof Element && event.target.closest('input, textarea, select')))
        return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo])
}

function put(next: Notice | null): void {
  notice = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
