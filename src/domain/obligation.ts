import type { Day } from './day.ts'
import { Problem } from './problem.ts'

const nextStatuses = {
  open: ['acknowledged', 'reported', 'waived'],
  acknowledged: ['reported', 'waived'],
  reported: ['done', 'sentBack'],
  sentBack: ['reported', 'waived'],
  done: [],
  waived: [],
} as const

export const statuses = ['open', 'acknowledged', 'reported', 'done', 'sentBack', 'waived'] as const
export const results = ['met', 'partly', 'notMet'] as const
export const verifications = ['unverified', 'verified', 'contradicted'] as const

export type ObligationStatus = keyof typeof nextStatuses
export type Result = (typeof results)[number]
export type Verification = (typeof verifications)[number]

/** One org × one directive × one period: the four together are its key, and with the region its address. */
export interface ObligationKey {
  regionId: number
  orgId: number
  directiveId: number
  period: number
}

/** What an org owes for one period of a directive; the four columns of its state never share a field. */
export interface Obligation extends ObligationKey {
  orgPath: string
  dueOn: Day
  status: ObligationStatus
  result: Result | null
  verification: Verification
  acknowledgedAt: Date | null
  reportId: string | null
  reportedAt: Date | null
}

/** Returns the obligation moved on; throws `obligation.settled` or `obligation.cannotMove` when the step is not allowed. */
export function move<T extends Pick<Obligation, 'status'>>(obligation: T, to: ObligationStatus): T {
  const allowed: readonly ObligationStatus[] = nextStatuses[obligation.status]
  if (!allowed.includes(to)) {
    const code =
      to === 'reported' && isSettled(obligation.status) ? 'obligation.settled' : 'obligation.cannotMove'
    throw new Problem(code, { from: obligation.status, to })
  }
  return { ...obligation, status: to }
}

const earlierStatuses: Partial<Record<ObligationStatus, ObligationStatus>> = {
  acknowledged: 'open',
  done: 'reported',
  sentBack: 'reported',
}

/** A slip is seen at once; what stood for longer than these minutes may have been acted upon. */
export const takeBackMinutes = 10

/** Returns the obligation a step back; throws `obligation.cannotTakeBack` for steps that count, or were taken too long ago. */
export function takeBack<T extends Pick<Obligation, 'status'>>(obligation: T, steppedAt: Date, now: Date): T {
  const status = earlierStatuses[obligation.status]
  const minutes = (now.getTime() - steppedAt.getTime()) / 60_000
  if (!status || minutes > takeBackMinutes) {
    throw new Problem('obligation.cannotTakeBack', { status: obligation.status, minutes: takeBackMinutes })
  }
  return { ...obligation, status }
}

/** Whether the org has answered, or need not: nothing more is asked of it. */
export function isSettled(status: ObligationStatus): boolean {
  return status === 'reported' || status === 'done' || status === 'waived'
}

/** Overdue is never stored: it is a question asked on a given day. */
export function isOverdue(obligation: Pick<Obligation, 'status' | 'dueOn'>, today: Day): boolean {
  return !isSettled(obligation.status) && obligation.dueOn < today
}

/** What the eye sees of an obligation on a day; derived, never stored. The order is that of a bar, best known first. */
export const sights = [
  'verified',
  'reported',
  'sentBack',
  'underway',
  'overdue',
  'unknown',
  'waived',
] as const
export type Sight = (typeof sights)[number]

/** The sight of one obligation: unknown means that nothing was heard, not even an acknowledgement, and the day has not come. */
export function sightOf(
  obligation: Pick<Obligation, 'status' | 'verification' | 'dueOn'>,
  today: Day,
): Sight {
  const { status, verification } = obligation
  if (status === 'waived') return 'waived'
  if (status === 'reported' || status === 'done') return verification === 'verified' ? 'verified' : 'reported'
  if (isOverdue(obligation, today)) return 'overdue'
  if (status === 'sentBack') return 'sentBack'
  return status === 'acknowledged' ? 'underway' : 'unknown'
}

/** The address of an obligation in links and routes: region, org, directive and period joined by dots. */
export function obligationId({ regionId, orgId, directiveId, period }: ObligationKey): string {
  return [regionId, orgId, directiveId, period].join('.')
}

/** The key behind an address; throws `obligation.notFound` for anything that is none. */
export function obligationKey(id: string): ObligationKey {
  const match = /^(\d{1,4})\.(\d{1,9})\.(\d{1,9})\.(\d{1,4})$/.exec(id)
  if (!match) throw new Problem('obligation.notFound', { id: id.slice(0, 40) })
  const [regionId, orgId, directiveId, period] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ]
  return { regionId, orgId, directiveId, period }
}
