import type { Org } from '../domain/org.ts'
import { type ImportFault, type ImportRow, importRows } from '../domain/org-import.ts'
import { type PlannedOrg, planImport } from '../domain/org-import-plan.ts'
import { childKey, type KnownOrgs, namesOnWay } from '../domain/org-import-spots.ts'
import { Problem } from '../domain/problem.ts'
import { need, seatToSteward } from '../domain/right.ts'
import { readTable } from '../reader/tables/table.ts'
import type { Database } from '../store/database.ts'
import { listByCodes, listChildrenNamed } from '../store/org-import.ts'
import { listTakenCodes, lockNames } from '../store/org-names.ts'
import { getOrg } from '../store/orgs.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { foundAll } from './orgs-import-founding.ts'

/** What a table would found, or has founded, and what is wrong in it; of very many faults the first. */
export interface ImportOutcome {
  isDryRun: boolean
  rows: number
  orgs: number
  appointments: number
  faults: ImportFault[]
  faultCount: number
}

const mostFaults = 500
const mostDepth = 30

/**
 * Founds the orgs of a table (csv or xlsx) below an org, with the people it names in office. A dry run tells what would
 * come of it. Throws `import.refused` with the faults by row and column, and founds nothing, where any row is wrong.
 */
export async function importOrgs(
  ctx: Ctx,
  baseId: number,
  bytes: Uint8Array,
  isDryRun: boolean,
): Promise<ImportOutcome> {
  const base = await getOrg(ctx.db, baseId)
  const seat = need(seatToSteward(ctx.actor, base), 'steward')
  const { rows, faults } = importRows(await readTable(bytes))
  if (faults.length > 0) return settle({ rows, orgs: [], faults }, isDryRun)
  if (isDryRun) return settle(await plan(ctx, ctx.db, base, rows), isDryRun)

  return inTransaction(ctx.db, async (tx) => {
    await lockNames(tx)
    const planned = await plan(ctx, tx, base, rows)
    const outcome = settle(planned, isDryRun)
    await foundAll(ctx, tx, { base, seat }, planned.orgs)
    return outcome
  })
}

interface Plan {
  rows: ImportRow[]
  orgs: PlannedOrg[]
  faults: ImportFault[]
}

function settle({ rows, orgs, faults }: Plan, isDryRun: boolean): ImportOutcome {
  const sorted = faults.toSorted((a, b) => a.row - b.row)
  const outcome = {
    isDryRun,
    rows: rows.length,
    orgs: orgs.length,
    appointments: orgs.reduce((sum, { appointments }) => sum + appointments.length, 0),
    faults: sorted.slice(0, mostFaults),
    faultCount: faults.length,
  }
  if (!isDryRun && faults.length > 0) throw new Problem('import.refused', { ...outcome })
  return outcome
}

async function plan(ctx: Ctx, db: Database, base: Org, rows: ImportRow[]): Promise<Plan> {
  const { orgs, faults } = planImport(rows, ctx.pack.pack, await known(db, base, rows))
  return { rows, orgs, faults: [...faults, ...(await takenFaults(db, orgs))] }
}

/** The orgs that the table names as parents, by code or step by step on the ways it writes. */
async function known(db: Database, base: Org, rows: ImportRow[]): Promise<KnownOrgs> {
  const parents = [...new Set(rows.map(({ parent }) => parent))].filter((parent) => parent !== '')
  const byCode = await listByCodes(db, base.path, parents)
  const names = [...new Set(parents.filter((parent) => !byCode.has(parent)).flatMap(namesOnWay))]
  const children = new Map<string, Org>()
  let above = names.length > 0 ? [base.id] : []
  for (let depth = 0; depth < mostDepth && above.length > 0; depth++) {
    const found = await listChildrenNamed(db, above, names)
    for (const [key, org] of found) children.set(key, org)
    above = [...found.values()].filter(({ hasChildren }) => hasChildren).map(({ id }) => id)
  }
  return { base, byCode, children }
}

/** Names and codes that orgs elsewhere in the database have already. */
async function takenFaults(db: Database, orgs: PlannedOrg[]): Promise<ImportFault[]> {
  const below = orgs.flatMap(({ row, parent }) => (parent.known ? [{ row, parentId: parent.known.id }] : []))
  const [codes, children] = await Promise.all([
    listTakenCodes(
      db,
      orgs.map(({ row }) => row.code).filter((code) => code !== ''),
    ),
    listChildrenNamed(
      db,
      [...new Set(below.map(({ parentId }) => parentId))],
      below.map(({ row }) => row.name),
    ),
  ])
  const fault = (row: ImportRow, column: 'name' | 'code', code: ImportFault['code']) => ({
    ...{ row: row.row, column, code },
    value: row[column],
  })
  return [
    ...below
      .filter(({ row, parentId }) => children.has(childKey(parentId, row.name)))
      .map(({ row }) => fault(row, 'name', 'import.nameTaken')),
    ...orgs.filter(({ row }) => codes.has(row.code)).map(({ row }) => fault(row, 'code', 'import.codeTaken')),
  ]
}
