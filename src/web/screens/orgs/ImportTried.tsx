import { type ReactNode, useEffect, useRef } from 'react'
import type { Answer } from '../../api/client.ts'
import { problemText } from '../../words/problem-text.ts'
import { find, t } from '../../words/t.ts'

interface Props {
  tried: Answer<'Import'> | undefined
  error: Error | null
  children?: ReactNode
}

/** How a trial of a table ended, or its import. It comes into view and takes the focus; every fault stands by its row. */
export function ImportTried({ tried, error, children }: Props) {
  const summary = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new outcome is said anew.
  useEffect(() => {
    summary.current?.focus({ preventScroll: true })
    summary.current?.scrollIntoView({ block: 'start' })
  }, [tried, error])
  if (error || !tried) {
    return (
      <section ref={summary} className="note stack" tabIndex={-1} aria-label={t('import.outcome')}>
        <p className="fault">{problemText(error)}</p>
      </section>
    )
  }
  const { isDryRun, orgs, appointments, faults, faultCount } = tried
  const isFaulty = faultCount > 0
  const said = isFaulty
    ? t('import.faults', { n: faultCount })
    : t(isDryRun ? 'import.would' : 'import.done', { n: orgs, appointments })
  return (
    <>
      <section ref={summary} className="note stack" tabIndex={-1} aria-label={t('import.outcome')}>
        <p className={isFaulty ? 'fault' : undefined}>
          <strong>{said}</strong>
        </p>
        {isFaulty && (
          <div>
            <button type="button" onClick={() => list.current?.focus()}>
              {t('import.toFaults', { row: String(faults[0]?.row ?? 1) })}
            </button>
          </div>
        )}
        {children}
      </section>
      {isFaulty && (
        <ol
          ref={list}
          className="small import-faults"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls by itself, and by keys only where it can be focused.
          tabIndex={0}
          aria-label={t('import.faultList')}
        >
          {faults.map(({ row, column, code, value }) => (
            <li key={`${row} ${column} ${code}`}>
              {t('import.row', { row: String(row) })} {find(`problem.${code}`, { column, value }) ?? code}
            </li>
          ))}
          {faultCount > faults.length && (
            <li className="quiet">{t('import.moreFaults', { n: faultCount - faults.length })}</li>
          )}
        </ol>
      )}
    </>
  )
}
