import type { Seat } from '../domain/right.ts'
import { findActor } from '../store/actors.ts'
import { writeJournal } from '../store/journal.ts'
import { getOrg } from '../store/orgs.ts'
import { findRootId } from '../store/people.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Ctx, today } from './ctx.ts'

/**
 * Writes down that the person of an account signed in or out: a line for each office held, on its org, or one on the root where
 * none is held. Who, in which office and when, and nothing else: neither address nor device. An account without a person has no line.
 */
export async function noteSession(
  base: Omit<Ctx, 'actor'>,
  userId: string,
  verb: 'session.opened' | 'session.closed',
): Promise<void> {
  const actor = await findActor(base.db, userId, today(base))
  if (!actor) return
  await inTransaction(base.db, async (tx) => {
    const note = async (orgId: number, subject: { type: string; id: number }, seat?: Seat) =>
      writeJournal({ ...base, actor }, tx, { verb, org: await getOrg(tx, orgId), subject, seat })

    for (const seat of actor.seats) await note(seat.orgId, { type: 'tenure', id: seat.tenureId }, seat)
    const rootId = actor.seats.length === 0 ? await findRootId(tx) : undefined
    if (rootId !== undefined) await note(rootId, { type: 'person', id: actor.personId ?? 0 })
  })
}
