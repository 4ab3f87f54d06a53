import { usePack } from '../../api/reads.ts'
import { codeName, nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import type { TreeRow } from './tree-rows.ts'

interface Props {
  id: string
  row: TreeRow
  isActive: boolean
  isShown: boolean
}

/** One line of the tree: an org with its kind and code, or the place of children that are on their way. */
export function OrgTreeRow({ id, row, isActive, isShown }: Props) {
  const pack = usePack().data
  const tabIndex = isActive ? 0 : -1
  const place = {
    'data-row': id,
    'aria-level': row.level,
    style: { paddingInlineStart: (row.level - 1) * 20 },
  }
  if ('unread' in row) {
    return (
      <div {...place} role="treeitem" tabIndex={tabIndex} className="org-row quiet">
        <span className="leaf" />
        {t(row.unread === 'failed' ? 'org.unread' : 'state.loading')}
      </div>
    )
  }
  const { org, isOpen, position, siblings } = row
  const opening = org.hasChildren ? { 'aria-expanded': isOpen } : {}
  return (
    <div
      {...place}
      role="treeitem"
      tabIndex={tabIndex}
      {...opening}
      className="org-row"
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isShown}
    >
      <span className={org.hasChildren ? 'twig' : 'leaf'} aria-hidden="true">
        {org.hasChildren && (isOpen ? '▾' : '▸')}
      </span>
      <span className="org-name" title={nameOf(org)}>
        {nameOf(org)}
      </span>
      <span className="small quiet org-kind">
        {codeName(pack?.kinds, org.kind)} {org.code}
      </span>
    </div>
  )
}
