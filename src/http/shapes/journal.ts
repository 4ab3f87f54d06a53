import * as z from 'zod'

/** A line of the journal: who, in which office, did what to which thing, and what it was before and after. */
export const JournalLineAnswer = z
  .object({
    id: z.int(),
    regionId: z.int(),
    at: z.date(),
    orgId: z.int(),
    orgName: z.string(),
    orgOtherNames: z.record(z.string(), z.string()),
    verb: z.string(),
    about: z.string().nullable(),
    subjectType: z.string(),
    subjectId: z.string(),
    actor: z.string(),
    office: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'JournalLine' })
