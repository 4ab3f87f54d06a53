import type { Readable } from 'node:stream'
import { need, seatToRead, seatToReport } from '../domain/right.ts'
import * as store from '../store/evidence.ts'
import { writeJournal } from '../store/journal.ts'
import { getOrg } from '../store/orgs.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { getReadableOrg } from './orgs.ts'

/** Stores a file behind an org's reports, from a stream: named by its sha-256, stored once, its type judged by content. */
export async function attachEvidence(
  ctx: Ctx,
  orgId: number,
  name: string,
  source: Readable,
): Promise<store.Evidence> {
  const org = await getOrg(ctx.db, orgId)
  const seat = need(seatToReport(ctx.actor, org), 'report')

  const file = await ctx.files.put(source, name, ctx.pack.pack.uploads)
  const evidence = { ...file, name, uploadedAt: ctx.now(), uploadedBy: ctx.actor.name }
  const holder = { regionId: org.regionId, orgId }
  await inTransaction(ctx.db, async (tx) => {
    if (!(await store.insertEvidence(tx, holder, evidence))) return
    await writeJournal(ctx, tx, {
      verb: 'evidence.attached',
      org,
      subject: { type: 'evidence', id: file.sha256 },
      seat,
      after: { name, size: file.size, mediaType: file.mediaType },
    })
  })
  return store.getEvidence(ctx.db, holder, file.sha256)
}

/** The files that an org holds, the latest first: what it may use again. */
export async function listEvidence(ctx: Ctx, orgId: number, limit: number): Promise<store.Evidence[]> {
  const { org } = await getReadableOrg(ctx, orgId)
  return store.listEvidence(ctx.db, { regionId: org.regionId, orgId }, limit)
}

/** A file that an org holds, as a stream of its bytes. */
export async function openEvidence(ctx: Ctx, orgId: number, sha256: string) {
  const org = await getOrg(ctx.db, orgId)
  need(seatToRead(ctx.actor, org), 'read')
  const evidence = await store.getEvidence(ctx.db, { regionId: org.regionId, orgId }, sha256)
  return { evidence, ...(await ctx.files.read(sha256)) }
}
