import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Database } from './database.ts'

/** What an org owes, by how much it presses; each obligation counts once. */
export interface OwedCounts {
  overdue: number
  sentBack: number
  dueSoon: number
}

/** What these orgs owe themselves: past its day, sent back to be mended, or due by `soon`. */
export async function countOwed(db: Database, orgIds: number[], today: Day, soon: Day): Promise<OwedCounts> {
  const { rows } = await sql<OwedCounts>`
    select count(*) filter (where due_on < ${today})::int as overdue,
      count(*) filter (where due_on >= ${today} and status = 'sentBack')::int as "sentBack",
      count(*) filter (where due_on between ${today} and ${soon} and status <> 'sentBack')::int as "dueSoon"
    from orgs join obligations on obligations.region_id = orgs.region_id and obligations.org_id = orgs.id
    where orgs.id = any(${orgIds}::int[]) and status in ('open', 'acknowledged', 'sentBack')`.execute(db)
  return rows[0] ?? { overdue: 0, sentBack: 0, dueSoon: 0 }
}

/** How many reports of the children of these orgs wait for a decision. */
export async function countWaitingBelow(db: Database, parentIds: number[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from orgs join obligations on obligations.region_id = orgs.region_id and obligations.org_id = orgs.id
    where orgs.parent_id = any(${parentIds}::int[]) and status = 'reported'`.execute(db)
  return rows[0]?.n ?? 0
}
