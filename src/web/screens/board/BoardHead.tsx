import { type ReactNode, useMemo } from 'react'
import { tellApart } from '../../../domain/telling-apart.ts'
import type { Answer } from '../../api/client.ts'
import { useView } from '../../frame/view.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { nextSort, type Sort } from './order.ts'

type BoardDirective = Answer<'Board'>['directives'][number]

/** How many letters two lines of a head hold, beside an ordinal. */
const roomOfHead = 40

/** The heads of the columns, grouped by section of the communiqué; each sorts. */
export function BoardHead({ directives, sort }: { directives: BoardDirective[]; sort: Sort | null }) {
  const groups = groupsOf(directives)
  const shown = useMemo(
    () =>
      tellApart(
        directives.map(({ title }) => title),
        roomOfHead,
      ),
    [directives],
  )
  return (
    <thead>
      {groups.length > 1 && (
        <tr className="sections" aria-rowindex={1}>
          <td className="row-name" />
          <td className="total" />
          {groups.map(({ key, title, count }) =>
            title === null ? (
              <td key={key} colSpan={count} />
            ) : (
              <th key={key} scope="colgroup" colSpan={count} title={title}>
                <span>{title}</span>
              </th>
            ),
          )}
        </tr>
      )}
      <tr className="heads" aria-rowindex={groups.length > 1 ? 2 : 1}>
        <Head column="name" className="row-name" sort={sort} label={t('word.org')} />
        <Head column="total" className="total" sort={sort} label={t('board.total')}>
          <span className="shares-small quiet">
            <span>{t('measure.reported')}</span>
            <span>{t('measure.verified')}</span>
          </span>
        </Head>
        {directives.map(({ id, ordinal, title }, i) => (
          <Head
            key={id}
            column={String(id)}
            className="directive"
            sort={sort}
            label={`${ordinal} ${title}`.trim()}
            shown={`${ordinal} ${shown[i]}`.trim()}
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
  /** What the eye sees of the label where there is room for less. */
  shown?: string
  children?: ReactNode
}

function Head({ column, className, sort, label, shown = label, children }: HeadProps) {
  const { set } = useView()
  const isSorted = sort?.column === column
  const order = isSorted ? (sort.isUp ? 'ascending' : 'descending') : undefined
  return (
    <th scope="col" className={className} aria-sort={order} title={label}>
      <button type="button" className="plain" onClick={() => set({ sort: nextSort(sort, column) })}>
        {shown !== label && <span className="sr">{label}</span>}
        <span className="head-text" aria-hidden={shown !== label} {...saidIn(label)}>
          {shown}
        </span>
        {isSorted && <span aria-hidden="true">{sort.isUp ? '↑' : '↓'}</span>}
      </button>
      {children}
    </th>
  )
}

interface Group {
  key: number
  title: string | null
  count: number
}

/** How many rows the head of a board has. */
export function headRowsOf(directives: BoardDirective[]): number {
  return groupsOf(directives).length > 1 ? 2 : 1
}

/** Neighbouring columns below the same directive, under its title; those below none have no title. */
function groupsOf(directives: BoardDirective[]): Group[] {
  const groups: Group[] = []
  for (const [i, { section }] of directives.entries()) {
    const last = groups.at(-1)
    if (last && last.title === section) last.count += 1
    else groups.push({ key: i, title: section, count: 1 })
  }
  return groups
}
