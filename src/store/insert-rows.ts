import { type Insertable, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

const rowsAtOnce = 5000

/**
 * Adds many rows to a table, thousands by one statement: they travel as one text and take their types from the table.
 * Each names the same columns; what is json is given as the value it holds.
 */
export async function insertRows<T extends keyof Tables>(
  tx: Database,
  table: T,
  rows: RowsOf<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce)
    const columns = sql.join(Object.keys(part[0] as object).map((column) => sql.ref(column)))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::json)`.execute(
      tx,
    )
  }
}

type RowsOf<T extends keyof Tables> = { [Column in keyof Insertable<Tables[T]>]: unknown }
