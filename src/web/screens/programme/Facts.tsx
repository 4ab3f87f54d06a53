import { t } from '../../words/t.ts'

interface Draft {
  date?: string | null
  place?: string | null
  conference?: string | { name?: string | null } | null
  people?: { name: string; title?: string | null; titles?: string[]; role?: string | null }[]
}

/** What the reader found in the header of a communiqué; what it did not find is said, never invented. */
export function Facts({ draft }: { draft: unknown }) {
  const { date, place, conference, people } = (draft ?? {}) as Draft
  const name = typeof conference === 'string' ? conference : conference?.name
  const rows: [string, string | null | undefined][] = [
    [t('facts.conference'), name],
    [t('facts.date'), date],
    [t('facts.place'), place],
    [
      t('facts.people'),
      people?.map((person) => [person.name, person.title].filter(Boolean).join(' ')).join(t('facts.comma')),
    ],
  ]
  return (
    <dl className="facts small">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt className="quiet">{label}</dt>
          <dd>{value || <span className="quiet">{t('facts.notFound')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
