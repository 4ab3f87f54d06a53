import pg from 'pg'
import { type Database, openDatabase } from '../src/store/database.ts'
import { largeTables } from '../src/store/distribution.ts'

/** How the database carried a statement out. */
export interface Plan {
  text: string
  /** Pages that it touched. */
  buffers: number
  milliseconds: number
  /** Large tables that it read from end to end. */
  scanned: string[]
  /** Whether a sort or a hash did not fit into memory. */
  isSpilling: boolean
}

/** Does some work and gives back the plan of each statement on a large table that it asked, with what it asked; nothing stays. */
export async function plansOf(url: string, work: (db: Database) => Promise<unknown>): Promise<Plan[]> {
  const asked: { text: string; parameters: readonly unknown[] }[] = []
  const db = openDatabase(url, {
    connections: 1,
    log: ({ query }) => void asked.push({ text: query.sql, parameters: query.parameters }),
  })
  const undone = new Error('undone')
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx)
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
    .finally(() => db.destroy())
  const client = new pg.Client(url)
  await client.connect()
  try {
    const plans: Plan[] = []
    for (const { text, parameters } of asked) {
      if (largeTables.some((table) => text.includes(table)))
        plans.push(await explain(client, text, parameters))
    }
    return plans
  } finally {
    await client.end()
  }
}

async function explain(client: pg.Client, text: string, parameters: readonly unknown[]): Promise<Plan> {
  const ask = async () => {
    await client.query('begin')
    const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, [...parameters])
    await client.query('rollback')
    return rows[0]['QUERY PLAN'][0] as { Plan: Node; 'Execution Time': number }
  }
  await ask()
  const { Plan: plan, 'Execution Time': milliseconds } = await ask()
  const nodes = [...all(plan)]
  return {
    text,
    milliseconds,
    buffers: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    // Pending deltas of all regions are read as a whole where the board of all regions is asked for.
    scanned: nodes
      .filter(
        (node) =>
          node['Node Type'] === 'Seq Scan' &&
          isLarge(node['Relation Name']) &&
          node['Relation Name'] !== 'tally_deltas',
      )
      .filter((node) => (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0) > 200)
      .map((node) => node['Relation Name'] ?? ''),
    isSpilling: nodes.some((node) => node['Sort Space Type'] === 'Disk' || (node['Hash Batches'] ?? 1) > 1),
  }
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  'Sort Space Type'?: string
  'Hash Batches'?: number
  Plans?: Node[]
}

function* all(node: Node): Generator<Node> {
  yield node
  for (const child of node.Plans ?? []) yield* all(child)
}

function isLarge(table: string | undefined): boolean {
  return (largeTables as readonly (string | undefined)[]).includes(table)
}
