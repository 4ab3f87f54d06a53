import { need, seatToRead } from '../domain/right.ts'
import * as store from '../store/journal.ts'
import { getOrg } from '../store/orgs.ts'
import type { Ctx } from './ctx.ts'
import { getReadableOrg, regionsOf } from './orgs.ts'

/** One page of the journal of an org and all below it, newest first, before the given line. */
export async function listJournal(ctx: Ctx, orgId: number, before: number | null, limit: number) {
  const { org } = await getReadableOrg(ctx, orgId)
  return store.listJournal(ctx.db, await regionsOf(ctx, org), org.path, before, limit)
}

/** The journal of one thing. Only lines about orgs that the actor may read are shown. */
export async function journalOf(ctx: Ctx, regionId: number, subject: { type: string; id: string }) {
  const lines = await store.journalOf(ctx.db, regionId, subject)
  const orgIds = [...new Set(lines.map((line) => line.orgId))]
  for (const orgId of orgIds) need(seatToRead(ctx.actor, await getOrg(ctx.db, orgId)), 'read')
  return lines
}
