import { addDays } from '../domain/day.ts'
import { countOwed, countWaitingBelow } from '../store/must-act.ts'
import { type Ctx, today } from './ctx.ts'

/** Days before its due day from which an obligation presses. */
const pressing = 7

/** How many things wait for the actor: reports to decide on, and what the actor's own orgs owe, by how much it presses. */
export async function countMustAct(ctx: Ctx) {
  const { seats } = ctx.actor
  const orgsAs = (...roles: string[]) =>
    seats.filter(({ role }) => roles.includes(role)).map(({ orgId }) => orgId)
  const day = today(ctx)
  const [waiting, owed] = await Promise.all([
    countWaitingBelow(ctx.db, orgsAs('supervisor', 'steward')),
    countOwed(ctx.db, orgsAs('responsible', 'reporter'), day, addDays(day, pressing)),
  ])
  return { waiting, ...owed, total: waiting + owed.overdue + owed.sentBack + owed.dueSoon }
}
