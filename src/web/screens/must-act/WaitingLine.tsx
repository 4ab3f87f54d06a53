import { type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useSession } from '../../api/reads.ts'
import { ReportView } from '../../reports/ReportView.tsx'
import { SendBackForm } from '../../reports/SendBackForm.tsx'
import { dayText } from '../../words/format.ts'
import { orgOf } from '../../words/names.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'

interface Props {
  line: Answer<'WaitingReport'>
  isFirst: boolean
  isRefusing: boolean
  isPending: boolean
  onAccept: () => void
  onRefuse: (isOn: boolean) => void
  onKey: (event: KeyboardEvent) => void
}

/** One report that waits: who, on what, what they say; and the two decisions. */
export function WaitingLine({ line, isFirst, isRefusing, isPending, onAccept, onRefuse, onKey }: Props) {
  const today = useSession().data?.today
  const [isOpen, setOpen] = useState(isFirst)
  const isShown = isOpen || isRefusing
  return (
    <li className="waiting">
      <div className="waiting-row">
        <button
          type="button"
          className="plain waiting-head"
          aria-expanded={isShown}
          aria-keyshortcuts="a s"
          onClick={() => setOpen(!isOpen)}
          onKeyDown={onKey}
        >
          <strong>{orgOf(line)}</strong>
          <span {...saidIn(line.directiveTitle)}>{line.directiveTitle}</span>
          <span className="quiet small">{t('due.on', { day: dayText(line.dueOn, today) })}</span>
          <span className="small">{t(`result.${line.result}`)}</span>
        </button>
        <span className="row">
          <button type="button" disabled={isPending} onClick={onAccept}>
            {t('decision.accept')} <kbd>a</kbd>
          </button>
          <button type="button" aria-expanded={isRefusing} onClick={() => onRefuse(!isRefusing)}>
            {t('decision.sendBack')} <kbd>s</kbd>
          </button>
        </span>
      </div>
      {isShown && (
        <div className="stack waiting-open">
          <ReportView report={line} />
          <p>
            <Link to={`/obligations/${[line.regionId, line.orgId, line.directiveId, line.period].join('.')}`}>
              {t('owed.more')}
            </Link>
          </p>
          {isRefusing && (
            <SendBackForm address={line.address} who={orgOf(line)} onDone={() => onRefuse(false)} />
          )}
        </div>
      )}
    </li>
  )
}
