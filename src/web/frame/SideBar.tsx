import { NavLink } from 'react-router'
import { useSession, useWaiting } from '../api/reads.ts'
import { figure, t } from '../words/t.ts'
import { type NavPlace, placesOf } from './places-of.ts'
import { supervisingSeat, useView } from './view.ts'

/** The way to the pages of one's role, down the side of a wide window. */
export function SideBar() {
  const session = useSession().data
  return (
    <nav className="side" aria-label={t('frame.pages')}>
      <Places places={placesOf(session)} />
    </nav>
  )
}

/** The same on a phone: at most four, within reach of the thumb. */
export function BottomBar() {
  const session = useSession().data
  return (
    <nav className="bottom" aria-label={t('frame.pages')}>
      <Places places={placesOf(session).slice(0, 4)} />
    </nav>
  )
}

function Places({ places }: { places: NavPlace[] }) {
  const { to } = useView()
  const session = useSession().data
  const waiting = useWaiting(supervisingSeat(session)?.orgId ?? 0).data?.pages[0]?.total ?? 0
  return (
    <ul>
      {places.map(({ path, name }) => (
        <li key={path}>
          <NavLink to={to(path)}>
            {t(name)}
            {path === '/must-act' && waiting > 0 && (
              <span className="count">
                <span aria-hidden="true">{figure(waiting)}</span>
                <span className="sr">{t('frame.waiting', { n: waiting })}</span>
              </span>
            )}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
