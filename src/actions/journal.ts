import { addDays, type Day, startOfDay } from '../domain/day.ts'
import { type JournalGroup, journalGroups } from '../domain/journal-group.ts'
import { seesDrafts } from '../domain/programme.ts'
import { need, seatToRead, seatToSteward } from '../domain/right.ts'
import * as store from '../store/journal.ts'
import { getOrg } from '../store/orgs.ts'
import type { Ctx } from './ctx.ts'
import { getReadableOrg, regionsOf } from './orgs.ts'

/** What is sought in a journal: groups of acts, and the days from and to which they were done. */
export interface Sought {
  groups?: readonly JournalGroup[] | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/**
 * One page of the journal of an org and all below it, newest first, before the given line: all of it or what is sought. Drafting
 * is shown to who may see drafts; who signed in and out to a steward, and only where it is sought.
 */
export async function listJournal(
  ctx: Ctx,
  orgId: number,
  before: number | null,
  limit: number,
  { groups = [], from, to }: Sought = {},
) {
  const { org } = await getReadableOrg(ctx, orgId)
  const wantsSessions = groups.includes('sessions')
  if (wantsSessions) need(seatToSteward(ctx.actor, org), 'steward')
  const seen = { drafting: seesDrafts(ctx.actor, org.path), sessions: wantsSessions }
  const { timeZone } = ctx.pack.pack
  const sought = {
    verbs: groups.flatMap((group) => journalGroups[group]),
    since: from ? startOfDay(timeZone, from) : null,
    until: to ? startOfDay(timeZone, addDays(to, 1)) : null,
  }
  return store.listJournal(ctx.db, await regionsOf(ctx, org), org.path, seen, sought, before, limit)
}

/** The journal of one thing; throws `right.missing` where it concerns an org that the actor may not read. */
export async function journalOf(ctx: Ctx, regionId: number, subject: { type: string; id: string }) {
  const lines = await store.journalOf(ctx.db, regionId, subject, true)
  const orgs = await Promise.all(
    [...new Set(lines.map((line) => line.orgId))].map((id) => getOrg(ctx.db, id)),
  )
  const isOfSessions = lines.some(({ verb }) => verb.startsWith('session.'))
  for (const org of orgs) {
    if (isOfSessions) need(seatToSteward(ctx.actor, org), 'steward')
    else need(seatToRead(ctx.actor, org), 'read')
  }

  const isWhole = orgs.every((org) => seesDrafts(ctx.actor, org.path))
  return isWhole ? lines : store.journalOf(ctx.db, regionId, subject, false)
}
