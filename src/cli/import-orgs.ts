import type { Ctx } from '../actions/ctx.ts'
import { findOrgByCode } from '../actions/orgs.ts'
import { type ImportOutcome, importOrgs } from '../actions/orgs-import.ts'
import { Problem } from '../domain/problem.ts'
import type { Io } from './io.ts'
import { say, sayFault } from './sentence.ts'

/** Founds the organisations of a table, or says what would come of it; the faults are told by row and column, one a line. */
export async function takeOrgs(
  ctx: Ctx,
  orgId: number,
  bytes: Uint8Array,
  { parent, isDryRun }: { parent?: string | undefined; isDryRun: boolean },
  io: Io,
): Promise<number> {
  const base = parent === undefined ? orgId : (await findOrgByCode(ctx, parent)).id
  try {
    const outcome = await importOrgs(ctx, base, bytes, isDryRun)
    await tellFaults(outcome, io)
    const { orgs, appointments, faultCount } = outcome
    const told = { orgs, appointments, faults: faultCount }
    io.stdout.write(`${say(isDryRun ? 'import.tried' : 'import.founded', io.env, told)}\n`)
    return faultCount === 0 ? 0 : 1
  } catch (error) {
    if (error instanceof Problem && error.code === 'import.refused') {
      await tellFaults(error.details as unknown as ImportOutcome, io)
    }
    throw error
  }
}

async function tellFaults({ faults, faultCount }: ImportOutcome, io: Io): Promise<void> {
  for (const { row, column, code, value } of faults) {
    io.stdout.write(`${row}\t${column}\t${await sayFault(code, { column, value }, io.env)}\n`)
  }
  if (faultCount > faults.length) io.stdout.write(`… ${faultCount - faults.length}\n`)
}
