import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import type { Children } from './tree-rows.ts'

type Org = Answer<'Org'>

interface Read {
  orgs: Org[]
  isWhole: boolean
}

/** The children of the open orgs; those of a very wide one come page by page, and are shown as they come. */
export function useOpenChildren(open: ReadonlySet<number>) {
  const client = useQueryClient()
  const ids = useMemo(() => [...open], [open])
  const found = useQueries({
    queries: ids.map((orgId) => ({
      queryKey: keyOf(orgId),
      queryFn: () => readAll(client, orgId),
      staleTime: 60_000,
    })),
  })
  const childrenOf = new Map(ids.map((orgId, i) => [orgId, childrenIn(found[i]?.data, found[i]?.isError)]))
  const readAgain = (orgId: number) => client.refetchQueries({ queryKey: keyOf(orgId) })
  return { childrenOf, readAgain }
}

function childrenIn(read: Read | undefined, isError = false): Children {
  if (read?.isWhole) return { orgs: read.orgs, state: 'whole' }
  return { orgs: read?.orgs ?? [], state: isError ? 'failed' : 'reading' }
}

async function readAll(client: QueryClient, orgId: number): Promise<Read> {
  const orgs: Org[] = []
  for (let after = ''; ; ) {
    const query = after ? { after, limit: 200 } : { limit: 200 }
    const { items, next } = await answered(
      api.GET('/api/orgs/{orgId}/children', { params: { path: { orgId }, query } }),
    )
    orgs.push(...items)
    if (next === null) return { orgs, isWhole: true }
    after = next
    // What is seen already does not shrink while it is read again.
    const known = client.getQueryData<Read>(keyOf(orgId))
    if (orgs.length > (known?.orgs.length ?? 0))
      client.setQueryData(keyOf(orgId), { orgs: [...orgs], isWhole: false })
  }
}

const keyOf = (orgId: number) => ['children', orgId, 'all']
