import type { Selectable } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** A period whose obligations have been opened. */
export interface OpenedPeriod {
  directiveId: number
  period: number
  opensOn: Day
  dueOn: Day
}

/** All opened periods of these directives, in order. */
export async function listOpenedPeriods(db: Database, directiveIds: number[]): Promise<OpenedPeriod[]> {
  if (directiveIds.length === 0) return []
  const rows = await db
    .selectFrom('periods')
    .selectAll()
    .where('directive_id', 'in', directiveIds)
    .where('opened_at', 'is not', null)
    .orderBy('directive_id')
    .orderBy('period')
    .execute()
  return rows.map(toPeriod)
}

function toPeriod(row: Selectable<Tables['periods']>): OpenedPeriod {
  return { directiveId: row.directive_id, period: row.period, opensOn: row.opens_on, dueOn: row.due_on }
}
