import type { Database } from './database.ts'

/** What a database was set up with. */
export interface Installation {
  pack: string
  isDemonstration: boolean
}

/** What this database was set up with; undefined in one that nothing has been put into. */
export async function findInstallation(db: Database): Promise<Installation | undefined> {
  const row = await db.selectFrom('installation').select(['pack', 'is_demonstration']).executeTakeFirst()
  return row && { pack: row.pack, isDemonstration: row.is_demonstration }
}

/** Notes what a database is set up with; what was noted first stays. */
export async function insertInstallation(db: Database, installation: Installation, at: Date): Promise<void> {
  const { pack, isDemonstration } = installation
  await db
    .insertInto('installation')
    .values({ pack, is_demonstration: isDemonstration, set_up_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
