import {
  type FormEvent,
  type KeyboardEvent as Press,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import { useSearch } from '../api/reads.ts'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'
import { FoundThings } from './FoundThings.tsx'

/** Search over organisations, directives and people in office from anywhere: ⌕, Ctrl-K or ⌘K. */
export function QuickSearch() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-label={t('search.open')}
        title={`${t('search.open')} Ctrl-K`}
        onClick={() => dialog.current?.showModal()}
      >
        <svg className="glass" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="6.5" cy="6.5" r="4.5" />
          <path d="M10 10l4.5 4.5" />
        </svg>
      </button>
      <dialog ref={dialog} aria-label={t('search.open')} className="search">
        <SearchBox onDone={() => dialog.current?.close()} />
      </dialog>
    </>
  )
}

function SearchBox({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const found = useSearch(asked)
  const navigate = useNavigate()
  const list = useRef<HTMLDivElement>(null)
  const go = (address: string) => {
    onDone()
    setText('')
    navigate(address)
  }
  const press = (event: Press) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    list.current?.querySelector('button')?.click()
  }
  return (
    <form method="dialog" className="stack" onSubmit={submit} onKeyDown={press}>
      <label className="field">
        <span className="name">{t('search.label')}</span>
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div ref={list} className="search-results" aria-live="polite">
        {asked !== '' && found.data && <FoundThings found={found.data} onGo={go} />}
        {found.error && <p className="fault">{problemText(found.error)}</p>}
      </div>
    </form>
  )
}
