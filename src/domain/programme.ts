import * as z from 'zod'
import { Day } from './day.ts'
import { directiveKinds, type ProgrammeState, Terms } from './directive.ts'
import type { Role } from './office.ts'
import { isWithin, pathsTo } from './org.ts'
import type { Actor } from './right.ts'

/** The directives of one conference or campaign, of the org that decided them. */
export interface Programme {
  id: number
  orgId: number
  orgPath: string
  communiqueId: number | null
  title: string
  heldOn: Day | null
  status: ProgrammeState
  createdAt: Date
  confirmedAt: Date | null
  version: number
}

/** A programme in a list, with the number of its directives and of those that were issued. */
export interface ProgrammeLine extends Pick<Programme, 'id' | 'title' | 'heldOn' | 'status' | 'orgId'> {
  orgName: string
  orgOtherNames: Record<string, string>
  directives: number
  issued: number
}

const Version = z.int().positive()
const Text = z.string().trim().min(1).max(10_000)
const Title = z.string().trim().min(1).max(200)
const Id = z.int().positive()

/** What a steward changes of a programme; a part left out stays. */
export const ProgrammeEdit = z
  .object({ version: Version, title: Title.optional(), heldOn: Day.nullable().optional() })
  .meta({ id: 'ProgrammeEdit' })
export type ProgrammeEdit = z.infer<typeof ProgrammeEdit>

/** A directive that a steward adds, or the number of a removed one to bring back with everything it had. */
export const DirectiveAddition = z
  .union([
    z.object({ restore: z.object({ id: Id }) }),
    z.object({
      text: Text,
      title: Title.optional(),
      parentId: Id.nullable().optional(),
      afterId: Id.nullable().optional(),
    }),
  ])
  .meta({ id: 'DirectiveAddition' })
export type DirectiveAddition = z.infer<typeof DirectiveAddition>

/** What a steward changes of a directive; a part left out stays, and what was read stays beside it. */
export const DirectiveEdit = z
  .object({
    version: Version,
    title: Title.optional(),
    text: Text.optional(),
    kind: z.enum(directiveKinds).optional(),
    responsible: z.array(z.string().trim().min(1).max(200)).max(30).optional(),
    terms: Terms.nullable().optional(),
  })
  .meta({ id: 'DirectiveEdit' })
export type DirectiveEdit = z.infer<typeof DirectiveEdit>

/** Where a steward puts a directive; `afterId` null is the first place below its parent, left out the last. */
export const Placement = z
  .object({ version: Version, parentId: Id.nullable(), afterId: Id.nullable().optional() })
  .meta({ id: 'Placement' })
export type Placement = z.infer<typeof Placement>

/** The offset in a directive's text at which it becomes two. */
export const Split = z.object({ version: Version, at: z.int().positive() }).meta({ id: 'Split' })
export type Split = z.infer<typeof Split>

/** The other directive that goes into this one. */
export const Merger = z.object({ version: Version, withId: Id }).meta({ id: 'Merger' })
export type Merger = z.infer<typeof Merger>

/** How much of a programme an actor sees: all of it, what was issued (whoever it may bind), or nothing. */
export function sightOfProgramme(
  actor: Actor,
  programme: Pick<Programme, 'orgPath' | 'status'>,
  hasIssued: boolean,
): 'all' | 'issued' | 'nothing' {
  if (seesDrafts(actor, programme.orgPath)) return 'all'
  const isBelowIt = actor.seats.some((seat) => isWithin(seat.orgPath, programme.orgPath))
  return hasIssued && programme.status !== 'draft' && isBelowIt ? 'issued' : 'nothing'
}

/** Whether an actor sees what is being drafted at a place: who only answers for an org sees what was issued to it. */
export function seesDrafts(actor: Actor, path: string): boolean {
  const seats = actor.seats.filter((seat) => mayDraft(seat.role) && isWithin(path, seat.orgPath))
  return actor.personId === null || seats.length > 0
}

/** The same rule for lists: the paths at or below which an actor sees all, and those at which what was issued. */
export function reachOf({ personId, seats }: Actor): { allBelow: string[]; issuedAt: string[] } {
  if (personId === null) return { allBelow: ['/'], issuedAt: [] }
  return {
    allBelow: seats.filter(({ role }) => mayDraft(role)).map(({ orgPath }) => orgPath),
    issuedAt: [...new Set(seats.flatMap(({ orgPath }) => pathsTo(orgPath)))],
  }
}

function mayDraft(role: Role): boolean {
  return role === 'steward' || role === 'supervisor' || role === 'reader'
}
