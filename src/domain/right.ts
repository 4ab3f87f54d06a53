import type { Role } from './office.ts'
import { isBelow, isWithin, type Place } from './org.ts'
import { Problem } from './problem.ts'

/** An office that a person holds today: a role over an org and everything below it. */
export interface Seat {
  tenureId: number
  officeId: number
  office: string
  role: Role
  orgId: number
  orgPath: string
}

/** Who acts: a person through the offices held today, or the product's own clock (`personId` null). */
export interface Actor {
  personId: number | null
  name: string
  seats: Seat[]
}

/** The product itself, acting by the clock; it may do what a job must do and appears by this name in the journal. */
export const clock: Actor = { personId: null, name: 'yipanqi', seats: [] }

/** The seat through which the actor sees the org: the nearest office at it or above it. */
export function seatToRead(actor: Actor, org: Place): Seat | undefined {
  return nearest(actor.seats.filter((seat) => isWithin(org.path, seat.orgPath)))
}

/** The seat through which the actor answers for the org: reporter or responsible person of that very org. */
export function seatToReport(actor: Actor, org: Place): Seat | undefined {
  return actor.seats.find(
    (seat) => seat.orgId === org.id && (seat.role === 'reporter' || seat.role === 'responsible'),
  )
}

/** The seat through which the actor judges reports of the org: supervisor or steward of an org above it. Nobody judges their own. */
export function seatToSupervise(actor: Actor, org: Place): Seat | undefined {
  return nearest(
    actor.seats.filter(
      (seat) => isBelow(org.path, seat.orgPath) && (seat.role === 'supervisor' || seat.role === 'steward'),
    ),
  )
}

/** The seat through which the actor drafts and issues programmes of the org: its steward, or one above. */
export function seatToSteward(actor: Actor, org: Place): Seat | undefined {
  return nearest(actor.seats.filter((seat) => isWithin(org.path, seat.orgPath) && seat.role === 'steward'))
}

/** Gives back the seat that carries the right, or throws `right.missing`. */
export function need(seat: Seat | undefined, what: string): Seat {
  if (!seat) throw new Problem('right.missing', { what })
  return seat
}

function nearest(seats: Seat[]): Seat | undefined {
  return seats.toSorted((a, b) => b.orgPath.length - a.orgPath.length)[0]
}
