import { useDeferredValue, useState } from 'react'
import { useOrgSearch } from '../api/reads.ts'
import { nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { useOrgName } from './use-org-name.ts'
import './menu.css'

interface PickerProps {
  label: string
  onPick: (orgId: number) => void
}

/** Finds an org by name or code and picks it. */
export function OrgPicker({ label, onPick }: PickerProps) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const items = useOrgSearch(asked).data?.items ?? []
  return (
    <div className="org-picker">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {asked !== '' && (
        <ul>
          {items.slice(0, 8).map((org) => (
            <li key={org.id}>
              <button
                type="button"
                className="plain"
                onClick={() => {
                  onPick(org.id)
                  setText('')
                }}
              >
                {nameOf(org)}
              </button>
            </li>
          ))}
          {items.length === 0 && <li className="small quiet">{t('search.nothing')}</li>}
        </ul>
      )}
    </div>
  )
}

interface ChosenProps {
  orgIds: number[]
  onRemove: (orgId: number) => void
}

/** Orgs that were picked, each with a way to take it out again. */
export function ChosenOrgs({ orgIds, onRemove }: ChosenProps) {
  return (
    <ul className="row">
      {orgIds.map((orgId) => (
        <ChosenOrg key={orgId} orgId={orgId} onRemove={onRemove} />
      ))}
    </ul>
  )
}

function ChosenOrg({ orgId, onRemove }: { orgId: number; onRemove: (orgId: number) => void }) {
  const name = useOrgName(orgId)
  return (
    <li className="chosen-org">
      {name}
      <button
        type="button"
        className="plain"
        aria-label={t('act.takeOut', { name })}
        onClick={() => onRemove(orgId)}
      >
        ×
      </button>
    </li>
  )
}
