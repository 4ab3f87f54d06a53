import * as z from 'zod'
import { journalOf, listJournal } from '../../actions/journal.ts'
import { Day } from '../../domain/day.ts'
import { journalGroupNames } from '../../domain/journal-group.ts'
import { numberAfter, page } from '../cursors.ts'
import type { App } from '../door.ts'
import { OrgPath, PageQuery, pageOf } from '../shapes/basics.ts'
import { JournalLineAnswer } from '../shapes/journal.ts'

const Subject = z.object({
  regionId: z.coerce.number().int().min(1).max(32_767),
  subjectType: z.string().min(1).max(40),
  subjectId: z.string().min(1).max(80),
})

const JournalQuery = PageQuery.extend({
  group: z.enum(journalGroupNames).optional(),
  from: Day.optional(),
  to: Day.optional(),
})

export function journalRoutes(app: App): void {
  app.get(
    '/api/orgs/:orgId/journal',
    {
      schema: {
        summary: 'What happened in an org and all below it, newest first',
        params: OrgPath,
        querystring: JournalQuery,
        response: { 200: pageOf(JournalLineAnswer) },
      },
    },
    async ({ ctx, params, query }) => {
      const { after, limit, group, from, to } = query
      const sought = { groups: group ? [group] : [], from, to }
      const lines = await listJournal(ctx, params.orgId, numberAfter(after), limit, sought)
      return page(lines, query.limit, ({ id }) => id)
    },
  )

  app.get(
    '/api/journal',
    {
      schema: {
        summary: 'What happened to one thing, newest first',
        querystring: Subject,
        response: { 200: z.object({ items: z.array(JournalLineAnswer) }) },
      },
    },
    async ({ ctx, query: { regionId, subjectType, subjectId } }) => ({
      items: await journalOf(ctx, regionId, { type: subjectType, id: subjectId }),
    }),
  )
}
