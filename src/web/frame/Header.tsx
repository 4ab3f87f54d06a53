import { Link } from 'react-router'
import { api } from '../api/client.ts'
import { useSession } from '../api/reads.ts'
import { languages } from '../words/language.ts'
import { orgOf } from '../words/names.ts'
import { type Language, t } from '../words/t.ts'
import { AsOf } from './AsOf.tsx'
import { LiveMark } from './live.tsx'
import { Menu } from './Menu.tsx'
import { PlacePath } from './PlacePath.tsx'
import { ProgrammeChooser } from './ProgrammeChooser.tsx'
import { placesOf } from './places-of.ts'
import { QuickSearch } from './QuickSearch.tsx'
import { useView } from './view.ts'

interface Props {
  language: Language
  onLanguage: (language: Language) => void
}

/** The line on top: the product, the place in the tree, the programme, the day, search, and who is signed in. */
export function Header({ language, onLanguage }: Props) {
  const { to } = useView()
  return (
    <header className="header">
      <Link className="brand" to={to('/')}>
        {t('product.name')}
      </Link>
      <PlacePath />
      <div className="header-end">
        <ProgrammeChooser />
        <AsOf />
        <LiveMark />
        <QuickSearch />
        <PersonMenu language={language} onLanguage={onLanguage} />
      </div>
    </header>
  )
}

function PersonMenu({ language, onLanguage }: Props) {
  const session = useSession().data
  const { to } = useView()
  if (!session) return null
  const signOut = async () => {
    await api.POST('/api/auth/sign-out').catch(() => null)
    location.assign('/')
  }
  return (
    <Menu label={session.person.name} title={t('frame.person', { name: session.person.name })} isAtEnd>
      <div className="person-menu stack">
        <ul>
          {session.seats.map((seat) => (
            <li key={seat.tenureId}>
              <strong>{orgOf(seat)}</strong> <span className="quiet">{t(`role.${seat.role}`)}</span>
            </li>
          ))}
        </ul>
        <ul className="narrow-only">
          {placesOf(session).map(({ path, name }) => (
            <li key={path}>
              <Link to={to(path)}>{t(name)}</Link>
            </li>
          ))}
        </ul>
        <label className="field">
          <span className="name">{t('frame.language')}</span>
          <select value={language} onChange={(event) => onLanguage(event.target.value as Language)}>
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={signOut}>
          {t('frame.signOut')}
        </button>
      </div>
    </Menu>
  )
}
