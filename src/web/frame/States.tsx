import { type ReactNode, useEffect } from 'react'
import { Failure } from '../api/failure.ts'
import { useLine } from '../api/use-line.ts'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'

/** A page that waits; it says so only after 300 ms, and without a line at once that it waits for one. */
export function Loading() {
  const isUp = useLine()
  if (isUp) {
    return (
      <p className="state skeleton" role="status">
        {t('state.loading')}
      </p>
    )
  }
  return (
    <div className="state" role="alert">
      <h1 className="problem">{t('state.noLine')}</h1>
      <p>{t('state.opensWhenBack')}</p>
    </div>
  )
}

/** A page that cannot be shown: what is wrong, and what to do. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const isForbidden = error instanceof Failure && error.status === 403
  return (
    <div className="state" role="alert">
      <h1 className="problem">{problemText(error)}</h1>
      {isForbidden && <a href="/">{t('act.home')}</a>}
      {!isForbidden && onRetry && (
        <button type="button" onClick={onRetry}>
          {t('act.retry')}
        </button>
      )}
    </div>
  )
}

/** An address under which there is no page. */
export function NoPage() {
  useTitle(t('state.noPage'))
  return (
    <div className="state">
      <h1>{t('state.noPage')}</h1>
      <p>{t('state.checkAddress')}</p>
      <a href="/">{t('act.home')}</a>
    </div>
  )
}

/** A page without content: what belongs here and how it comes. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="state quiet">{children}</div>
}

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** The button that brings the next page of a list, where there is one. */
export function More({ query }: { query: Paged }) {
  if (!query.hasNextPage) return null
  return (
    <button type="button" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
      {t(query.isFetchingNextPage ? 'state.loading' : 'act.more')}
    </button>
  )
}

/** Sets the tab's title: the page, then the place. */
export function useTitle(page: string, place?: string): void {
  useEffect(() => {
    document.title = [page, place, t('product.name')].filter(Boolean).join(' · ')
  }, [page, place])
}
