import * as z from 'zod'
import { results } from './obligation.ts'
import { Sha256 } from './report.ts'

/** A report as far as it is written; nothing of it is required yet, and a figure may still be half a number. */
export const UnfinishedReport = z
  .object({
    /** The id under which it will be filed. */
    id: z.uuid().toLowerCase().optional(),
    result: z.enum(results).nullable().optional(),
    paragraph: z.string().max(5000).optional(),
    figures: z
      .record(z.string().max(60), z.string().max(40))
      .refine((figures) => Object.keys(figures).length <= 20)
      .optional(),
    evidence: z.array(Sha256).max(20).optional(),
  })
  .meta({ id: 'UnfinishedReport' })
export type UnfinishedReport = z.infer<typeof UnfinishedReport>
