import { find, t } from '../../words/t.ts'

interface Draft {
  date?: string | null
  place?: string | null
  conferenceName?: string | null
  people?: { name: string | null; title: string | null; role: string }[]
}

/** What the reader found in the header of a communiqué; what it did not find is said, never invented. */
export function Facts({ draft }: { draft: unknown }) {
  const { date, place, conferenceName, people = [] } = (draft ?? {}) as Draft
  const rows: [string, string | null | undefined][] = [
    [t('facts.conference'), conferenceName],
    [t('facts.date'), date],
    [t('facts.place'), place],
    [t('facts.people'), people.map(personText).join(t('facts.comma'))],
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

function personText({
  name,
  title,
  role,
}: {
  name: string | null
  title: string | null
  role: string
}): string {
  const did = find(`personRole.${role}`)
  return [name, title, did && `(${did})`].filter(Boolean).join(' ')
}
