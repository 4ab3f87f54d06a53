import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useObligation, usePack, useSession } from '../../api/reads.ts'
import { SightMark } from '../../board/SightMark.tsx'
import { Empty, Failed, Loading, useTitle } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { JournalLines } from '../../journal/JournalLines.tsx'
import { Decision } from '../../reports/Decision.tsx'
import { ReportView } from '../../reports/ReportView.tsx'
import { daysLeftText, dayText } from '../../words/format.ts'
import { orgOf, wordsOf } from '../../words/names.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { Responsibilities } from './Responsibilities.tsx'

/** One obligation: its four columns, every report on it, and its journal. */
export default function ObligationScreen() {
  const { obligationId = '' } = useParams()
  const obligation = useObligation(obligationId)
  useTitle(
    obligation.data?.directive.title ?? t('word.obligation'),
    obligation.data && orgOf(obligation.data),
  )
  if (obligation.error) return <Failed error={obligation.error} onRetry={() => obligation.refetch()} />
  if (!obligation.data) return <Loading />
  return <ObligationOf obligation={obligation.data} />
}

function ObligationOf({ obligation }: { obligation: Answer<'ObligationWithReports'> }) {
  const { to } = useView()
  const { directive, orgId, reports, journal, mayReport, id } = obligation
  const { criterion } = directive.demand
  const isOpen = ['open', 'acknowledged', 'sentBack'].includes(obligation.status)
  return (
    <div className="page prose">
      <header className="stack">
        <p>
          <Link to={to('/board', { org: orgId, programme: directive.programmeId })}>{orgOf(obligation)}</Link>{' '}
          · <Link to={to(`/programmes/${directive.programmeId}`)}>{directive.programmeTitle}</Link>
        </p>
        <h1 {...saidIn(directive.title)}>{`${directive.ordinal} ${directive.title}`.trim()}</h1>
        <blockquote {...saidIn(directive.text)}>{directive.text}</blockquote>
        {criterion && <p>{t('form.counts', { criterion })}</p>}
      </header>
      <Columns obligation={obligation} />
      <Responsibilities of={obligation.responsibilities} />
      {isOpen && mayReport && (
        <p>
          <a className="button primary" href={`/report.html?obligation=${id}`}>
            {t(obligation.status === 'sentBack' ? 'owed.mend' : 'owed.report')}
          </a>
        </p>
      )}
      <h2>{t('word.reports')}</h2>
      {reports.length === 0 && <Empty>{t('obligation.noReports')}</Empty>}
      {reports.map((report) => (
        <article key={report.id} className="stack">
          <ReportView report={report} demand={directive.demand} />
          {report.state === 'submitted' && !mayReport && (
            <Decision address={report.address} who={orgOf(obligation)} />
          )}
        </article>
      ))}
      <h2>{t('nav.journal')}</h2>
      <JournalLines lines={journal} />
    </div>
  )
}

function Columns({ obligation }: { obligation: Answer<'ObligationWithReports'> }) {
  const { status, result, verification, dueOn, daysLeft, sight, milestone, directive } = obligation
  const today = useSession().data?.today
  const cadences = usePack().data?.cadences as Record<string, Record<string, string>> | undefined
  const isSettled = ['reported', 'done', 'waived'].includes(status)
  const due = (
    <>
      {dayText(dueOn, today)}{' '}
      {!isSettled && <span className={daysLeft < 0 ? 'accent' : 'quiet'}>{daysLeftText(obligation)}</span>}
    </>
  )
  return (
    <div className="row">
      <SightMark sight={sight} />
      <dl className="facts">
        {(
          [
            [t('obligation.status'), t(`status.${status}`)],
            [t('obligation.result'), result ? t(`result.${result}`) : '–'],
            [t('obligation.verification'), t(`verification.${verification}`)],
            [t('obligation.due'), due],
            [t('cadence.every'), wordsOf(cadences?.[directive.every], directive.every)],
            ...(milestone ? [[t('obligation.milestone'), milestone]] : []),
          ] as [string, ReactNode][]
        ).map(([label, value]) => (
          <div key={label}>
            <dt className="quiet">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
