import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../api/client.ts'
import { useOrgSearch, usePack } from '../api/reads.ts'
import { codeName, nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { useView } from './view.ts'

type Org = Answer<'Org'>

/** Search over organisations from anywhere: ⌕, Ctrl-K or ⌘K. */
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
        <span className="glass" aria-hidden="true">
          ⌕
        </span>
      </button>
      <dialog ref={dialog} aria-label={t('search.open')} className="search">
        <SearchBox onDone={() => dialog.current?.close()} />
      </dialog>
    </>
  )
}

function SearchBox({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text)
  const found = useOrgSearch(asked)
  const { to } = useView()
  const navigate = useNavigate()
  const items = asked.trim() ? (found.data?.items ?? []) : []
  const go = (org: Org | undefined) => {
    if (!org) return
    onDone()
    setText('')
    navigate(to('/board', { org: org.id }))
  }
  return (
    <form
      method="dialog"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        go(items[0])
      }}
    >
      <label className="field">
        <span className="name">{t('search.label')}</span>
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <ul className="search-results" aria-live="polite">
        {items.map((org) => (
          <li key={org.id}>
            <button type="button" className="plain" onClick={() => go(org)}>
              {nameOf(org)} <KindName kind={org.kind} />
            </button>
          </li>
        ))}
        {asked.trim() !== '' && found.data && items.length === 0 && (
          <li className="quiet">{t('search.nothing')}</li>
        )}
      </ul>
    </form>
  )
}

function KindName({ kind }: { kind: string }) {
  const pack = usePack().data
  return <span className="small quiet">{codeName(pack?.kinds, kind)}</span>
}
