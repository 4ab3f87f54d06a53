import * as z from 'zod'
import { importFaults } from '../../domain/org-import.ts'

/** What a table of orgs would found, or has founded, and what is wrong in it by row (as the sheet counts) and column. */
export const ImportAnswer = z
  .object({
    isDryRun: z.boolean(),
    rows: z.int(),
    orgs: z.int(),
    appointments: z.int(),
    faults: z.array(
      z.object({ row: z.int(), column: z.string(), code: z.enum(importFaults), value: z.string() }),
    ),
    faultCount: z.int(),
  })
  .meta({ id: 'Import' })

/** Whether it is only to be tried. */
export const ImportQuery = z.object({ dryRun: z.stringbool().default(false) })
