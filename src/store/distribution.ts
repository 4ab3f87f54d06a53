import type pg from 'pg'
import { Problem } from '../domain/problem.ts'

/** The tables that are distributed by region, the one that the others stand beside first. */
export const largeTables = [
  'orgs',
  'obligations',
  'reports',
  'report_drafts',
  'evidence',
  'uploads',
  'tally_deltas',
  'tallies',
  'journal',
] as const

/** How a table lies on the nodes: `column` is what it is distributed by, null for one that every node has whole. */
export interface Lie {
  table: string
  column: string | null
  colocation: number
}

/** What was done, and how the tables lie now. */
export interface Distribution {
  done: string[]
  lies: Lie[]
}

/**
 * Makes the large tables distributed by region beside each other and every other table one that each node has whole; what lies so
 * already stays. Throws `database.notDistributable` where there is no Citus, or where a table lies otherwise than it must.
 */
export async function distribute(client: pg.Client): Promise<Distribution> {
  await needCitus(client)
  const tables = await listTables(client)
  const done: string[] = []
  for (const statement of planOf(tables, await readLies(client))) {
    await client.query(statement)
    done.push(statement)
  }
  // A transaction that has read every region writes whole tables after that: Citus allows it where it keeps one connection to each node.
  const { rows } = await client.query('select format($$%I$$, current_database()) as name')
  await client.query(`alter database ${rows[0].name} set citus.multi_shard_modify_mode = 'sequential'`)
  const lies = await readLies(client)
  const wrong = wrongIn(tables, lies)
  if (wrong.length > 0) throw new Problem('database.notDistributable', { reason: wrong.join(', ') })
  return { done, lies }
}

/** The statements that are still to be run: whole tables first, those that others refer to before them. */
export function planOf(tables: string[], lies: Lie[]): string[] {
  const known = new Set(lies.map(({ table }) => table))
  const isLarge = (table: string) => (largeTables as readonly string[]).includes(table)
  const whole = tables.filter((table) => !known.has(table) && !isLarge(table))
  const spread = largeTables.filter((table) => !known.has(table))
  return [
    ...whole.map((table) => `select create_reference_table('${table}')`),
    ...spread.map((table) =>
      table === 'orgs'
        ? `select create_distributed_table('orgs', 'region_id', colocate_with => 'none')`
        : `select create_distributed_table('${table}', 'region_id', colocate_with => 'orgs')`,
    ),
  ]
}

/** The tables that lie otherwise than they must. */
export function wrongIn(tables: string[], lies: Lie[]): string[] {
  const byTable = new Map(lies.map((lie) => [lie.table, lie]))
  const beside = byTable.get('orgs')?.colocation
  return tables.filter((table) => {
    const lie = byTable.get(table)
    const isLarge = (largeTables as readonly string[]).includes(table)
    return isLarge ? lie?.column !== 'region_id' || lie.colocation !== beside : lie?.column !== null
  })
}

async function needCitus(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_available_extensions where name = 'citus'`)
  if (!rowCount) throw new Problem('database.notDistributable', { reason: 'no extension citus' })
  await client.query('create extension if not exists citus')
}

/** All our tables, each after those it refers to. */
async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; above: string[] }>(`
    select relname as name, array(select confrelid::regclass::text from pg_constraint
      where contype = 'f' and conrelid = pg_class.oid and confrelid <> conrelid) as above
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`)
  const ordered: string[] = []
  for (let left = rows; left.length > 0; ) {
    const ready = left.filter(({ above }) => above.every((table) => ordered.includes(table)))
    // A ring of references has no order; Citus says what it thinks of it.
    ordered.push(...(ready.length > 0 ? ready : left).map(({ name }) => name))
    left = left.filter(({ name }) => !ordered.includes(name))
  }
  return ordered
}

async function readLies(client: pg.Client): Promise<Lie[]> {
  const { rows } = await client.query<Lie>(`
    select table_name::text as table, nullif(distribution_column, '<none>') as column, colocation_id::int as colocation
    from citus_tables where citus_table_type in ('distributed', 'reference')`)
  return rows
}
