import { useOrg } from '../api/reads.ts'
import { nameOf } from '../words/names.ts'
import { t } from '../words/t.ts'

/** The name of an org by its id; dots until it is known, and plain words where one may not read the org. */
export function useOrgName(orgId: number): string {
  const { data, error } = useOrg(orgId)
  if (error) return t('terms.unseen')
  return data?.id === orgId ? nameOf(data) : '…'
}
