import { parseArgs } from 'node:util'
import { rebuildAll } from '../jobs/check-tallies.ts'
import { openDatabase } from '../store/database.ts'
import { connect } from './connect.ts'
import type { Io } from './io.ts'

/**
 * `yipanqi rebuild-tallies`: counts every region anew from its obligations, mends what differs, and prints a line for each region.
 * May run beside a server. Exit code 1 where anything differed.
 */
export async function runRebuildTallies(argv: string[], { stdout, env }: Io): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { data: { type: 'string' } } })
  const connection = await connect(values.data, env)
  const db = openDatabase(connection.url, { connections: 2 })
  try {
    const rows = await rebuildAll(db, (difference) =>
      stdout.write(`region ${difference.regionId}\t${difference.rows} rows differed\n`),
    )
    return rows === 0 ? 0 : 1
  } finally {
    await db.destroy()
    await connection.close()
  }
}
