import { type ReactNode, useEffect, useRef } from 'react'
import { t } from '../words/t.ts'
import './panel.css'

interface Props {
  title: string
  onClose?: () => void
  children: ReactNode
}

/** The column at the right of a wide page, a sheet on a narrow one. One that was opened takes the focus, and gives it back when it closes. */
export function Panel({ title, onClose, children }: Props) {
  const root = useRef<HTMLElement>(null)
  const canClose = onClose !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another panel.
  useEffect(() => {
    if (!canClose) return
    const before = document.activeElement
    const panel = root.current
    panel?.focus()
    return () => {
      const now = document.activeElement
      if (now !== document.body && !panel?.contains(now)) return
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [canClose, title])
  return (
    <aside
      ref={root}
      className={canClose ? 'panel opened' : 'panel'}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <div className="panel-head">
        <h2>{title}</h2>
        {onClose && (
          <button type="button" className="plain panel-actions" aria-label={t('act.close')} onClick={onClose}>
            ×
          </button>
        )}
      </div>
      {children}
    </aside>
  )
}
