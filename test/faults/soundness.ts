import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { rebuildAll } from '../../src/jobs/check-tallies.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { Ledger } from './load.ts'
import { databaseUrl, until } from './product.ts'
import type { SmallProvince } from './small-province.ts'

/** Asks the database of a data folder, past the server. */
export async function withDatabase<T>(dataDir: string, ask: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(await databaseUrl(dataDir), { connections: 2 })
  try {
    return await ask(db)
  } finally {
    await db.destroy()
  }
}

/** How many reports are missing: acknowledged and not there. */
export async function countLost(db: Database, { acknowledged }: Ledger): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from reports`.execute(db)
  const there = new Set(rows.map(({ id }) => id))
  return [...acknowledged.keys()].filter((id) => !there.has(id)).length
}

/** Every report that was acknowledged is there once, on its obligation, with its one line in the journal, and no other is. */
export async function expectReportsKept(db: Database, ledger: Ledger): Promise<void> {
  const { rows } = await sql<{ id: string; obligation: string; state: string; lines: number }>`
    select reports.id, concat_ws('.', region_id, org_id, directive_id, period) as obligation, state, coalesce(lines, 0)::int as lines
    from reports left join (
      select after ->> 'report' as id, count(*) as lines from journal where verb = 'report.submitted' group by 1
    ) as told on told.id = reports.id::text`.execute(db)

  const there = new Map(rows.map(({ id, obligation }) => [id, obligation]))
  expect(there.size).toBe(rows.length)
  expect([...ledger.acknowledged].filter(([id, obligation]) => there.get(id) !== obligation)).toEqual([])
  expect([...there.keys()].filter((id) => !ledger.acknowledged.has(id))).toEqual([])
  expect(rows.filter(({ lines }) => lines !== 1)).toEqual([])
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  expect([...ledger.decided].filter(([id, state]) => states.get(id) !== state)).toEqual([])

  const { rows: halves } = await sql`
    select obligations.* from obligations
    left join reports on reports.region_id = obligations.region_id and reports.id = obligations.report_id
    where (report_id is not null) <> (reports.id is not null)
      or (status = 'reported') <> coalesce(reports.state = 'submitted', false)
      or (status = 'done') <> coalesce(reports.state = 'accepted', false)`.execute(db)
  expect(halves).toEqual([])
}

/** The tallies equal the facts, with what is pending and once it is folded. */
export async function expectTalliesSound(db: Database): Promise<void> {
  expect(await rebuildAll(db)).toBe(0)
  await until('everything is folded', async () => {
    const { rows } = await sql`select from tally_deltas limit 1`.execute(db)
    return rows.length === 0
  })
  expect(await rebuildAll(db)).toBe(0)
}

/** What the board shows is what is counted from the obligations themselves. */
export async function expectBoardIsFacts(
  db: Database,
  address: string,
  headers: { cookie: string },
  { province, programmeId }: SmallProvince,
): Promise<void> {
  const { rows } = await sql<{
    id: number
    city: number | null
    bound: number
    reported: number
    met: number
  }>`
    select directive_id as id, nullif(split_part(org_path, '/', 3), '')::int as city, count(*)::int as bound,
      count(*) filter (where obligations.status in ('reported', 'done'))::int as reported,
      count(*) filter (where result = 'met')::int as met
    from obligations join directives on directives.id = directive_id where programme_id = ${programmeId}
    group by 1, 2`.execute(db)
  const facts = Object.fromEntries(rows.map(({ id, city, ...n }) => [`${city ?? 'own'} ${id}`, n]))

  const url = `${address}/api/orgs/${province.id}/board?programmeId=${programmeId}&span=all`
  const board = await (await fetch(url, { headers })).json()
  const at = (name: string) => board.cellNames.indexOf(name)
  const shown: Record<string, { bound: number; reported: number; met: number }> = {}
  const parts = [...board.rows.map((row: { org: { id: number } }) => [row.org.id, row]), ['own', board.own]]
  for (const [key, { cells }] of parts) {
    for (const [id, cell] of Object.entries<number[]>(cells)) {
      const numbers = { bound: cell[at('bound')]!, reported: cell[at('reported')]!, met: cell[at('met')]! }
      shown[`${key} ${id}`] = numbers
    }
  }
  expect(shown).toEqual(facts)
}

/** Every file that was acknowledged is there, whole; no row names a file that is not, and nothing half-arrived is left. */
export async function expectFilesWhole(db: Database, dataDir: string, ledger: Ledger): Promise<void> {
  const folder = join(dataDir, 'files')
  expect(await readdir(join(folder, 'arriving'))).toEqual([])
  const { rows } = await sql<{ sha256: string; lines: number }>`
    select sha256, (select count(*) from journal where verb = 'evidence.attached' and subject_id = sha256)::int as lines
    from evidence`.execute(db)
  expect(rows.filter(({ lines }) => lines !== 1)).toEqual([])
  const held = new Set(rows.map(({ sha256 }) => sha256))
  expect([...ledger.uploaded].filter((sha256) => !held.has(sha256))).toEqual([])
  for (const sha256 of held) {
    const bytes = await readFile(join(folder, sha256.slice(0, 2), sha256.slice(2)))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
}
