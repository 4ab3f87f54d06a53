import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useShortName } from '../../frame/use-short-name.ts'
import { useView } from '../../frame/view.ts'
import { nameOf } from '../../words/names.ts'

type BoardRow = Answer<'Board'>['rows'][number]

/** The first column: the org, leading to its own board where it has children. */
export function RowName({ org }: { org: BoardRow['org'] }) {
  const { to } = useView()
  const name = useShortName()(org)
  return (
    <th scope="row" className="row-name" title={nameOf(org)}>
      {org.hasChildren ? <Link to={to('/board', { org: org.id })}>{name}</Link> : name}
    </th>
  )
}
