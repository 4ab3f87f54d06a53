import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { listRegions } from '../store/orgs.ts'
import { findScopePlaces } from '../store/scopes.ts'
import { onBareTables } from './bare-tables.ts'
import { prepareOrgs } from './demo-orgs.ts'
import { holdFiles } from './evidence.ts'
import { type GeneratedFile, generateFiles } from './files.ts'
import { writeLines } from './lines.ts'
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
  await db.transaction().execute((tx) =>
    prepareOrgs(
      tx,
      idle.map(({ orgId }) => orgId),
    ),
  )
  const files = await makeFiles(parts, settled)
  const obligations = await db.transaction().execute(async (tx) => {
    await sql`set local enable_memoize = off`.execute(tx)
    return onBareTables(tx, ['obligations', 'reports'], () => liveEverywhere(tx, parts, settled, files))
  })
  await db.transaction().execute(async (tx) => {
    await noteOpenings(tx)
    await holdFiles(tx, [...files.values()].flat())
  })
  await sql`analyze obligations, reports, evidence, demo_checks, issue_steps`.execute(db)

  const span = { from: settled.programme.issuedOn, to: settled.today, obligations }
  await db.transaction().execute(async (tx) => {
    await onBareTables(tx, ['journal'], () => writeLines(tx, settled.root, span, report('journal')))
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
  const regions = await listRegions(tx)
  let obligations = 0
  for (const [i, { id }] of regions.entries()) {
    for (const one of issued) {
      const named = files.get(one.id)?.map(({ sha256 }) => sha256) ?? []
      const places = await findScopePlaces(tx, one.terms.scope)
      obligations += await liveThrough(tx, id, one, places, { now, timeZone, reasons, files: named })
    }
    report('year')(i + 1, regions.length)
  }
  return obligations
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
