import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import type { EvidenceFiles } from '../store/evidence-files.ts'
import { insertInstallation } from '../store/installations.ts'
import type { LoadedPack } from '../store/packs.ts'
import { countAll } from './counting.ts'
import { beginLoad, endLoad, withLoadLock } from './emptying.ts'
import { live } from './living.ts'
import type { LoadParts, LoadStep } from './load-parts.ts'
import { settle } from './settling.ts'
import { openAccounts } from './sign-ins.ts'

/** How a demonstration is loaded. */
export interface LoadOptions {
  /** How many orgs, about; 12,000 by default. */
  scale?: number
  /** The end of the generated year; nothing in it is later. */
  now?: Date
  /** Where files behind some reports are put; without it there are none. */
  files?: EvidenceFiles
  onProgress?: (progress: { step: LoadStep; done: number; of: number }) => void
}

/** What was loaded. */
export interface Loaded {
  orgs: number
  obligations: number
  reports: number
  programmeId: number
}

/**
 * Fills an empty database with a pack's demonstration: the tree, people in office, an issued programme, and a year of
 * plausible life until now, the same at every load of the same scale and hour. A load that was cut off is begun anew;
 * throws `database.notEmpty` where the database is in use.
 */
export async function loadDemonstration(
  db: Database,
  loaded: LoadedPack,
  { scale = 12_000, now = new Date(), files, onProgress = () => undefined }: LoadOptions = {},
): Promise<Loaded> {
  const { demonstration } = loaded
  if (!demonstration) throw new Error(`the pack ${loaded.pack.code} has no demonstration`)

  const report = (step: LoadStep) => (done: number, of: number) => onProgress({ step, done, of })
  const parts: LoadParts = { loaded, demonstration, now, files, report }

  return withLoadLock(db, async (connection) => {
    await beginLoad(connection, now)
    const settled = await settle(connection, parts, scale)
    const lived = await live(connection, parts, settled)
    await countAll(connection, report('tallies'))

    await openAccounts(db, settled.cast, demonstration.signIns.password, report('signIns'))
    await sql`analyze journal, tallies`.execute(connection)
    await connection.transaction().execute(async (tx) => {
      await insertInstallation(tx, { pack: loaded.pack.code, isDemonstration: true }, now)
      await endLoad(tx)
    })
    return { orgs: settled.orgs, programmeId: settled.programmeId, ...lived }
  })
}
