import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { Answer } from '../api/client.ts'
import { usePack } from '../api/reads.ts'
import { codeName, nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { useShortName } from './use-short-name.ts'
import { useView } from './view.ts'

interface Props {
  found: Answer<'Found'>
  onGo: (address: string) => void
}

const ofPlaces = ['/map', '/board', '/journal']

/** What a search found, by sort; each leads to its page. */
export function FoundThings({ found: { orgs, directives, offices }, onGo }: Props) {
  const { to, param } = useView()
  const { pathname } = useLocation()
  // What was sought there stays on the page, and so in the address.
  const inTree = (org: number) =>
    to('/orgs', { show: org, find: pathname === '/orgs' ? param('find') : undefined })
  // Who looks for a place on the map means to stay on it.
  const addressOf = (org: number) =>
    pathname === '/orgs' ? inTree(org) : to(ofPlaces.includes(pathname) ? pathname : '/board', { org })
  const pack = usePack().data
  if (orgs.length + directives.length + offices.length === 0)
    return <p className="quiet">{t('search.nothing')}</p>
  return (
    <>
      <Group title={t('nav.orgs')} isShown={orgs.length > 0}>
        {orgs.map((org) => (
          <Thing
            key={org.id}
            name={nameOf(org)}
            note={<Above org={org} />}
            onGo={() => onGo(addressOf(org.id))}
          />
        ))}
      </Group>
      <Group title={t('board.directive')} isShown={directives.length > 0}>
        {directives.map(({ id, ordinal, title, programmeId, programmeTitle }) => (
          <Thing
            key={id}
            name={`${ordinal} ${title}`.trim()}
            note={programmeTitle}
            onGo={() => onGo(to(`/programmes/${programmeId}`, { directive: id }))}
          />
        ))}
      </Group>
      <Group title={t('search.people')} isShown={offices.length > 0}>
        {offices.map(({ officeId, personId, person, office, org }) => (
          <Thing
            key={`${officeId} ${personId}`}
            name={person}
            note={`${codeName(pack?.offices, office)} · ${nameOf(org)}`}
            onGo={() => onGo(inTree(org.id))}
          />
        ))}
      </Group>
    </>
  )
}

function Group({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null
  return (
    <section>
      <h3 className="small quiet">{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function Thing({ name, note, onGo }: { name: string; note: ReactNode; onGo: () => void }) {
  return (
    <li>
      <button type="button" className="plain" onClick={onGo}>
        <span>{name}</span>
        <span className="small quiet">{note}</span>
      </button>
    </li>
  )
}

function Above({ org }: { org: Answer<'FoundOrg'> }) {
  const shortName = useShortName()
  return org.above.map(shortName).join(' › ')
}
