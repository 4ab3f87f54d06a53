import { parseArgs } from 'node:util'
import pg from 'pg'
import { distribute } from '../store/distribution.ts'
import { connect } from './connect.ts'
import type { Io } from './io.ts'

/**
 * `yipanqi distribute`: on a Citus coordinator, distributes the large tables by region and gives every node the small ones whole;
 * prints a line for each table. Can be run again.
 */
export async function runDistribute(argv: string[], { stdout, env }: Io): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { data: { type: 'string' } } })
  const connection = await connect(values.data, env)
  const client = new pg.Client(connection.url)
  try {
    await client.connect()
    const { done, lies } = await distribute(client)
    for (const { table, column } of lies) stdout.write(`${table}\t${column ?? 'on every node'}\n`)
    stdout.write(`${done.length} tables were moved\n`)
    return 0
  } finally {
    await client.end().catch(() => undefined)
    await connection.close()
  }
}
