import { type Ctx, today } from '../actions/ctx.ts'
import { clock } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { writeJournal } from '../store/journal.ts'
import { listRegions, type Region } from '../store/orgs.ts'
import { type Difference, rebuildTallies } from '../store/tally-rebuild.ts'

/** Regions that are counted at the same time: one core counts while the other merges. */
const atOnce = 2
/** A check that has not ended by then was cut off. */
const longest = 60 * 60_000

/**
 * Counts every region's tallies anew, each in a transaction of its own, and mends what differs, with a line in the journal of the
 * region's root. Gives back how many rows differed.
 */
export async function rebuildAll(
  db: Database,
  onRegion: (difference: Difference) => void = () => {},
  now: () => Date = () => new Date(),
): Promise<number> {
  const left = await listRegions(db)
  let rows = 0
  const count = async () => {
    for (let region = left.shift(); region; region = left.shift()) {
      const difference = await rebuild(db, region, now)
      onRegion(difference)
      rows += difference.rows
    }
  }
  await Promise.all(Array.from({ length: atOnce }, count))
  return rows
}

/**
 * Once a night, by whichever server comes first, checks that tallies equal facts; one that was cut off is made again. What differs
 * is mended and handed to `alarm`. Gives back whether it was this server's turn.
 */
export async function checkTallies(ctx: Ctx, alarm: (rows: number) => void): Promise<boolean> {
  const day = today(ctx)
  if (!(await claim(ctx, day))) return false

  const differences = await rebuildAll(ctx.db, undefined, ctx.now)
  await ctx.db
    .updateTable('tally_checks')
    .set({ finished_at: ctx.now(), differences })
    .where('day', '=', day)
    .execute()
  if (differences > 0) alarm(differences)
  return true
}

async function claim({ db, now }: Ctx, day: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('tally_checks')
    .values({ day, started_at: now(), differences: null })
    .onConflict((conflict) =>
      conflict
        .column('day')
        .doUpdateSet({ started_at: now() })
        .where('tally_checks.finished_at', 'is', null)
        .where('tally_checks.started_at', '<', new Date(now().getTime() - longest)),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function rebuild(db: Database, region: Region, now: () => Date): Promise<Difference> {
  const { id: regionId, rootId, rootPath } = region
  return db.transaction().execute(async (tx) => {
    const difference = await rebuildTallies(tx, regionId)
    if (difference.rows > 0) {
      await writeJournal({ actor: clock, now }, tx, {
        verb: 'tallies.mended',
        org: { regionId, id: rootId, path: rootPath },
        subject: { type: 'tallies', id: regionId },
        after: { rows: difference.rows },
      })
    }
    return difference
  })
}
