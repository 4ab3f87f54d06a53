import * as z from 'zod'
import { Cadence } from '../../domain/cadence.ts'
import { Day } from '../../domain/day.ts'
import { Demand } from '../../domain/demand.ts'
import { directiveKinds, directiveStates, programmeStates, Terms } from '../../domain/directive.ts'
import { Scope } from '../../domain/scope.ts'
import { Id, OtherNames, Version } from './basics.ts'

/** A programme as it travels. */
export const ProgrammeAnswer = z
  .object({
    id: z.int(),
    orgId: z.int(),
    communiqueId: z.int().nullable(),
    title: z.string(),
    heldOn: Day.nullable(),
    status: z.enum(programmeStates),
    createdAt: z.date(),
    confirmedAt: z.date().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Programme' })

/** A programme in a list: how many directives it has and how many of them are issued. */
export const ProgrammeItem = z
  .object({
    id: z.int(),
    title: z.string(),
    heldOn: Day.nullable(),
    status: z.enum(programmeStates),
    orgId: z.int(),
    orgName: z.string(),
    orgOtherNames: OtherNames,
    directives: z.int(),
    issued: z.int(),
  })
  .meta({ id: 'ProgrammeItem' })

/** A directive as it travels; spans are offsets into the communiqué's clean text, [start, end). */
export const DirectiveAnswer = z
  .object({
    id: z.int(),
    programmeId: z.int(),
    parentId: z.int().nullable(),
    position: z.int(),
    title: z.string(),
    text: z.string(),
    origin: z.enum(['text', 'added']),
    spans: z.array(z.tuple([z.int(), z.int()])),
    ordinal: z.string(),
    speaker: z.string().nullable(),
    kind: z.enum(directiveKinds),
    modal: z.string(),
    responsible: z.array(z.string()),
    inherited: z.array(z.string()),
    deadline: z.string().nullable(),
    cadenceRead: z.string().nullable(),
    confidence: z.number().nullable(),
    why: z.string().nullable(),
    terms: Terms.nullable(),
    status: z.enum(directiveStates),
    issuedAt: z.date().nullable(),
    withdrawnReason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Directive' })

/** The directives of a programme in the order of its tree. */
export const DirectivesAnswer = z.object({ directives: z.array(DirectiveAnswer) })

/** The communiqué behind a programme: its clean text and what was read in it; its source for those who draft. */
export const CommuniqueAnswer = z
  .object({
    id: z.int(),
    sourceName: z.string().nullable(),
    sourceText: z.string().nullable(),
    cleanText: z.string(),
    readAt: z.date(),
    draft: z.unknown(),
  })
  .meta({ id: 'Communique' })

/** A programme with its text and its directives in tree order. */
export const ProgrammeWithText = z
  .object({
    programme: ProgrammeAnswer,
    communique: CommuniqueAnswer.nullable(),
    directives: z.array(DirectiveAnswer),
  })
  .meta({ id: 'ProgrammeWithText' })

/** A communiqué sent as text. */
export const NewCommunique = z
  .object({
    orgId: z.int().positive(),
    text: z.string(),
    sourceName: z.string().trim().max(300).optional(),
  })
  .meta({ id: 'NewCommunique' })

/** What has been made of a communiqué. */
export const ReadAnswer = z.object({ communiqueId: z.int(), programmeId: z.int() })

/** The version that the sender has seen. */
export const Seen = z.object({ version: Version })
export const SeenQuery = z.object({ version: Id })

/** The terms whose price is asked. */
export const TermsToPrice = z
  .object({ scope: Scope, cadence: Cadence, demand: Demand })
  .meta({ id: 'TermsToPrice' })

/** What terms ask of the base: how many orgs, by kind and level, and person-hours. */
export const PriceAnswer = z
  .object({
    bound: z.int(),
    byKind: z.record(z.string(), z.int()),
    byLevel: z.record(z.string(), z.int()),
    minutesEach: z.number(),
    timesAYear: z.number(),
    hoursOnce: z.number(),
    hoursAYear: z.number(),
    fields: z.int(),
    mostFields: z.int(),
  })
  .meta({ id: 'Price' })

/** How far issuing or withdrawing has come: steps of a region each, and the obligations they touched. */
export const ProgressAnswer = z
  .object({ steps: z.int(), finished: z.int(), touched: z.int() })
  .meta({ id: 'Progress' })

/** Progress with where the directive stands. */
export const ProgressNow = ProgressAnswer.extend({ status: z.enum(directiveStates), done: z.boolean() }).meta(
  {
    id: 'ProgressNow',
  },
)

export const Withdrawal = z.object({ reason: z.string().max(1000) })
