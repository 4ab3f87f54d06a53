import { Link } from 'react-router'
import { useOrg, useProgrammes, useSession } from '../../api/reads.ts'
import { Empty, Failed, Loading, useTitle } from '../../frame/States.tsx'
import { useView } from '../../frame/view.ts'
import { dayText } from '../../words/format.ts'
import { nameOf, orgOf } from '../../words/names.ts'
import { saidIn } from '../../words/said-in.ts'
import { figure, t } from '../../words/t.ts'
import { NewProgramme } from './NewProgramme.tsx'

/** All programmes one may see, the newest first, and a new one from a communiqué. */
export default function Programmes() {
  const programmes = useProgrammes()
  const session = useSession().data
  const seat = session?.seats.find(({ role }) => role === 'steward')
  const org = useOrg(useView().orgId).data
  useTitle(t('nav.programmes'), org && nameOf(org))
  if (programmes.error) return <Failed error={programmes.error} onRetry={() => programmes.refetch()} />
  return (
    <div className="page">
      <h1>{t('nav.programmes')}</h1>
      {seat && <NewProgramme orgId={seat.orgId} />}
      {programmes.isPending && <Loading />}
      {programmes.data?.items.length === 0 && <Empty>{t('programme.none')}</Empty>}
      {programmes.data && programmes.data.items.length > 0 && <List items={programmes.data.items} />}
    </div>
  )
}

type Items = NonNullable<ReturnType<typeof useProgrammes>['data']>['items']

function List({ items }: { items: Items }) {
  const { to } = useView()
  return (
    <div className="scroll-x">
      <table className="list cards">
        <thead>
          <tr>
            <th scope="col">{t('word.programme')}</th>
            <th scope="col">{t('programme.heldOn')}</th>
            <th scope="col">{t('word.org')}</th>
            <th scope="col">{t('programme.state')}</th>
            <th scope="col" className="number">
              {t('programme.issuedOf')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row" {...saidIn(one.title)}>
                <Link to={to(`/programmes/${one.id}`, { programme: one.id })}>{one.title}</Link>
              </th>
              <td>{one.heldOn ? dayText(one.heldOn) : '–'}</td>
              <td>{orgOf(one)}</td>
              <td>{t(`programme.${one.status}`)}</td>
              <td className="number">
                {figure(one.issued)} / {figure(one.directives)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
