import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { listRegions } from '../store/orgs.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'

/** Counts every region's tallies from its facts. */
export async function countAll(db: Database, onDone: (done: number, of: number) => void): Promise<void> {
  const regions = await listRegions(db)
  for (const [i, { id }] of regions.entries()) {
    await db.transaction().execute(async (tx) => {
      await sql`set local work_mem = '256MB'`.execute(tx)
      await rebuildTallies(tx, id)
    })
    onDone(i + 1, regions.length)
  }
}
