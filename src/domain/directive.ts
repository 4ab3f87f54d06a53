import * as z from 'zod'
import { Cadence } from './cadence.ts'
import { Demand } from './demand.ts'
import { Problem } from './problem.ts'
import { Scope } from './scope.ts'

/** The tiers of responsibility, from who leads to who supervises. */
export const tiers = ['lead', 'principal', 'firstResponsible', 'direct', 'supporting', 'supervising'] as const

/** Who answers in which tier: an org by its id, or words of the text where no single org is meant. */
export const Responsibility = z
  .object({
    tier: z.enum(tiers),
    orgId: z.int().positive().optional(),
    text: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ orgId, text }) => orgId !== undefined || text !== undefined, {
    message: 'name an org or write who',
  })
  .meta({ id: 'Responsibility' })
export type Responsibility = z.infer<typeof Responsibility>

/** All that a directive needs before it can be issued. */
export const Terms = z
  .object({
    scope: Scope,
    responsibilities: z.array(Responsibility).max(30),
    cadence: Cadence,
    demand: Demand,
  })
  .meta({ id: 'Terms' })
export type Terms = z.infer<typeof Terms>

export const directiveKinds = ['order', 'prohibition', 'request', 'commitment'] as const
export const directiveStates = ['draft', 'issuing', 'issued', 'withdrawn'] as const
export type DirectiveState = (typeof directiveStates)[number]

/** Where a directive comes from: a span of the communiqué's clean text, or a steward who added it. */
export type Origin = 'text' | 'added'

/** One thing to be done. `spans` are offsets into the clean text, [start, end); an added directive has none. */
export interface Directive {
  id: number
  programmeId: number
  parentId: number | null
  position: number
  title: string
  text: string
  origin: Origin
  spans: [start: number, end: number][]
  ordinal: string
  speaker: string | null
  kind: (typeof directiveKinds)[number]
  modal: string
  responsible: string[]
  inherited: string[]
  deadline: string | null
  cadenceRead: string | null
  confidence: number | null
  why: string | null
  terms: Terms | null
  status: DirectiveState
  issuedAt: Date | null
  withdrawnReason: string | null
  version: number
}

export const programmeStates = ['draft', 'confirmed', 'withdrawn'] as const
export type ProgrammeState = (typeof programmeStates)[number]

/** Throws the problem that keeps a directive from being issued. */
export function checkIssuable(
  directive: Pick<Directive, 'status' | 'terms' | 'id'>,
  programme: ProgrammeState,
): Terms {
  if (programme !== 'confirmed') throw new Problem('programme.notConfirmed')
  if (directive.status === 'withdrawn') throw new Problem('directive.withdrawn', { id: directive.id })
  if (!directive.terms) throw new Problem('directive.incomplete', { id: directive.id })
  return directive.terms
}
