import { sql } from 'kysely'
import type { Verification } from '../domain/obligation.ts'
import type { Database } from './database.ts'

/** What happened last to an obligation, and through which tenure. */
export interface LastAct {
  verb: string
  at: Date
  tenureId: number | null
  before: { verification?: Verification } | null
  after: { report?: string } | null
}

/** The last line of the journal about an obligation, by its address. */
export async function findLastAct(tx: Database, regionId: number, id: string): Promise<LastAct | undefined> {
  const { rows } = await sql<LastAct>`
    select verb, at, tenure_id as "tenureId", before, after from journal
    where region_id = ${regionId} and subject_type = 'obligation' and subject_id = ${id}
    order by id desc limit 1`.execute(tx)
  return rows[0]
}
