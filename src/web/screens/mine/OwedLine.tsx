import { Link } from 'react-router'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { useObligation, useSession } from '../../api/reads.ts'
import { SightMark } from '../../board/SightMark.tsx'
import { notify } from '../../frame/Notices.tsx'
import { daysLeftText, dayText } from '../../words/format.ts'
import { problemText } from '../../words/problem-text.ts'
import { reasonText } from '../../words/reason-text.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'

type Line = Answer<'Obligation'>

/** One thing owed: what, by when, how it stands; open it says what counts as done and leads to the report. */
export function OwedLine({ line, isFirst }: { line: Line; isFirst: boolean }) {
  const today = useSession().data?.today
  const { id, directive, dueOn, daysLeft, sight } = line
  const isSettled = sight === 'reported' || sight === 'verified' || sight === 'waived'
  return (
    <li className="owed">
      <details open={isFirst}>
        <summary>
          <span className="owed-title" {...saidIn(directive.title)}>
            {`${directive.ordinal} ${directive.title}`.trim()}
          </span>
          <span className="owed-due">
            {dayText(dueOn, today)}{' '}
            {!isSettled && <span className={daysLeft < 0 ? 'accent' : 'quiet'}>{daysLeftText(line)}</span>}
          </span>
          <SightMark sight={sight} />
        </summary>
        <div className="stack owed-open">
          <p className="small quiet">
            {directive.programmeTitle}
            {directive.parentTitle && ` › ${directive.parentTitle}`}
          </p>
          <p className="prose" {...saidIn(directive.text)}>
            {directive.text}
          </p>
          {line.milestone && <p>{t('owed.milestone', { milestone: line.milestone })}</p>}
          {directive.demand.criterion && <p>{t('form.counts', { criterion: directive.demand.criterion })}</p>}
          {line.status === 'sentBack' && <Reason id={id} />}
          <Steps line={line} isSettled={isSettled} />
        </div>
      </details>
    </li>
  )
}

function Reason({ id }: { id: string }) {
  const report = useObligation(id).data?.reports.find(({ state }) => state === 'sentBack')
  return report ? <p className="note">{t('owed.sentBack', { reason: reasonText(report) })}</p> : null
}

function Steps({ line: { id, orgId, status }, isSettled }: { line: Line; isSettled: boolean }) {
  const path = { params: { path: { id } } }
  const takeBack = useAct(
    () => answered(api.DELETE('/api/obligations/{id}/acknowledgement', path)),
    ['obligations', orgId],
    ['obligation', id],
  )
  const acknowledge = useAct(
    async () => {
      await answered(api.POST('/api/obligations/{id}/acknowledgement', path))
      notify(t('owed.acknowledged'), () => takeBack.mutate(undefined))
    },
    ['obligations', orgId],
    ['obligation', id],
  )
  return (
    <div className="row">
      {!isSettled && (
        <a className="button primary" href={`/report.html?obligation=${id}`}>
          {t(status === 'sentBack' ? 'owed.mend' : 'owed.report')}
        </a>
      )}
      {status === 'open' && (
        <button type="button" disabled={acknowledge.isPending} onClick={() => acknowledge.mutate(undefined)}>
          {t('owed.acknowledge')}
        </button>
      )}
      <Link to={`/obligations/${id}`}>{t('owed.more')}</Link>
      {acknowledge.error && <p className="fault">{problemText(acknowledge.error)}</p>}
    </div>
  )
}
