import { Suspense, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { Failure } from '../api/failure.ts'
import { usePack, useSession, useSignIns } from '../api/reads.ts'
import { applyTheme } from '../theme/apply-theme.ts'
import { type Language, t } from '../words/t.ts'
import { Banner } from './Banner.tsx'
import './frame.css'
import { Header } from './Header.tsx'
import { lazyPage } from './lazy-page.ts'
import { LiveProvider } from './live.tsx'
import { Notices } from './Notices.tsx'
import { PageGuard } from './PageGuard.tsx'
import { placesOf } from './places-of.ts'
import { BottomBar, SideBar } from './SideBar.tsx'
import { Failed, Loading, NoPage } from './States.tsx'

const SignIn = lazyPage(() => import('../screens/sign-in/SignIn.tsx'))
const MapScreen = lazyPage(() => import('../screens/map/MapScreen.tsx'))
const Board = lazyPage(() => import('../screens/board/BoardScreen.tsx'))
const Programmes = lazyPage(() => import('../screens/programmes/Programmes.tsx'))
const Programme = lazyPage(() => import('../screens/programme/ProgrammeScreen.tsx'))
const Issue = lazyPage(() => import('../screens/issue/IssueScreen.tsx'))
const Mine = lazyPage(() => import('../screens/mine/Mine.tsx'))
const MustAct = lazyPage(() => import('../screens/must-act/MustAct.tsx'))
const Behind = lazyPage(() => import('../screens/behind/BehindScreen.tsx'))
const Obligation = lazyPage(() => import('../screens/obligation/ObligationScreen.tsx'))
const Journal = lazyPage(() => import('../screens/journal/JournalScreen.tsx'))
const PackScreen = lazyPage(() => import('../screens/pack/PackScreen.tsx'))
const Orgs = lazyPage(() => import('../screens/orgs/Orgs.tsx'))

interface LanguageChoice {
  language: Language
  onLanguage: (language: Language) => void
}

/** Everything around a page: who is signed in, where in the tree, which programme, which day, and the way to the others. */
export function Frame({ language, onLanguage }: LanguageChoice) {
  const pack = usePack()
  const session = useSession()
  const signIns = useSignIns()
  const { pathname } = useLocation()
  useEffect(() => {
    if (pack.data) applyTheme(pack.data.theme)
  }, [pack.data])

  if (session.isPending || pack.isPending) return <Loading />
  if (pack.error) return <Failed error={pack.error} onRetry={() => pack.refetch()} />
  const isDemonstration = session.data?.isDemonstration ?? signIns.data?.isDemonstration ?? false
  if (session.error) {
    const isSignedOut = session.error instanceof Failure && session.error.status === 401
    if (!isSignedOut) return <Failed error={session.error} onRetry={() => session.refetch()} />
    return (
      <>
        {isDemonstration && <Banner />}
        <Suspense fallback={<Loading />}>
          <SignIn language={language} onLanguage={onLanguage} />
        </Suspense>
      </>
    )
  }
  return (
    <LiveProvider>
      <a className="skip" href="#page">
        {t('frame.skip')}
      </a>
      <div className="frame">
        {isDemonstration && <Banner />}
        <Header language={language} onLanguage={onLanguage} />
        <SideBar />
        <main id="page" tabIndex={-1}>
          <PageGuard key={pathname}>
            <Suspense fallback={<Loading />}>
              <Screens />
            </Suspense>
          </PageGuard>
        </main>
        <BottomBar />
      </div>
      <Notices />
    </LiveProvider>
  )
}

function Screens() {
  const session = useSession().data
  const { search } = useLocation()
  const first = placesOf(session)[0]?.path ?? '/mine'
  return (
    <Routes>
      <Route path="/map" element={<MapScreen />} />
      <Route path="/board" element={<Board />} />
      <Route path="/programmes" element={<Programmes />} />
      <Route path="/programmes/:programmeId" element={<Programme />} />
      <Route path="/programmes/:programmeId/directives/:directiveId/issue" element={<Issue />} />
      <Route path="/mine" element={<Mine />} />
      <Route path="/obligations/:obligationId" element={<Obligation />} />
      <Route path="/must-act" element={<MustAct />} />
      <Route path="/behind" element={<Behind />} />
      <Route path="/journal" element={<Journal />} />
      <Route path="/orgs" element={<Orgs />} />
      <Route path="/pack" element={<PackScreen />} />
      <Route path="/" element={<Navigate to={first + search} replace />} />
      <Route path="*" element={<NoPage />} />
    </Routes>
  )
}
