import { saidIn } from '../../words/said-in.ts'
import { find, t } from '../../words/t.ts'

interface Draft {
  date?: string | null
  place?: string | null
  conferenceName?: string | null
  people?: Person[]
}

interface Person {
  name: string | null
  title: string | null
  role: string
}

/** What the reader found in the header of a communiqué; what it did not find is said, never invented. */
export function Facts({ draft }: { draft: unknown }) {
  const { date, place, conferenceName, people = [] } = (draft ?? {}) as Draft
  const rows: [string, string | null | undefined][] = [
    [t('facts.conference'), conferenceName],
    [t('facts.date'), date],
    [t('facts.place'), place],
    [t('facts.people'), peopleText(people)],
  ]
  return (
    <dl className="facts small">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt className="quiet">{label}</dt>
          <dd {...saidIn(value ?? '')}>{value || <span className="quiet">{t('facts.notFound')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Each person once, with all that they did. */
function peopleText(people: Person[]): string {
  const byName = Map.groupBy(people, ({ name, title }) => [name, title].filter(Boolean).join(' '))
  return [...byName].map(([who, roles]) => who + didText(roles)).join(t('facts.comma'))
}

function didText(roles: Person[]): string {
  const did = roles.flatMap(({ role }) => find(`personRole.${role}`) ?? [])
  return did.length > 0 ? t('facts.did', { did: did.join(t('facts.comma')) }) : ''
}
