import * as z from 'zod'
import { Day } from '../../domain/day.ts'
import { results } from '../../domain/obligation.ts'
import { Words } from '../../domain/pack.ts'
import { reportStates, Sha256 } from '../../domain/report.ts'
import { OtherNames, pageOf } from './basics.ts'

/** A report as it travels; `address` is what reaches it. */
export const ReportAnswer = z
  .object({
    address: z.string(),
    regionId: z.int(),
    id: z.string(),
    orgId: z.int(),
    directiveId: z.int(),
    period: z.int(),
    state: z.enum(reportStates),
    result: z.enum(results),
    paragraph: z.string(),
    figures: z.record(z.string(), z.number()),
    evidence: z.array(Sha256),
    submittedAt: z.date(),
    submittedBy: z.string(),
    decidedAt: z.date().nullable(),
    decidedBy: z.string().nullable(),
    reason: z.string().nullable(),
    /** The reason in all languages, where it is one that the pack offers. */
    reasonNames: Words.optional(),
  })
  .meta({ id: 'Report' })

/** A file that an org holds, named by the sha-256 of its bytes. */
export const EvidenceAnswer = z
  .object({
    sha256: Sha256,
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    uploadedAt: z.date(),
    uploadedBy: z.string(),
  })
  .meta({ id: 'Evidence' })

/** A report that waits for a decision. */
export const WaitingReport = ReportAnswer.extend({
  orgName: z.string(),
  orgOtherNames: OtherNames,
  directiveTitle: z.string(),
  dueOn: Day,
}).meta({ id: 'WaitingReport' })

/** One page of the reports that wait for a decision, the oldest due day first, and how many there are in all. */
export const WaitingPage = pageOf(WaitingReport).extend({ total: z.int() }).meta({ id: 'WaitingPage' })

/** Why a report is sent back. */
export const Refusal = z.object({ reason: z.string().max(2000) })
