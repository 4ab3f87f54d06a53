import * as z from 'zod'
import { acknowledge, getObligation, listObligations } from '../../actions/obligations.ts'
import { obligationKey } from '../../domain/obligation.ts'
import { obligationAfter, page } from '../cursors.ts'
import type { App } from '../door.ts'
import { ObligationPath, OrgPath, PageQuery, pageOf } from '../shapes/basics.ts'
import { ObligationAnswer, ObligationWithReports } from '../shapes/obligations.ts'
import { withAddress } from './reports.ts'

export function obligationRoutes(app: App): void {
  app.get(
    '/api/orgs/:orgId/obligations',
    {
      schema: {
        summary: 'What an org owes, or all it was ever asked, by due day',
        params: OrgPath,
        querystring: PageQuery.extend({ status: z.enum(['owed', 'all']).default('owed') }),
        response: { 200: pageOf(ObligationAnswer) },
      },
    },
    async ({ ctx, params, query: { status, after, limit } }) => {
      const items = await listObligations(ctx, params.orgId, status === 'owed', obligationAfter(after), limit)
      return page(items, limit, ({ dueOn, directiveId, period }) => [dueOn, directiveId, period].join('_'))
    },
  )

  app.get(
    '/api/obligations/:id',
    {
      schema: {
        summary: 'An obligation with every report on it, the answer to the period before, and its journal',
        params: ObligationPath,
        response: { 200: ObligationWithReports },
      },
    },
    async ({ ctx, params }) => {
      const { reports, previous, ...rest } = await getObligation(ctx, obligationKey(params.id))
      return { ...rest, reports: reports.map(withAddress), previous: previous && withAddress(previous) }
    },
  )

  app.post(
    '/api/obligations/:id/acknowledgement',
    {
      schema: {
        summary: 'The org says that it knows what it owes',
        params: ObligationPath,
        response: { 200: ObligationAnswer },
      },
    },
    async ({ ctx, params }) => acknowledge(ctx, obligationKey(params.id)),
  )
}
