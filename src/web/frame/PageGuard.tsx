import { Component, type ReactNode } from 'react'
import { t } from '../words/t.ts'

interface Props {
  children: ReactNode
}

/** Keeps the frame standing when a page breaks or cannot be fetched any more, as after an update, and offers it anew. */
export class PageGuard extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <div className="state" role="alert">
        <h1 className="problem">{t(navigator.onLine ? 'state.broken' : 'problem.web.offline')}</h1>
        <button type="button" onClick={() => location.reload()}>
          {t('act.reload')}
        </button>
      </div>
    )
  }
}
