import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useChildren } from '../../api/reads.ts'
import { More } from '../../frame/States.tsx'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { OrgLine } from './OrgLine.tsx'

/** An org of the tree; its children are fetched when it is opened. */
export function Branch({ org, isFirst = false }: { org: Answer<'Org'>; isFirst?: boolean }) {
  const [isOpen, setOpen] = useState(isFirst)
  const children = useChildren(org.id, isOpen && org.hasChildren)
  return (
    <li>
      <span className="org-row">
        {org.hasChildren ? (
          <button
            type="button"
            className="plain"
            aria-expanded={isOpen}
            aria-label={t('frame.childrenOf', { name: nameOf(org) })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        ) : (
          <span className="leaf" />
        )}
        <OrgLine org={org} />
      </span>
      {isOpen && org.hasChildren && (
        <ul>
          {children.data?.pages
            .flatMap(({ items }) => items)
            .map((child) => (
              <Branch key={child.id} org={child} />
            ))}
          {children.isPending && <li className="quiet">{t('state.loading')}</li>}
          {children.hasNextPage && (
            <li>
              <More query={children} />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
