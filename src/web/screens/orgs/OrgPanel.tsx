import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useOffices, useOrg, usePack, useSession } from '../../api/reads.ts'
import { Panel } from '../../board/Panel.tsx'
import { Failed, Loading } from '../../frame/States.tsx'
import { isStewardOf, useView } from '../../frame/view.ts'
import { codeName, nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { FoundOrg } from './FoundOrg.tsx'
import { ImportOrgs } from './ImportOrgs.tsx'
import { OfficeLine } from './OfficeLine.tsx'
import { OpenOffice } from './OpenOffice.tsx'
import { RenameOrg } from './RenameOrg.tsx'

/** One org: what it is, who holds its offices; its steward renames, founds, appoints and imports here. */
export function OrgPanel({ orgId, onClose }: { orgId: number; onClose: () => void }) {
  const org = useOrg(orgId)
  const session = useSession().data
  if (org.error) return <Failed error={org.error} />
  if (!org.data || org.data.id !== orgId) return <Loading />
  const maySteward = isStewardOf(session, [orgId, ...org.data.ancestors.map(({ id }) => id)])
  return (
    <Panel title={nameOf(org.data)} onClose={onClose}>
      <What org={org.data} />
      <Offices orgId={orgId} />
      {maySteward && (
        <>
          <RenameOrg key={`rename ${orgId}`} org={org.data} />
          <FoundOrg key={`found ${orgId}`} org={org.data} />
          <ImportOrgs key={`import ${orgId}`} orgId={orgId} />
        </>
      )}
    </Panel>
  )
}

function What({ org }: { org: Answer<'OrgWithAncestors'> }) {
  const pack = usePack().data
  const { to } = useView()
  return (
    <>
      <p className="small quiet">
        {codeName(pack?.kinds, org.kind)} · {codeName(pack?.levels, org.level)} {org.code}
      </p>
      <p className="row">
        <Link to={to('/board', { org: org.id })}>{t('nav.board')}</Link>
        <Link to={to('/journal', { org: org.id })}>{t('nav.journal')}</Link>
      </p>
    </>
  )
}

function Offices({ orgId }: { orgId: number }) {
  const offices = useOffices(orgId)
  if (offices.error) return <Failed error={offices.error} />
  if (!offices.data) return <Loading />
  const { items, toOpen, mayAppoint } = offices.data
  return (
    <section className="stack">
      <h3>{t('org.offices')}</h3>
      {items.length === 0 && <p className="quiet">{t('org.noOffices')}</p>}
      <ul>
        {items.map((office) => (
          <OfficeLine key={office.id} office={office} mayAppoint={mayAppoint} />
        ))}
      </ul>
      {mayAppoint && toOpen.length > 0 && <OpenOffice orgId={orgId} codes={toOpen} />}
    </section>
  )
}
