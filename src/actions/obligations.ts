import { daysBetween } from '../domain/day.ts'
import type { Responsibility } from '../domain/directive.ts'
import { move, type ObligationKey, obligationId, sightOf } from '../domain/obligation.ts'
import { type Words, wordsIn } from '../domain/pack.ts'
import { knownWorkdaysBetween } from '../domain/pack-calendar.ts'
import { need, seatToRead, seatToReport } from '../domain/right.ts'
import { listOrgNames } from '../store/actors.ts'
import { getIssuable } from '../store/issued-directives.ts'
import { type JournalLine, journalOf as readJournal, writeJournal } from '../store/journal.ts'
import * as store from '../store/obligations.ts'
import { findPreviousReport, listReportsOf } from '../store/reports.ts'
import { noteChange } from '../store/tallies.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Ctx, today } from './ctx.ts'
import { journalOf } from './journal.ts'
import { getReadableOrg } from './orgs.ts'

/** One page of what an org owes, or of all it was ever asked, by due day. */
export async function listObligations(
  ctx: Ctx,
  orgId: number,
  isOwedOnly: boolean,
  after: store.ObligationCursor | null,
  limit: number,
) {
  const { org } = await getReadableOrg(ctx, orgId)
  const obligations = await store.listObligations(ctx.db, org, isOwedOnly, after, limit)
  return obligations.map((obligation) => seen(ctx, obligation))
}

/**
 * An obligation with all reports on it, the answer to the period before, who answers for its directive in which tier, and its
 * journal with how its directive came and went.
 */
export async function getObligation(ctx: Ctx, key: ObligationKey) {
  const obligation = await store.getObligation(ctx.db, key)
  need(seatToRead(ctx.actor, place(obligation)), 'read')
  const directive = await getIssuable(ctx.db, key.directiveId)
  const [reports, previous, responsibilities, own, ofDirective] = await Promise.all([
    listReportsOf(ctx.db, key),
    findPreviousReport(ctx.db, key),
    namedResponsibilities(ctx, directive.terms?.responsibilities ?? []),
    journalOf(ctx, key.regionId, { type: 'obligation', id: obligationId(key) }),
    journalToBound(ctx, directive),
  ])
  const mayReport = seatToReport(ctx.actor, place(obligation)) !== undefined
  const journal = [...own, ...ofDirective].sort((a, b) => b.at.getTime() - a.at.getTime())
  const known = reports.map((report) => ({ ...report, reasonNames: reasonNames(ctx, report.reason) }))
  const answer = { reports: known, previous: previous ?? null, responsibilities, journal, mayReport }
  return { ...seen(ctx, obligation), ...answer }
}

/** A reason that the pack offers reads in the language of who reads it, not of who gave it. */
function reasonNames({ pack }: Ctx, reason: string | null): Words | undefined {
  return reason === null ? undefined : wordsIn(pack.pack.sendBackReasons, reason)
}

/** The org says that it knows what it owes. */
export async function acknowledge(ctx: Ctx, key: ObligationKey) {
  return inTransaction(ctx.db, async (tx) => {
    const before = await store.lockObligation(tx, key)
    const seat = need(seatToReport(ctx.actor, place(before)), 'report')

    const after = { ...move(before, 'acknowledged'), acknowledgedAt: ctx.now() }
    await store.saveObligation(tx, after)
    await noteChange(tx, before, before, after)
    await writeJournal(ctx, tx, {
      verb: 'obligation.acknowledged',
      org: { regionId: key.regionId, ...place(before) },
      subject: { type: 'obligation', id: obligationId(key) },
      seat,
      before: { status: before.status },
      after: { status: after.status },
    })
    return seen(ctx, after)
  })
}

/** Opening and waiving concern thousands at once and are one line, of the directive: whoever is bound sees it, with the reason. */
async function journalToBound(
  ctx: Ctx,
  { id, regionId }: { id: number; regionId: number },
): Promise<JournalLine[]> {
  const lines = await readJournal(ctx.db, regionId, { type: 'directive', id }, false)
  return lines
    .filter(({ verb }) => verb === 'directive.issued' || verb === 'directive.withdrawn')
    .map((line) => ({ ...line, after: withoutTerms(line.after) }))
}

/** Who answers in which tier: the org by its names, or the words of the text. */
async function namedResponsibilities(ctx: Ctx, responsibilities: Responsibility[]) {
  const names = await listOrgNames(
    ctx.db,
    responsibilities.flatMap(({ orgId }) => orgId ?? []),
  )
  return responsibilities.map(({ tier, orgId, text }) => {
    const org = orgId === undefined ? undefined : names.get(orgId)
    return { tier, name: org?.name ?? text ?? '', otherNames: org?.otherNames ?? {} }
  })
}

function withoutTerms(after: unknown): unknown {
  const { terms, ...rest } = (after ?? {}) as { terms?: unknown }
  return rest
}

/** Where the org of an obligation stands, for rights and journal. */
export function place(obligation: { orgId: number; orgPath: string }) {
  return { id: obligation.orgId, path: obligation.orgPath }
}

/** An obligation as it is shown: with its address, its sight today and the days and workdays left (negative when overdue). */
export function seen<T extends store.ObligationInContext>(ctx: Ctx, obligation: T) {
  const day = today(ctx)
  return {
    ...obligation,
    id: obligationId(obligation),
    sight: sightOf(obligation, day),
    daysLeft: daysBetween(day, obligation.dueOn),
    workdaysLeft: knownWorkdaysBetween(ctx.pack.pack.calendar, day, obligation.dueOn),
  }
}
