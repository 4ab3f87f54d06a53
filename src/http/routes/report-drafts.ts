import * as z from 'zod'
import { getReportDraft, removeReportDraft, saveReportDraft } from '../../actions/report-drafts.ts'
import { obligationKey } from '../../domain/obligation.ts'
import { UnfinishedReport } from '../../domain/unfinished-report.ts'
import type { App } from '../door.ts'
import { ObligationPath } from '../shapes/basics.ts'

/** What is written so far, by whom and when. */
const SavedDraft = z
  .object({ contents: UnfinishedReport, savedAt: z.date(), savedBy: z.string() })
  .meta({ id: 'SavedDraft' })

const DraftAnswer = z.object({ draft: SavedDraft.nullable() })

export function reportDraftRoutes(app: App): void {
  app.get(
    '/api/obligations/:id/draft',
    {
      schema: {
        summary: 'What is written so far of the report on an obligation; null where nothing is',
        params: ObligationPath,
        response: { 200: DraftAnswer },
      },
    },
    async ({ ctx, params }) => ({ draft: await getReportDraft(ctx, obligationKey(params.id)) }),
  )

  app.put(
    '/api/obligations/:id/draft',
    {
      bodyLimit: 64 << 10,
      schema: {
        summary: 'Keep what is written so far; it goes when the report is filed',
        params: ObligationPath,
        body: UnfinishedReport,
        response: { 200: SavedDraft },
      },
    },
    async ({ ctx, params, body }) => saveReportDraft(ctx, obligationKey(params.id), body),
  )

  app.delete(
    '/api/obligations/:id/draft',
    {
      schema: {
        summary: 'Forget what was written',
        params: ObligationPath,
        response: { 200: DraftAnswer },
      },
    },
    async ({ ctx, params }) => {
      await removeReportDraft(ctx, obligationKey(params.id))
      return { draft: null }
    },
  )
}
