import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useSession, useWaiting } from '../../api/reads.ts'
import { Empty, Failed, Loading, More, useTitle } from '../../frame/States.tsx'
import { supervisingSeat } from '../../frame/view.ts'
import { useDecision } from '../../reports/use-decision.ts'
import { orgOf } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import './must-act.css'
import { WaitingLine } from './WaitingLine.tsx'

type Waiting = Answer<'WaitingReport'>

/** What waits for me? Reports of the orgs below, the oldest due day first; a accepts, s sends back. */
export default function MustAct() {
  const session = useSession().data
  const seat = supervisingSeat(session)
  const waiting = useWaiting(seat?.orgId ?? 0)
  useTitle(t('nav.mustAct'), seat && orgOf(seat))
  if (!seat) {
    return (
      <div className="page">
        <h1>{t('nav.mustAct')}</h1>
        <Empty>{t('mustAct.noSeat')}</Empty>
      </div>
    )
  }
  if (waiting.error) return <Failed error={waiting.error} onRetry={() => waiting.refetch()} />
  if (!waiting.data) return <Loading />
  const lines = waiting.data.pages.flatMap(({ items }) => items)
  return (
    <div className="page must-act">
      <h1>{t('nav.mustAct')}</h1>
      {lines.length === 0 ? (
        <Empty>{t('mustAct.empty')}</Empty>
      ) : (
        <>
          <p className="quiet">
            {t('mustAct.hint', { n: waiting.data.pages[0]?.total ?? lines.length })}{' '}
            <span className="for-keys">{t('mustAct.keys')}</span>
          </p>
          <Queue lines={lines} />
        </>
      )}
      <More query={waiting} />
    </div>
  )
}

function Queue({ lines }: { lines: Waiting[] }) {
  const list = useRef<HTMLOListElement>(null)
  const [refusing, setRefusing] = useState<string>()
  const accept = useDecision()
  const focus = (index: number) =>
    list.current?.querySelectorAll<HTMLElement>('.waiting-head')[index]?.focus()
  // The line that was decided on goes with its focus; the one that follows takes it.
  const decided = useRef<number>(undefined)
  useEffect(() => {
    if (decided.current === undefined || document.activeElement !== document.body) return
    focus(Math.min(decided.current, lines.length - 1))
    decided.current = undefined
  })
  const take = (line: Waiting, index: number) => {
    decided.current = index
    accept.mutate({ id: line.address, who: orgOf(line) })
  }
  const press = (event: KeyboardEvent, line: Waiting, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLButtonElement)) return
    if (event.key === 'a') take(line, index)
    else if (event.key === 's') setRefusing(line.address)
    else if (event.key === 'ArrowDown') focus(index + 1)
    else if (event.key === 'ArrowUp') focus(index - 1)
    else return
    event.preventDefault()
  }
  useFirstKey(() => focus(0))
  return (
    <>
      {accept.error && (
        <p className="fault" role="alert">
          {problemText(accept.error)}
        </p>
      )}
      <ol ref={list}>
        {lines.map((line, index) => (
          <WaitingLine
            key={line.address}
            line={line}
            isFirst={index === 0}
            isRefusing={refusing === line.address}
            isPending={accept.isPending}
            onAccept={() => take(line, index)}
            onRefuse={(isOn) => {
              setRefusing(isOn ? line.address : undefined)
              if (isOn) return
              decided.current = index
              focus(index)
            }}
            onKey={(event) => press(event, line, index)}
          />
        ))}
      </ol>
    </>
  )
}

/** On a page that was just opened, where nothing has the focus yet, the first arrow down goes to the first line. */
function useFirstKey(onFirst: () => void): void {
  const latest = useRef(onFirst)
  latest.current = onFirst
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || document.activeElement !== document.body) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
