import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Answer } from '../../api/client.ts'
import { heightOf, useWindow } from '../../frame/use-window.ts'
import { t } from '../../words/t.ts'
import { OrgTreeRow } from './OrgTreeRow.tsx'
import { rowsOf, stepOf, type TreeRow } from './tree-rows.ts'
import { useOpenChildren } from './use-open-children.ts'

interface Props {
  root: Answer<'Org'>
  /** The org whose panel is open, with those above it; the tree opens as far as it. */
  shown: Answer<'OrgWithAncestors'> | undefined
  onShow: (orgId: number) => void
}

/** The tree of organisations: arrows move and open, Enter shows; of very many only what one sees is drawn. */
export function OrgTree({ root, shown, onShow }: Props) {
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([root.id]))
  const { childrenOf, readAgain } = useOpenChildren(open)
  const rows = rowsOf(root, open, childrenOf)
  const scroller = useRef<HTMLDivElement>(null)
  const { stretches, activate } = useWindow(scroller, rows.length)
  const [active, setActive] = useState<string>(keyOf(rows[0] as TreeRow))
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === active),
  )
  useEffect(() => {
    const above = shown?.ancestors.filter(({ path }) => path.startsWith(root.path)) ?? []
    setOpen((now) => new Set([...now, ...above.map(({ id }) => id)]))
  }, [shown, root.path])
  useEffect(() => activate(at), [activate, at])

  const toggle = (orgId: number) => setOpen((now) => toggled(now, orgId))
  const go = (index: number) => {
    const key = keyOf(rows[index] as TreeRow)
    // The row must be there before it can take the focus.
    flushSync(() => {
      setActive(key)
      activate(index)
    })
    const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${key}"]`)
    line?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'nearest' })
  }
  const choose = (row: TreeRow) => ('org' in row ? onShow(row.org.id) : readAgain(row.orgId))
  const press = (event: KeyboardEvent) => {
    const row = rows[at]
    const step = stepOf(event.key, at, rows)
    const isChosen = event.key === 'Enter' || event.key === ' '
    if (!row || event.altKey || event.ctrlKey || event.metaKey || (!step && !isChosen)) return
    event.preventDefault()
    if (isChosen) choose(row)
    else if (step && 'to' in step) go(step.to)
    else if (step) toggle(step.toggle)
  }
  const focus = ({ target }: FocusEvent) => setActive((now) => keyAt(target) ?? now)
  const click = (event: MouseEvent) => {
    const target = event.target as Element
    const key = keyAt(target)
    const index = rows.findIndex((row) => keyOf(row) === key)
    const row = rows[index]
    if (!row) return
    go(index)
    if (target.closest('.twig') && 'org' in row) toggle(row.org.id)
    else choose(row)
  }
  return (
    <div ref={scroller} className="org-tree">
      <div role="tree" aria-label={t('nav.orgs')} onKeyDown={press} onFocus={focus} onClick={click}>
        {stretches.map((stretch) => {
          if ('gap' in stretch)
            return <div key={`gap-${stretch.before}`} style={{ height: heightOf(stretch.gap) }} />
          const row = rows[stretch.index]
          if (!row) return null
          const key = keyOf(row)
          return (
            <OrgTreeRow
              key={key}
              id={key}
              row={row}
              isActive={stretch.index === at}
              isShown={'org' in row && row.org.id === shown?.id}
            />
          )
        })}
      </div>
    </div>
  )
}

function keyOf(row: TreeRow): string {
  return 'org' in row ? String(row.org.id) : `unread-${row.orgId}`
}

function keyAt(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-row]')?.dataset.row
}

function toggled(open: ReadonlySet<number>, orgId: number): ReadonlySet<number> {
  const next = new Set(open)
  if (!next.delete(orgId)) next.add(orgId)
  return next
}
