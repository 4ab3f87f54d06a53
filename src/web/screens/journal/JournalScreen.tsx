import { journalGroupNames } from '../../../domain/journal-group.ts'
import { type SoughtLines, useJournal, useOrg } from '../../api/reads.ts'
import { Empty, Failed, Loading, More, useTitle } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { JournalLines } from '../../journal/JournalLines.tsx'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { JournalFilter } from './JournalFilter.tsx'

/** Everything that happened in an org and below it, the newest first. */
export default function JournalScreen() {
  const { orgId, param } = useView()
  const org = useOrg(orgId).data
  const sought = soughtFrom(param)
  const isWhole = Object.keys(sought).length === 0
  const journal = useJournal(orgId, sought)
  useTitle(t('nav.journal'), org && nameOf(org))
  const lines = journal.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <h1>
        {t('nav.journal')} {org && <span className="quiet">{nameOf(org)}</span>}
      </h1>
      <JournalFilter org={org} />
      {journal.isPending && <Loading />}
      {journal.error && <Failed error={journal.error} onRetry={() => journal.refetch()} />}
      {journal.data && lines.length === 0 && (
        <Empty>{t(isWhole ? 'journal.empty' : 'journal.notFound')}</Empty>
      )}
      <JournalLines isOfMany lines={lines} />
      <More query={journal} />
    </div>
  )
}

const day = /^\d{4}-\d\d-\d\d$/

function soughtFrom(param: (name: string) => string | undefined): SoughtLines {
  const group = journalGroupNames.find((one) => one === param('group'))
  const [from, to] = ['since', 'until'].map((name) => (day.test(param(name) ?? '') ? param(name) : undefined))
  return { ...(group && { group }), ...(from && { from }), ...(to && { to }) }
}
