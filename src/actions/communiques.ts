import { need, seatToSteward } from '../domain/right.ts'
import { getOrg } from '../store/orgs.ts'
import type { Ctx } from './ctx.ts'
import { keepDraft } from './draft-programmes.ts'
import { readAside } from './read-aside.ts'
import type { Source } from './read-source.ts'

/** Reads a communiqué for an org and keeps it with a draft programme of what it asks, for its steward to confirm. */
export async function readIntoDraft(ctx: Ctx, orgId: number, source: Source) {
  const org = await getOrg(ctx.db, orgId)
  need(seatToSteward(ctx.actor, org), 'steward')

  const read = await readAside(source)
  return keepDraft(ctx, org, { ...read, sourceName: source.sourceName ?? null })
}
