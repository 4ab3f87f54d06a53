import type { Ctx } from '../actions/ctx.ts'
import { carryOutStep, finishIssue, openDuePeriods } from '../actions/issue.ts'
import { listUnfinished } from '../store/issue-steps.ts'

/** Carries out every step of a directive that is left; can be stopped and started again anywhere between two steps. */
export async function carryOut(ctx: Ctx, directiveId: number): Promise<void> {
  while (await carryOutStep(ctx, directiveId));
  await finishIssue(ctx, directiveId)
}

/**
 * Carries out whatever a restart left undone and whatever period has begun; gives back the directives concerned. What one of them
 * fails at keeps no other waiting, and is thrown when all had their turn.
 */
export async function carryOutAll(ctx: Ctx): Promise<number[]> {
  await openDuePeriods(ctx)
  const directiveIds = await listUnfinished(ctx.db)
  const failures: unknown[] = []
  for (const directiveId of directiveIds) {
    await carryOut(ctx, directiveId).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
  return directiveIds
}
