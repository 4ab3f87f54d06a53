import { useObligations, useSession } from '../../api/reads.ts'
import { Empty, Failed, Loading, More, useTitle } from '../../frame/States.tsx'
import { reportingSeat, useView } from '../../frame/view.ts'
import { orgOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import './mine.css'
import { OwedLine } from './OwedLine.tsx'

/** What do I owe, by when, what counts? The next one stands open. */
export default function Mine() {
  const session = useSession().data
  const seat = reportingSeat(session)
  const { param, set } = useView()
  const status = param('show') === 'all' ? 'all' : 'owed'
  const owed = useObligations(seat?.orgId ?? 0, status)
  const name = seat && orgOf(seat)
  useTitle(t('nav.mine'), name)
  if (!seat) {
    return (
      <div className="page">
        <h1>{t('nav.mine')}</h1>
        <Empty>{t('mine.noSeat')}</Empty>
      </div>
    )
  }
  if (owed.error) return <Failed error={owed.error} onRetry={() => owed.refetch()} />
  if (!owed.data) return <Loading />
  const lines = owed.data.pages.flatMap(({ items }) => items)
  return (
    <div className="page mine">
      <div className="spread">
        <h1>
          {t('nav.mine')} <span className="quiet">{name}</span>
        </h1>
        <button
          type="button"
          aria-pressed={status === 'all'}
          onClick={() => set({ show: status === 'all' ? undefined : 'all' })}
        >
          {t(status === 'all' ? 'mine.showOwed' : 'mine.showAll')}
        </button>
      </div>
      {lines.length === 0 && <Empty>{t('mine.empty')}</Empty>}
      <ol>
        {lines.map((line, index) => (
          <OwedLine key={line.id} line={line} isFirst={index === 0 && status === 'owed'} />
        ))}
      </ol>
      <More query={owed} />
    </div>
  )
}
