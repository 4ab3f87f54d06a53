import type { Directive } from '../domain/directive.ts'
import type { Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { type Programme, sightOfProgramme } from '../domain/programme.ts'
import { need, type Seat, seatToSteward } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { getDirective, listDirectives } from '../store/directives.ts'
import { type JournalEntry, writeJournal } from '../store/journal.ts'
import { getOrg } from '../store/orgs.ts'
import { lockProgramme } from '../store/programmes.ts'
import type { Ctx } from './ctx.ts'

/** A programme held for a change until the transaction ends: its directives in order, its org, and the steward's seat. */
export interface HeldProgramme {
  programme: Programme
  directives: Directive[]
  org: Org
  seat: Seat
}

/** Holds a programme for its steward; throws `programme.notFound` to whom it is not shown, or `right.missing`. */
export async function holdProgramme(ctx: Ctx, tx: Database, programmeId: number): Promise<HeldProgramme> {
  const programme = await lockProgramme(tx, programmeId)
  const directives = await listDirectives(tx, programmeId)
  const hasIssued = directives.some(({ issuedAt }) => issuedAt !== null)
  const sight = sightOfProgramme(ctx.actor, programme, hasIssued)
  if (sight === 'nothing') throw new Problem('programme.notFound', { id: programmeId })

  const org = await getOrg(tx, programme.orgId)
  const seat = need(seatToSteward(ctx.actor, { id: org.id, path: programme.orgPath }), 'steward')
  return { programme, directives, org, seat }
}

/**
 * Holds the programme of a directive for its steward, who has seen a version of the directive; throws
 * `directive.notFound` to whom it is not shown, `right.missing`, or `request.stale` with the version there is now.
 */
export async function holdDirective(
  ctx: Ctx,
  tx: Database,
  id: number,
  version: number,
): Promise<HeldProgramme & { directive: Directive }> {
  const { programmeId } = await getDirective(tx, id)
  const held = await holdProgramme(ctx, tx, programmeId).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'programme.notFound' ? notFound(id) : error
  })
  const directive = held.directives.find((one) => one.id === id)
  if (!directive) throw notFound(id)
  checkVersion(directive, version)
  return { ...held, directive }
}

/** Throws `programme.notDraft` once a programme is confirmed. */
export function checkDraft({ status }: Pick<Programme, 'status'>): void {
  if (status !== 'draft') throw new Problem('programme.notDraft', { status })
}

/** Throws `request.stale`, with the version there is now, where somebody else was faster. */
export function checkVersion(now: { version: number }, seen: number): void {
  if (now.version !== seen) throw new Problem('request.stale', { version: now.version })
}

/** Writes what happened to a programme or a directive of it into the journal of the programme's org. */
export async function note(
  ctx: Ctx,
  tx: Database,
  { org, seat }: Pick<HeldProgramme, 'org' | 'seat'>,
  entry: Pick<JournalEntry, 'verb' | 'subject' | 'before' | 'after'>,
): Promise<void> {
  await writeJournal(ctx, tx, { ...entry, org, seat })
}

/** What differs between two states of a thing, as it was and as it is, by the names of its parts. */
export function differences<T extends object>(before: T, after: T, names: readonly (keyof T)[]) {
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const part = (state: T) => Object.fromEntries(changed.map((name) => [name, state[name]]))
  return { before: part(before), after: part(after), isChanged: changed.length > 0 }
}

function notFound(id: number): Problem {
  return new Problem('directive.notFound', { id })
}
