import { useDeferredValue, useEffect, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useOrg, useOrgSearch } from '../../api/reads.ts'
import { Failed, Loading, useTitle } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { OrgLine } from './OrgLine.tsx'
import './orgs.css'
import { OrgPanel } from './OrgPanel.tsx'
import { OrgTree } from './OrgTree.tsx'

/** The tree of organisations, opened as one goes, and search over it. */
export default function Orgs() {
  const { orgId, param, set } = useView()
  const shown = Number(param('show')) || undefined
  const org = useOrg(orgId)
  const seen = useOrg(shown ?? 0)
  const sought = param('find') ?? ''
  const [text, setText] = useState(sought)
  const { key } = useLocation()
  const isTyped = useNavigationType() === 'REPLACE'
  // biome-ignore lint/correctness/useExhaustiveDependencies: who comes by a link, or goes back, sees what that address says.
  useEffect(() => {
    if (!isTyped) setText(sought)
  }, [key])
  const asked = useDeferredValue(text.trim())
  const find = (sought: string) => {
    setText(sought)
    set({ find: sought.trim() })
  }
  useTitle(t('nav.orgs'), org.data && nameOf(org.data))
  if (org.error) return <Failed error={org.error} onRetry={() => org.refetch()} />
  if (!org.data) return <Loading />
  return (
    <div className={shown ? 'orgs with-panel' : 'orgs'}>
      <div className="page">
        <h1>{t('nav.orgs')}</h1>
        <label className="field prose">
          <span className="name">{t('search.label')}</span>
          <input type="search" value={text} onChange={({ target }) => find(target.value)} />
        </label>
        {asked === '' ? (
          <OrgTree
            key={org.data.id}
            root={org.data}
            shown={seen.data?.id === shown ? seen.data : undefined}
            onShow={(id) => set({ show: id })}
          />
        ) : (
          <Found text={asked} />
        )}
      </div>
      {shown && <OrgPanel orgId={shown} onClose={() => set({ show: undefined })} />}
    </div>
  )
}

function Found({ text }: { text: string }) {
  const found = useOrgSearch(text)
  const items: Answer<'Org'>[] = found.data?.items ?? []
  if (found.error) return <Failed error={found.error} />
  return (
    <ul aria-live="polite">
      {items.map((org) => (
        <li key={org.id}>
          <OrgLine org={org} />
        </li>
      ))}
      {found.data && items.length === 0 && <li className="quiet">{t('search.nothing')}</li>}
    </ul>
  )
}
