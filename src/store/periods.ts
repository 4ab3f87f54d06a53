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

/** All opened periods of a programme's issued directives, in order. */
export async function listOpenedPeriods(db: Database, programmeId: number): Promise<OpenedPeriod[]> {
  const rows = await db
    .selectFrom('periods')
    .innerJoin('directives', 'directives.id', 'periods.directive_id')
    .selectAll('periods')
    .where('directives.programme_id', '=', programmeId)
    .where('directives.issued_at', 'is not', null)
    .where('periods.opened_at', 'is not', null)
    .orderBy('periods.directive_id')
    .orderBy('periods.period')
    .execute()
  return rows.map(toPeriod)
}

function toPeriod(row: Selectable<Tables['periods']>): OpenedPeriod {
  return { directiveId: row.directive_id, period: row.period, opensOn: row.opens_on, dueOn: row.due_on }
}
