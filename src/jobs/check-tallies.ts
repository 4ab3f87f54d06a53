import { type Ctx, today } from '../actions/ctx.ts'
import type { Database } from '../store/database.ts'
import { writeJournal } from '../store/journal.ts'
import { getOrg, listRegions } from '../store/orgs.ts'
import { type Difference, rebuildTallies } from '../store/tally-rebuild.ts'

/** Regions that are counted at the same time: one core counts while the other merges. */
const atOnce = 2

/** Counts every region's tallies anew, each in a transaction of its own, and mends what differs. */
export async function rebuildAll(
  db: Database,
  onRegion: (difference: Difference) => void = () => {},
): Promise<number> {
  const left = await listRegions(db)
  let rows = 0
  const count = async () => {
    for (let region = left.shift(); region; region = left.shift()) {
      const { id } = region
      const difference = await db.transaction().execute((tx) => rebuildTallies(tx, id))
      onRegion(difference)
      rows += difference.rows
    }
  }
  await Promise.all(Array.from({ length: atOnce }, count))
  return rows
}

/**
 * Once a night, by whichever server comes first, checks that tallies equal facts. A difference is mended, written in the journal
 * of the root, and handed to `alarm`. Gives back whether it was this server's turn.
 */
export async function checkTallies(ctx: Ctx, alarm: (rows: number) => void): Promise<boolean> {
  const day = today(ctx)
  const claimed = await ctx.db
    .insertInto('tally_checks')
    .values({ day, started_at: ctx.now(), differences: null })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows !== 1n) return false

  const differences = await rebuildAll(ctx.db)
  await ctx.db
    .updateTable('tally_checks')
    .set({ finished_at: ctx.now(), differences })
    .where('day', '=', day)
    .execute()
  if (differences > 0) await raise(ctx, differences, alarm)
  return true
}

async function raise(ctx: Ctx, rows: number, alarm: (rows: number) => void): Promise<void> {
  alarm(rows)
  const [region] = await listRegions(ctx.db)
  if (!region) return
  await writeJournal(ctx, ctx.db, {
    verb: 'tallies.mended',
    org: await getOrg(ctx.db, region.rootId),
    subject: { type: 'tallies', id: today(ctx) },
    after: { rows },
  })
}
