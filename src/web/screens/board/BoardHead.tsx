import type { Answer } from '../../api/client.ts'
import { useProgramme } from '../../api/reads.ts'
import { useView } from '../../frame/view.ts'
import { t } from '../../words/t.ts'
import { nextSort, type Sort } from './order.ts'

type BoardDirective = Answer<'Board'>['directives'][number]

/** The heads of the columns, grouped by section of the communiqué; each sorts. */
export function BoardHead({ directives, sort }: { directives: BoardDirective[]; sort: Sort | null }) {
  const groups = useGroups(directives)
  return (
    <thead>
      {groups.length > 1 && (
        <tr className="sections">
          <td className="row-name" />
          <td className="total" />
          {groups.map(({ key, title, ordinal, count }) => (
            <th key={key} scope="colgroup" colSpan={count} title={title}>
              <span style={{ width: count * 44 - 8 }}>{count === 1 ? ordinal : title}</span>
            </th>
          ))}
        </tr>
      )}
      <tr className="heads">
        <Head column="name" className="row-name" sort={sort} label={t('word.org')} />
        <Head
          column="total"
          className="total"
          sort={sort}
          label={t('board.total')}
          note={t('board.twoShares')}
        />
        {directives.map(({ id, ordinal, title }) => (
          <Head
            key={id}
            column={String(id)}
            className="directive"
            sort={sort}
            label={`${ordinal} ${title}`.trim()}
          />
        ))}
      </tr>
    </thead>
  )
}

interface HeadProps {
  column: string
  className: string
  sort: Sort | null
  label: string
  note?: string
}

function Head({ column, className, sort, label, note }: HeadProps) {
  const { set } = useView()
  const isSorted = sort?.column === column
  const order = isSorted ? (sort.isUp ? 'ascending' : 'descending') : undefined
  return (
    <th scope="col" className={className} aria-sort={order} title={label}>
      <button type="button" className="plain" onClick={() => set({ sort: nextSort(sort, column) })}>
        <span className="head-text">{label}</span>
        {isSorted && <span aria-hidden="true">{sort.isUp ? '↑' : '↓'}</span>}
      </button>
      {note && <span className="small quiet head-note">{note}</span>}
    </th>
  )
}

interface Group {
  key: string
  ordinal: string
  title: string
  count: number
}

// Sections are often not issued themselves, so their titles come from the programme.
function useGroups(directives: BoardDirective[]): Group[] {
  const programme = useProgramme(useView().programmeId ?? 0).data
  const sections = new Map(programme?.directives.map((one) => [one.id, one]))
  const groups: Group[] = []
  for (const directive of directives) {
    const section = sections.get(directive.parentId ?? directive.id) ?? directive
    const key = String(directive.parentId ?? `own ${directive.id}`)
    const last = groups.at(-1)
    if (last?.key === key) last.count += 1
    else
      groups.push({
        key,
        ordinal: section.ordinal,
        title: `${section.ordinal} ${section.title}`.trim(),
        count: 1,
      })
  }
  return groups
}
