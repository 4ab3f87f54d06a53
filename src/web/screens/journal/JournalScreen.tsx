import { useJournal, useOrg } from '../../api/reads.ts'
import { Empty, Failed, Loading, More, useTitle } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { JournalLines } from '../../journal/JournalLines.tsx'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

/** Everything that happened in an org and below it, the newest first. */
export default function JournalScreen() {
  const { orgId } = useView()
  const org = useOrg(orgId).data
  const journal = useJournal(orgId)
  useTitle(t('nav.journal'), org && nameOf(org))
  const lines = journal.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <h1>
        {t('nav.journal')} {org && <span className="quiet">{nameOf(org)}</span>}
      </h1>
      {journal.isPending && <Loading />}
      {journal.error && <Failed error={journal.error} onRetry={() => journal.refetch()} />}
      {journal.data && lines.length === 0 && <Empty>{t('journal.empty')}</Empty>}
      <JournalLines isOfMany lines={lines} />
      <More query={journal} />
    </div>
  )
}
