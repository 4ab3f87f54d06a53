import type { BoardDirective } from '../../api/shapes.ts'
import { useView } from '../../frame/view.ts'
import { t } from '../../words/t.ts'
import { nextSort, type Sort } from './order.ts'

/** The heads of the columns, grouped by section of the communiqué; each sorts. */
export function BoardHead({ directives, sort }: { directives: BoardDirective[]; sort: Sort | null }) {
  const groups = groupsOf(directives)
  return (
    <thead>
      {groups.length > 1 && (
        <tr className="sections">
          <td className="row-name" />
          <td className="total" />
          {groups.map(({ key, title, count }) => (
            <th key={key} scope="colgroup" colSpan={count} title={title}>
              <span style={{ width: count * 36 - 8 }}>{title}</span>
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

function groupsOf(directives: BoardDirective[]) {
  const groups: { key: string; title: string; count: number }[] = []
  for (const { id, sectionId, ordinal, title } of directives) {
    const last = groups.at(-1)
    const key = String(sectionId ?? `own-${id}`)
    if (last?.key === key) last.count += 1
    else
      groups.push({
        key,
        title: sectionTitle(directives, sectionId) ?? `${ordinal} ${title}`.trim(),
        count: 1,
      })
  }
  return groups
}

function sectionTitle(directives: BoardDirective[], sectionId: number | null): string | undefined {
  const section = directives.find(({ id }) => id === sectionId)
  return section && `${section.ordinal} ${section.title}`.trim()
}
