import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import './menu.css'

interface Props {
  label: ReactNode
  title: string
  isAtEnd?: boolean
  className?: string
  onOpen?: () => void
  children: ReactNode
}

/** A button that opens a small panel below it; Esc, a click elsewhere, leaving it or going to another page closes it. */
export function Menu({ label, title, isAtEnd = false, className = '', onOpen, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const address = useLocation().key

  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another address closes the panel.
  useEffect(() => setOpen(false), [address])
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [isOpen])

  const toggle = () => {
    if (!isOpen) onOpen?.()
    setOpen(!isOpen)
  }
  const close = (key: string) => {
    if (key !== 'Escape' || !isOpen) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from wherever the focus is inside.
    <div className={`menu ${className}`} ref={root} onKeyDown={(event) => close(event.key)}>
      <button
        ref={button}
        type="button"
        className="plain"
        aria-expanded={isOpen}
        aria-controls={id}
        title={title}
        aria-label={title}
        onClick={toggle}
      >
        {label}
      </button>
      <div id={id} className={isAtEnd ? 'menu-panel at-end' : 'menu-panel'} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  )
}
