import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Answer } from '../api/client.ts'
import { useChildren, useOrg } from '../api/reads.ts'
import { nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { Menu } from './Menu.tsx'
import './place-path.css'
import { More } from './States.tsx'
import { useShortName } from './use-short-name.ts'
import { useView } from './view.ts'

type Step = Answer<'OrgWithAncestors'>['ancestors'][number]

/** Where one is in the tree: every step leads there, and each is a menu of its siblings. */
export function PlacePath() {
  const { orgId } = useView()
  const org = useOrg(orgId).data
  if (!org) return <nav className="place-path" aria-label={t('frame.place')} />
  const steps: Step[] = [...org.ancestors, { ...org, isReadable: true }]
  return (
    <nav className="place-path" aria-label={t('frame.place')}>
      <ol>
        <Hidden steps={steps.filter(({ isReadable }) => !isReadable)} />
        {steps.map(
          (step, index) =>
            step.isReadable && (
              <li key={step.id} className={index < steps.length - 1 ? 'above' : ''}>
                <PathStep step={step} parent={steps[index - 1]} />
              </li>
            ),
        )}
        {org.hasChildren && (
          <li>
            <Siblings
              parent={org}
              label={t('frame.down')}
              title={t('frame.childrenOf', { name: nameOf(org) })}
            />
          </li>
        )}
      </ol>
    </nav>
  )
}

// What lies above one's own seat tells where one is, but leads nowhere.
function Hidden({ steps }: { steps: Step[] }) {
  const shortName = useShortName()
  if (steps.length === 0) return null
  const names = steps.map(shortName).join(' › ')
  return (
    <li title={names}>
      <span aria-hidden="true">…</span>
      <span className="sr">{names}</span>
    </li>
  )
}

interface StepProps {
  step: Step
  parent: Step | undefined
}

function PathStep({ step, parent }: StepProps) {
  const { orgId } = useView()
  const goTo = useHere()
  const shortName = useShortName()
  return (
    <>
      <Link to={goTo(step.id)} title={nameOf(step)} aria-current={step.id === orgId ? 'true' : undefined}>
        {shortName(step)}
      </Link>
      {parent?.isReadable && (
        <Siblings parent={parent} label="▾" title={t('frame.siblingsOf', { name: nameOf(step) })} />
      )}
    </>
  )
}

function Siblings({ parent, label, title }: { parent: Answer<'Org'>; label: string; title: string }) {
  const [isWanted, setWanted] = useState(false)
  const children = useChildren(parent.id, isWanted)
  const shortName = useShortName()
  const { orgId } = useView()
  const goTo = useHere()
  return (
    <Menu label={label} title={title} className="siblings" onOpen={() => setWanted(true)}>
      <ul>
        {children.data?.pages
          .flatMap(({ items }) => items)
          .map((child) => (
            <li key={child.id}>
              <Link to={goTo(child.id)} aria-current={child.id === orgId ? 'true' : undefined}>
                {shortName(child)}
              </Link>
            </li>
          ))}
      </ul>
      {children.isPending && <p>{t('state.loading')}</p>}
      <More query={children} />
    </Menu>
  )
}

/** The address of the same page for another org; pages of a single thing lead to the board. */
function useHere() {
  const { to } = useView()
  const { pathname } = useLocation()
  const page = ['/map', '/board', '/behind', '/journal', '/orgs'].includes(pathname) ? pathname : '/board'
  return (orgId: number) => to(page, { org: orgId })
}
