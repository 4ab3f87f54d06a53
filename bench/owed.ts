import { sql } from 'kysely'
import type { Order } from './load.ts'
import type { Clerk } from './people.ts'
import type { Province } from './province.ts'

/**
 * Reports that the clerks still owe, spread over the directives, as requests for the load generator: of so many clerks one each, of
 * fewer several. The first directive is left to whoever watches one report.
 */
export async function owedBy(
  { db, directiveIds }: Province,
  clerks: Clerk[],
  count: number,
): Promise<Order['requests']> {
  const byOrg = new Map(clerks.map((clerk) => [clerk.orgId, clerk]))
  const { rows } = await sql<{ regionId: number; orgId: number; directiveId: number; period: number }>`
    select owed.* from unnest(${clerks.map(({ regionId }) => regionId)}::smallint[], ${clerks.map(({ orgId }) => orgId)}::int[])
      with ordinality as clerk(region, org, n)
    cross join lateral (
      select region_id as "regionId", org_id as "orgId", directive_id as "directiveId", period from obligations
      where region_id = region and org_id = org and status = 'open' and directive_id <> ${directiveIds[0]}
      order by (directive_id + n) % ${directiveIds.length}::int limit ${Math.ceil(count / clerks.length)}
    ) as owed
    order by md5(owed."orgId" || '.' || owed."directiveId") limit ${count}`.execute(db)
  return rows.map(({ regionId, orgId, directiveId, period }) => {
    const { cookie, sha256 } = byOrg.get(orgId) as Clerk
    return { obligation: `${regionId}.${orgId}.${directiveId}.${period}`, cookie, sha256 }
  })
}
