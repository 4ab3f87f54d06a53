import { useJournalOf } from '../api/reads.ts'
import { t } from '../words/t.ts'
import { JournalLines } from './JournalLines.tsx'

interface Props {
  type: string
  id: string
  regionId: number | undefined
}

/** The journal of one thing, shown on the thing it concerns. */
export function JournalOf({ type, id, regionId }: Props) {
  const lines = useJournalOf(type, id, regionId).data?.items ?? []
  if (lines.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('nav.journal')}</h2>
      <JournalLines lines={lines} />
    </section>
  )
}
