import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import { daysLeftText, dayText } from '../../words/format.ts'
import { orgOf } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { reasonText } from '../../words/reason-text.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { sentBackReport } from './draft.ts'
import { ReportForm } from './ReportForm.tsx'
import './report.css'
import { readObligation, readSavedDraft, readSession } from './server.ts'

type Whole = Answer<'ObligationWithReports'>
type Saved = Answer<'UnfinishedReport'> | null

/** The light page on which an org answers one obligation; it works with one thumb and on a bad line. */
export function ReportPage({ id }: { id: string }) {
  const { obligation, saved, session, error, read } = useObligation(id)
  useEffect(() => {
    const parts = [t('form.title'), obligation?.directive.title, obligation && orgOf(obligation)]
    document.title = parts.filter(Boolean).join(' · ')
  }, [obligation])
  return (
    <>
      {session?.isDemonstration && (
        <aside className="banner" aria-label={t('frame.notice')}>
          {t('frame.demonstration')}
        </aside>
      )}
      <main className="report-page stack">
        <nav aria-label={t('form.back')}>
          <a href="/mine">‹ {t('form.back')}</a>
        </nav>
        {error !== undefined && <Refused error={error} onRetry={read} />}
        {!obligation && error === undefined && <p className="skeleton">{t('state.loading')}</p>}
        {obligation && <Body obligation={obligation} saved={saved} timeZone={session?.pack.timeZone} />}
      </main>
    </>
  )
}

interface BodyProps {
  obligation: Whole
  saved: Saved
  timeZone: string | undefined
}

function Body({ obligation, saved, timeZone }: BodyProps) {
  const { directive, dueOn, daysLeft, milestone, status, mayReport } = obligation
  const sentBack = sentBackReport(obligation)
  const isAnswered = status === 'reported' || status === 'done' || status === 'waived'
  const { criterion } = directive.demand
  return (
    <>
      {sentBack?.reason && <p className="note">{t('owed.sentBack', { reason: reasonText(sentBack) })}</p>}
      <header>
        <p className="small quiet">{orgOf(obligation)}</p>
        <h1 {...saidIn(directive.title)}>{`${directive.ordinal} ${directive.title}`.trim()}</h1>
        <p>
          {t('due.on', { day: dayText(dueOn, String(new Date().getFullYear())) })}{' '}
          <span className={daysLeft < 0 ? 'accent' : 'quiet'}>{daysLeftText(obligation)}</span>
        </p>
      </header>
      <details>
        <summary>{criterion ? t('form.counts', { criterion }) : t('form.words')}</summary>
        <p {...saidIn(directive.text)}>{directive.text}</p>
        <p className="small quiet">{directive.programmeTitle}</p>
      </details>
      {milestone && <p>{t('owed.milestone', { milestone })}</p>}
      {isAnswered && <p className="note">{t('problem.obligation.settled')}</p>}
      {!isAnswered && !mayReport && <p className="note">{t('problem.right.missing')}</p>}
      {!isAnswered && mayReport && <ReportForm obligation={obligation} saved={saved} timeZone={timeZone} />}
    </>
  )
}

function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const isSignedOut = error instanceof Failure && error.status === 401
  return (
    <div className="stack" role="alert">
      <p>{problemText(error)}</p>
      <p>
        {isSignedOut ? (
          <a className="button primary" href="/">
            {t('form.signIn')}
          </a>
        ) : (
          <button type="button" onClick={onRetry}>
            {t('act.retry')}
          </button>
        )}
      </p>
    </div>
  )
}

function useObligation(id: string) {
  const [obligation, setObligation] = useState<Whole>()
  const [saved, setSaved] = useState<Saved>(null)
  const [session, setSession] = useState<Answer<'Session'>>()
  const [error, setError] = useState<unknown>()
  const read = useCallback(() => {
    setError(undefined)
    const kept = readSavedDraft(id).catch(() => null)
    readObligation(id).then(async (whole) => {
      setSaved((await kept)?.contents ?? null)
      setObligation(whole)
    }, setError)
  }, [id])
  useEffect(() => {
    read()
    readSession().then(setSession, () => undefined)
  }, [read])
  return { obligation, saved, session, error, read }
}
