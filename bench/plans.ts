import pg from 'pg'
import { type Database, openDatabase } from '../src/store/database.ts'

/** How the database carried a statement out. */
export interface Plan {
  text: string
  /** Pages that it touched. */
  buffers: number
  milliseconds: number
  /** Tables of more than a few pages that it read from end to end. */
  scanned: string[]
  /** Whether a sort or a hash did not fit into memory. */
  isSpilling: boolean
  /** How long the longest list of values is that it was given. */
  longestList: number
}

const mostPagesScanned = 200

/** A statement with what it asks. */
export interface Asked {
  text: string
  parameters: readonly unknown[]
}

/** Does some work and gives back what it asked the database; nothing stays. */
export async function askedBy(url: string, work: (db: Database) => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = []
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
  return asked
}

/** The plan of each statement that some work asks, as the server carries it out; nothing stays. */
export async function plansOf(url: string, work: (db: Database) => Promise<unknown>): Promise<Plan[]> {
  const asked = await askedBy(url, work)
  const client = new pg.Client(url)
  await client.connect()
  try {
    const plans: Plan[] = []
    for (const one of asked) {
      if (/^(\/\* often \*\/)?\s*(select|with|insert|update|delete)/.test(one.text))
        plans.push(await explain(client, one))
    }
    return plans
  } finally {
    await client.end()
  }
}

async function explain(client: pg.Client, { text, parameters }: Asked): Promise<Plan> {
  const values = parameters.map((value) => literal(client, value))
  const execution = `execute asked${values.length > 0 ? `(${values.join(', ')})` : ''}`
  await client.query(`prepare asked as ${text}`)
  // What is prepared once and asked often is planned for its values five times, and then perhaps for any: that plan counts.
  if (text.startsWith('/* often */'))
    for (let time = 0; time < 5; time++) await client.query(`explain ${execution}`)
  const ask = async () => {
    await client.query('begin')
    const { rows } = await client.query(`explain (analyze, buffers, format json) ${execution}`)
    await client.query('rollback')
    return rows[0]['QUERY PLAN'][0] as { Plan: Node; 'Execution Time': number }
  }
  await ask()
  const { Plan: plan, 'Execution Time': milliseconds } = await ask()
  await client.query('deallocate asked')
  const nodes = [...all(plan)]
  return {
    text,
    milliseconds,
    buffers: pagesOf(plan),
    // Pending deltas of all regions are read as a whole where the board of all regions is asked for.
    scanned: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== 'tally_deltas')
      .filter((node) => pagesOf(node) > mostPagesScanned)
      .map((node) => node['Relation Name'] ?? ''),
    isSpilling: nodes.some((node) => node['Sort Space Type'] === 'Disk' || (node['Hash Batches'] ?? 1) > 1),
    longestList: Math.max(0, ...parameters.map((value) => (Array.isArray(value) ? value.length : 0))),
  }
}

function literal(client: pg.Client, value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return client.escapeLiteral(value.toISOString())
  if (Array.isArray(value))
    return client.escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join(',')}}`)
  return client.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))
}

function pagesOf(node: Node): number {
  return (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0)
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
