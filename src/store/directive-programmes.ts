import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The programme of each of these directives. */
export async function listProgrammesOf(db: Database, directiveIds: number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; programme_id: number }>`
    select id, programme_id from directives where id = any(${directiveIds})`.execute(db)
  return new Map(rows.map(({ id, programme_id }) => [id, programme_id]))
}
