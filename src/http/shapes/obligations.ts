import * as z from 'zod'
import { Day } from '../../domain/day.ts'
import { Demand } from '../../domain/demand.ts'
import { tiers } from '../../domain/directive.ts'
import { results, sights, statuses, verifications } from '../../domain/obligation.ts'
import { OtherNames } from './basics.ts'
import { JournalLineAnswer } from './journal.ts'
import { ReportAnswer } from './reports.ts'

/** What an org must know of the directive behind an obligation. */
export const ObligationDirective = z
  .object({
    id: z.int(),
    programmeId: z.int(),
    programmeTitle: z.string(),
    parentTitle: z.string().nullable(),
    title: z.string(),
    text: z.string(),
    ordinal: z.string(),
    demand: Demand,
    every: z.string(),
  })
  .meta({ id: 'ObligationDirective' })

/** An obligation as it is shown: its address, its four columns, its directive, and how it looks today. */
export const ObligationAnswer = z
  .object({
    id: z.string(),
    regionId: z.int(),
    orgId: z.int(),
    orgName: z.string(),
    orgOtherNames: OtherNames,
    directiveId: z.int(),
    period: z.int(),
    opensOn: Day,
    dueOn: Day,
    milestone: z.string().nullable(),
    status: z.enum(statuses),
    result: z.enum(results).nullable(),
    verification: z.enum(verifications),
    acknowledgedAt: z.date().nullable(),
    reportedAt: z.date().nullable(),
    reportId: z.string().nullable(),
    sight: z.enum(sights),
    /** Days until the due day; negative when it has passed. */
    daysLeft: z.int(),
    /** The same in working days; null where the calendar does not know the year yet. */
    workdaysLeft: z.int().nullable(),
    directive: ObligationDirective,
  })
  .meta({ id: 'Obligation' })

/** An obligation with everything that happened to it. */
export const ObligationWithReports = ObligationAnswer.extend({
  reports: z.array(ReportAnswer),
  previous: ReportAnswer.nullable(),
  /** Who answers for the directive, as the steward listed them. */
  responsibilities: z.array(z.object({ tier: z.enum(tiers), name: z.string(), otherNames: OtherNames })),
  journal: z.array(JournalLineAnswer),
  mayReport: z.boolean(),
}).meta({ id: 'ObligationWithReports' })
