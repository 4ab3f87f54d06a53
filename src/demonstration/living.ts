import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { findScopePlaces } from '../store/scopes.ts'
import { onBareTables } from './bare-tables.ts'
import { prepareOrgs } from './demo-orgs.ts'
import { holdFiles } from './evidence.ts'
import { type GeneratedFile, generateFiles } from './files.ts'
import { prepareEvents, slicesOf, writeLines } from './lines.ts'
import type { LoadParts } from './load-parts.ts'
import { noteOpenings } from './opening.ts'
import type { Settled } from './settling.ts'
import { liveThrough } from './year.ts'

/** Generates the year until now: obligations and reports region by region, then the journal in the order of time. */
export async function live(
  db: Database,
  parts: LoadParts,
  settled: Settled,
): Promise<{ obligations: number; reports: number }> {
  const { report } = parts
  const idle = settled.cast.filter(({ seats }) => seats.some(({ role }) => isOwing(role)))
  const slices = slicesOf(settled.programme.issuedOn, settled.today)
  await db.transaction().execute(async (tx) => {
    await prepareOrgs(
      tx,
      idle.map(({ orgId }) => orgId),
    )
    await prepareEvents(tx, slices)
  })
  const files = await makeFiles(parts, settled)
  const obligations = await db.transaction().execute(async (tx) => {
    await sql`set local enable_memoize = off`.execute(tx)
    await sql`set local work_mem = '256MB'`.execute(tx)
    return onBareTables(tx, ['obligations', 'reports'], () => liveEverywhere(tx, parts, settled, files))
  })
  await db.transaction().execute(async (tx) => {
    await noteOpenings(tx)
    await holdFiles(tx, [...files.values()].flat())
  })
  await sql`analyze obligations, reports, evidence, issue_steps`.execute(db)

  await db.transaction().execute(async (tx) => {
    await onBareTables(tx, ['journal'], () => writeLines(tx, settled.root, slices, report('journal')))
    await sql`drop table demo_orgs, demo_events`.execute(tx)
  })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from reports`.execute(db)
  return { obligations, reports: rows[0]?.n ?? 0 }
}

async function liveEverywhere(
  tx: Database,
  { loaded, now, report }: LoadParts,
  { issued }: Settled,
  files: Map<number, GeneratedFile[]>,
): Promise<number> {
  const { timeZone, sendBackReasons } = loaded.pack
  const reasons = sendBackReasons.map(({ names }) => names['zh-Hans'])
  const portions = await portionsOf(tx)
  let [obligations, done] = [0, 0]
  for (const regionIds of portions) {
    for (const one of issued) {
      const named = files.get(one.id)?.map(({ sha256 }) => sha256) ?? []
      const places = await findScopePlaces(tx, one.terms.scope)
      obligations += await liveThrough(tx, regionIds, one, places, { now, timeZone, reasons, files: named })
      report('year')(++done, portions.length * issued.length)
    }
  }
  return obligations
}

/** All regions in portions of so many orgs that planning a statement costs little beside carrying it out. */
async function portionsOf(tx: Database): Promise<number[][]> {
  const { rows } = await sql<{ ids: number[] }>`
    select array_agg(region_id order by region_id) as ids from (
      select region_id, (sum(count(*)) over (order by region_id) - count(*))::int / 20000 as portion
      from orgs group by region_id
    ) as regions group by portion order by portion`.execute(tx)
  return rows.map(({ ids }) => ids)
}

/** Files for the directives that want evidence, by the directive. */
async function makeFiles({ loaded, demonstration, files }: LoadParts, { issued }: Settled) {
  const made = new Map<number, GeneratedFile[]>()
  if (!files) return made
  const notice = demonstration.organs.note['zh-Hans']
  for (const { id, example } of issued) {
    if (example.demand.evidence === 'none') continue
    made.set(id, await generateFiles(files, loaded.pack.uploads, notice, example))
  }
  return made
}

function isOwing(role: string): boolean {
  return role === 'responsible' || role === 'reporter'
}
