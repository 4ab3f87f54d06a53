import { sql } from 'kysely'
import type { Org } from '../domain/org.ts'
import type { Database } from './database.ts'
import { countsOver, listOfCounts } from './tallies.ts'

/**
 * Makes a childless org one that keeps a tally, beginning with its own facts. Whoever is changing one of its obligations is
 * waited for, and whoever comes after sees that it keeps a tally.
 */
export async function startTally(tx: Database, org: Pick<Org, 'regionId' | 'id'>): Promise<void> {
  await lockShape(tx, org.regionId, 'exclusive')
  const own = sql`region_id = ${org.regionId} and org_id = ${org.id}`
  await sql`select from obligations where ${own} for no key update`.execute(tx)
  await sql`update orgs set has_children = true where region_id = ${org.regionId} and id = ${org.id}`.execute(
    tx,
  )
  await sql`
    insert into tallies (region_id, org_id, directive_id, period, due_on, ${listOfCounts(sql.ref)})
    select region_id, org_id, directive_id, period, due_on, ${countsOver('obligations', sql`1`)}
    from obligations where ${own}
    group by region_id, org_id, directive_id, period, due_on
    on conflict on constraint tallies_key do nothing`.execute(tx)
}

/** Holds the shape of a region's tree until the transaction ends: many may open obligations on it, one alone may change it. */
export async function lockShape(tx: Database, regionId: number, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`
  await sql`select ${lock}(${shapeLock}, ${regionId})`.execute(tx)
}

const shapeLock = 7002
