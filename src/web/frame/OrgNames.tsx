import { t } from '../words/t.ts'
import { useOrgName } from './use-org-name.ts'

const mostNames = 6

/** Orgs by their names in one line: the first few, and how many more. */
export function OrgNames({ orgIds }: { orgIds: number[] }) {
  const more = orgIds.length - mostNames
  return (
    <>
      {orgIds.slice(0, mostNames).map((orgId, index) => (
        <span key={orgId}>
          {index > 0 && t('facts.comma')}
          <OrgName orgId={orgId} />
        </span>
      ))}
      {more > 0 && t('terms.more', { n: more })}
    </>
  )
}

/** An org by its name. */
export function OrgName({ orgId }: { orgId: number }) {
  return useOrgName(orgId)
}
