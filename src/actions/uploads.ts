import type { Readable } from 'node:stream'
import type { Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { need, seatToReport } from '../domain/right.ts'
import { type Evidence, getEvidence } from '../store/evidence.ts'
import { getOrg } from '../store/orgs.ts'
import { inTransaction } from '../store/transaction.ts'
import * as store from '../store/uploads.ts'
import type { Ctx } from './ctx.ts'
import { attachEvidence } from './evidence.ts'

/** An upload as it stands: `offset` bytes have come; the evidence is there when all have. */
export interface UploadState {
  id: string
  name: string
  size: number
  offset: number
  evidence: Evidence | null
}

/** Files that an org may have on their way at once. */
const mostAtOnce = 20
const longest = 24 * 60 * 60_000

/** Begins to take a file in pieces, to be evidence behind an org's reports when all of it has come. */
export async function startUpload(
  ctx: Ctx,
  orgId: number,
  { name, size }: { name: string; size: number },
): Promise<UploadState> {
  const org = await orgToReportFor(ctx, orgId)
  const { maxBytes } = ctx.pack.pack.uploads
  if (size === 0) throw new Problem('evidence.empty')
  if (size > maxBytes) throw new Problem('evidence.tooLarge', { maxBytes })
  if ((await store.countUnderway(ctx.db, holderOf(org))) >= mostAtOnce) {
    throw new Problem('upload.tooMany', { most: mostAtOnce })
  }

  const upload = { ...holderOf(org), id: ctx.newId(), name, size, sha256: null }
  await store.insertUpload(ctx.db, upload, ctx.now(), ctx.actor.name)
  return { id: upload.id, name, size, offset: 0, evidence: null }
}

/** How far an upload has come. */
export async function getUpload(ctx: Ctx, orgId: number, id: string): Promise<UploadState> {
  const org = await orgToReportFor(ctx, orgId)
  return stateOf(ctx, await store.getUpload(ctx.db, holderOf(org), id))
}

/**
 * Takes the next piece of an upload, and with the last one the file as evidence, checked as any other: what is refused then is
 * forgotten. Throws `upload.wrongOffset` with the offset at which to go on.
 */
export async function continueUpload(
  ctx: Ctx,
  orgId: number,
  id: string,
  offset: number,
  source: Readable,
): Promise<UploadState> {
  const org = await orgToReportFor(ctx, orgId)
  const upload = await store.getUpload(ctx.db, holderOf(org), id)
  const state = await stateOf(ctx, upload)
  if (offset !== state.offset) throw new Problem('upload.wrongOffset', { offset: state.offset })
  if (state.evidence) return state

  const length = await ctx.files.partial.write(id, offset, source, upload.size)
  if (length < upload.size) return { ...state, offset: length }
  // A line that was believed dead may end after another one has brought the whole file.
  const now = await store.getUpload(ctx.db, holderOf(org), id)
  return now.sha256 === null ? finish(ctx, upload) : stateOf(ctx, now)
}

/** Gives an upload up. */
export async function abandonUpload(ctx: Ctx, orgId: number, id: string): Promise<void> {
  const org = await orgToReportFor(ctx, orgId)
  const upload = await store.getUpload(ctx.db, holderOf(org), id)
  await forget(ctx, upload)
}

/** Forgets the uploads that began more than a day ago, with what came of them. The clock does it. */
export async function removeAbandonedUploads({ db, files, now }: Pick<Ctx, 'db' | 'files' | 'now'>) {
  const before = new Date(now().getTime() - longest)
  await store.removeUploadsBefore(db, before)
  await files.partial.removeUntouchedSince(before)
}

async function finish(ctx: Ctx, upload: store.Upload): Promise<UploadState> {
  const { id, orgId, name, size } = upload
  const evidence = await attachEvidence(ctx, orgId, name, ctx.files.partial.read(id)).catch(async (error) => {
    if (error instanceof Problem) await forget(ctx, upload)
    throw error
  })
  await store.finishUpload(ctx.db, upload, evidence.sha256)
  await ctx.files.partial.remove(id)
  return { id, name, size, offset: size, evidence }
}

async function forget(ctx: Ctx, upload: store.Upload): Promise<void> {
  await inTransaction(ctx.db, (tx) => store.removeUpload(tx, upload))
  await ctx.files.partial.remove(upload.id)
}

async function stateOf(ctx: Ctx, upload: store.Upload): Promise<UploadState> {
  const { id, name, size, sha256 } = upload
  if (sha256 === null) {
    return { id, name, size, offset: await ctx.files.partial.length(id), evidence: null }
  }
  return { id, name, size, offset: size, evidence: await getEvidence(ctx.db, upload, sha256) }
}

async function orgToReportFor(ctx: Ctx, orgId: number): Promise<Org> {
  const org = await getOrg(ctx.db, orgId)
  need(seatToReport(ctx.actor, org), 'report')
  return org
}

function holderOf(org: Org) {
  return { regionId: org.regionId, orgId: org.id }
}
