import type { LogEvent } from 'kysely'
import pg from 'pg'
import { largeTables } from '../src/store/distribution.ts'

/** The tables that are distributed by region past one machine. */
const large: readonly string[] = largeTables

/** Reads of a large table that name no region, by the condition they do name, each with the reason it asks every region. */
const fanOuts: { table: string; by: RegExp; reason: string }[] = [
  {
    table: 'orgs',
    by: /\bid\)? (=|IN)|\bid = ANY|= orgs\.id\b/,
    reason: 'a link, an office or a scope names an org by its id alone: one look into an index per region',
  },
  {
    table: 'orgs',
    by: /parent_id/,
    reason: 'the children of an org above the regions each root a region: one look into an index per region',
  },
  { table: 'orgs', by: /sought/, reason: 'a look-up by name is over all that one may see' },
  {
    table: 'orgs',
    by: /\bpath >=/,
    reason: 'a scope above the regions is counted in each of them before it is issued',
  },
  { table: 'orgs', by: /\bcode\b/, reason: 'an import names orgs by their code, which carries no region' },
]

interface Seen {
  text: string
  parameters: readonly unknown[]
}

/** Remembers each statement that a database was asked, once. */
export class Statements {
  readonly seen = new Map<string, Seen>()

  note = (event: LogEvent): void => {
    const { sql: text, parameters } = event.query
    if (event.level !== 'query' || this.seen.has(text) || !isOurs()) return
    if (/^\s*(\/\*.*?\*\/)?\s*(select|with|insert|update|delete)\b/i.test(text)) {
      this.seen.set(text, { text, parameters })
    }
  }

  /**
   * The statements that scan a large table without its region in the predicate and are no known fan-out, as the database itself
   * plans them.
   */
  async withoutRegion(url: string): Promise<string[]> {
    const client = new pg.Client(url)
    await client.connect()
    try {
      // A coordinator's plan ends at its nodes; and it refuses to explain some of what it carries out.
      const { rowCount } = await client.query(`select from pg_extension where extname = 'citus'`)
      if (rowCount) return []
      const found: string[] = []
      for (const { text, parameters } of this.seen.values()) {
        if (!large.some((table) => text.includes(table))) continue
        const { rows } = await client.query(`explain (verbose, format json) ${text}`, [...parameters])
        const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as [{ Plan: Node }]
        found.push(...scansWithoutRegion(plan, []).map((scan) => `${scan}: ${text.trim().slice(0, 300)}`))
      }
      return found
    } finally {
      await client.end()
    }
  }
}

/** Whether the product asked, and not a test that looks at what the product did. */
function isOurs(): boolean {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const frames = (new Error().stack ?? '').split('\n').slice(2)
  Error.stackTraceLimit = limit
  const asking = frames.find((frame) => !/node_modules|node:|test\/(regions|databases)\.ts/.test(frame))
  return asking !== undefined && !/\.test\.ts|\/test\//.test(asking)
}

interface Node {
  'Relation Name'?: string
  Alias?: string
  'Node Type': string
  Plans?: Node[]
  [property: string]: unknown
}

function scansWithoutRegion(node: Node, above: string[]): string[] {
  const own = conditionsOf(node)
  const below = (node.Plans ?? []).flatMap((child) => scansWithoutRegion(child, [...above, own]))
  const table = node['Relation Name']
  if (table === undefined || !large.includes(table) || node['Node Type'] === 'ModifyTable') return below

  // What lies below a scan are the conditions of its own index, as in a bitmap scan.
  const conditions = [own, ...above, ...(node.Plans ?? []).map(conditionsOf)].join(' ')
  const hasRegion = conditions.includes(`${node.Alias}.region_id`) || /\(region_id =/.test(conditions)
  const isKnown = fanOuts.some((fanOut) => fanOut.table === table && fanOut.by.test(conditions))
  return hasRegion || isKnown ? below : [...below, `${table} by ${conditions.trim() || 'nothing'}`]
}

function conditionsOf(node: Node): string {
  const names = [
    'Index Cond',
    'Recheck Cond',
    'Filter',
    'Hash Cond',
    'Merge Cond',
    'Join Filter',
    'One-Time Filter',
  ]
  return names.map((name) => node[name] ?? '').join(' ')
}
