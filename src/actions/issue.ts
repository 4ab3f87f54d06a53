import { type Cadence, periodsOf } from '../domain/cadence.ts'
import { checkFields, type Demand, fieldCount, priceOf } from '../domain/demand.ts'
import { checkIssuable, type Terms } from '../domain/directive.ts'
import { isWithin } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { clock, need, seatToRead, seatToSteward } from '../domain/right.ts'
import type { Scope } from '../domain/scope.ts'
import type { Database } from '../store/database.ts'
import * as steps from '../store/issue-steps.ts'
import * as directives from '../store/issued-directives.ts'
import { writeJournal } from '../store/journal.ts'
import { getOrg } from '../store/orgs.ts'
import { countScope, findScopePlaces } from '../store/scopes.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Ctx, today } from './ctx.ts'

/** What it would cost to issue: the orgs bound, by kind and level, and the person-hours asked of them. */
export async function priceTerms(
  ctx: Ctx,
  orgId: number,
  terms: { scope: Scope; cadence: Cadence; demand: Demand },
) {
  const org = await getOrg(ctx.db, orgId)
  need(seatToSteward(ctx.actor, org), 'steward')
  await needWithin(ctx.db, terms.scope, org.path)

  const { demands, quotas } = ctx.pack.pack
  const bound = await countScope(ctx.db, terms.scope)
  return {
    ...bound,
    ...priceOf(terms.demand, terms.cadence.every, bound.bound, demands.minutes),
    fields: fieldCount(terms.demand),
    mostFields: quotas.fieldsPerDirective,
  }
}

/**
 * Plans the opening of a directive's obligations, a step for each region; the job carries the steps out. Issued again, it adds
 * what is missing and doubles nothing.
 */
export async function issueDirective(ctx: Ctx, directiveId: number): Promise<steps.Progress> {
  return inTransaction(ctx.db, async (tx) => {
    const directive = await directives.lockDirective(tx, directiveId)
    const seat = need(seatToSteward(ctx.actor, place(directive)), 'steward')
    const terms = await termsToIssue(ctx, tx, directive)

    await steps.insertPeriods(tx, directiveId, periodsOf(terms.cadence, today(ctx)))
    await steps.planOpening(tx, directiveId, terms.scope, opening(ctx, 'all'))
    await directives.saveIssueStatus(tx, directiveId, 'issuing', ctx.now())
    await writeJournal(ctx, tx, {
      verb: 'directive.issued',
      org: { regionId: directive.regionId, ...place(directive) },
      subject: { type: 'directive', id: directiveId },
      seat,
      before: { status: directive.status },
      after: { status: 'issuing', terms },
    })
    return steps.readProgress(tx, directiveId)
  })
}

/** Takes a directive back, with the reason that everyone bound will read: what is still owed is waived, what was done stays. */
export async function withdrawDirective(
  ctx: Ctx,
  directiveId: number,
  reason: string,
): Promise<steps.Progress> {
  if (reason.trim() === '') throw new Problem('directive.needsReason')
  return inTransaction(ctx.db, async (tx) => {
    const directive = await directives.lockDirective(tx, directiveId)
    const seat = need(seatToSteward(ctx.actor, place(directive)), 'steward')
    if (directive.status === 'withdrawn') throw new Problem('directive.withdrawn', { id: directiveId })
    if (directive.status === 'draft') throw new Problem('directive.notIssued', { id: directiveId })

    await steps.planWaiving(tx, directiveId)
    await directives.saveIssueStatus(tx, directiveId, 'withdrawn', ctx.now(), reason.trim())
    await writeJournal(ctx, tx, {
      verb: 'directive.withdrawn',
      org: { regionId: directive.regionId, ...place(directive) },
      subject: { type: 'directive', id: directiveId },
      seat,
      before: { status: directive.status },
      after: { status: 'withdrawn', reason: reason.trim() },
    })
    return steps.readProgress(tx, directiveId)
  })
}

/** How far a directive's issue or withdrawal is. */
export async function progressOf(ctx: Ctx, directiveId: number) {
  const directive = await directives.getIssuable(ctx.db, directiveId)
  need(seatToRead(ctx.actor, place(directive)), 'read')
  const { status } = directive
  const progress = await steps.readProgress(ctx.db, directiveId)
  return {
    ...progress,
    status,
    done: progress.finished === progress.steps && (status === 'issued' || status === 'withdrawn'),
  }
}

/** Carries out the next step of a directive, in a transaction of its own; false when none is left. Only the clock calls it. */
export async function carryOutStep(ctx: Ctx, directiveId: number): Promise<boolean> {
  return inTransaction(ctx.db, async (tx) => {
    const step = await steps.takeStep(tx, directiveId)
    if (!step) return false

    const { terms } = await directives.getIssuable(tx, directiveId)
    const touched =
      step.act === 'waive'
        ? await steps.waiveObligations(tx, step)
        : await steps.openObligations(tx, step, (terms as Terms).scope)
    await steps.finishStep(tx, step, touched, ctx.now())
    return true
  })
}

/** Closes an issue whose steps are all done: the directive stands as issued. Only the clock calls it. */
export async function finishIssue(ctx: Ctx, directiveId: number): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const directive = await directives.lockDirective(tx, directiveId)
    const progress = await steps.readProgress(tx, directiveId)
    if (directive.status !== 'issuing' || progress.finished < progress.steps) return

    await directives.saveIssueStatus(tx, directiveId, 'issued', ctx.now())
    await writeJournal({ ...ctx, actor: clock }, tx, {
      verb: 'obligations.opened',
      org: { regionId: directive.regionId, ...place(directive) },
      subject: { type: 'directive', id: directiveId },
      after: { obligations: await steps.countOpened(tx, directiveId) },
    })
  })
}

/** Plans the obligations of every period that has begun by today. Only the clock calls it. Gives back the directives concerned. */
export async function openDuePeriods(ctx: Ctx): Promise<number[]> {
  const directiveIds = await steps.listToOpen(ctx.db, today(ctx))
  for (const directiveId of directiveIds) {
    await inTransaction(ctx.db, async (tx) => {
      const directive = await directives.lockDirective(tx, directiveId)
      if (directive.status !== 'issued' || !directive.terms) return
      await steps.planOpening(tx, directiveId, directive.terms.scope, opening(ctx, 'new'))
      await directives.saveIssueStatus(tx, directiveId, 'issuing', ctx.now())
    })
  }
  return directiveIds
}

function opening(ctx: Ctx, periods: 'new' | 'all'): steps.Opening {
  return { periods, today: today(ctx), now: ctx.now() }
}

async function termsToIssue(ctx: Ctx, tx: Database, directive: directives.IssuableDirective): Promise<Terms> {
  const terms = checkIssuable(directive, directive.programmeStatus)
  checkFields(terms.demand, ctx.pack.pack.quotas.fieldsPerDirective)
  await needWithin(tx, terms.scope, directive.orgPath)
  if ((await countScope(tx, terms.scope)).bound === 0) throw new Problem('scope.empty')
  return terms
}

/** A programme binds its own org and what is below it, nothing else. */
export async function needWithin(db: Database, scope: Scope, path: string): Promise<void> {
  const within = (await findScopePlaces(db, scope)).pathOf(scope.within)
  if (within === undefined || !isWithin(within, path))
    throw new Problem('scope.empty', { within: scope.within })
}

function place(directive: directives.IssuableDirective) {
  return { id: directive.orgId, path: directive.orgPath }
}
