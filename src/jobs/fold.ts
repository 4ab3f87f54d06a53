import type { Database } from '../store/database.ts'
import { announceFold, foldRegion, listPendingRegions } from '../store/tallies.ts'

const batch = 50_000

/** Folds what is pending in every region, a batch of each at a time, until nothing is left; gives back how many deltas. */
export async function foldAll(db: Database): Promise<number> {
  let folded = 0
  for (let regionIds = await listPendingRegions(db); regionIds.length > 0; ) {
    const busy: number[] = []
    for (const regionId of regionIds) {
      const taken = await foldBatch(db, regionId)
      folded += taken
      if (taken === batch) busy.push(regionId)
    }
    regionIds = busy
  }
  return folded
}

/** Folds one batch of a region and tells the open boards when it is committed. */
async function foldBatch(db: Database, regionId: number): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { taken, directiveIds } = await foldRegion(tx, regionId, batch)
    if (taken > 0) await announceFold(tx, regionId, directiveIds)
    return taken
  })
}
