import * as z from 'zod'
import { openReportDesk } from '../../actions/report-desk.ts'
import { acceptReport, getReport, listWaiting, sendBack } from '../../actions/reports.ts'
import { obligationKey } from '../../domain/obligation.ts'
import { ReportDraft } from '../../domain/report.ts'
import { type ReportKey, reportAddress, reportKey } from '../../domain/report-address.ts'
import { waitingAfter } from '../cursors.ts'
import type { App, Door } from '../door.ts'
import { ObligationPath, OrgPath, PageQuery, ReportPath } from '../shapes/basics.ts'
import { ObligationAnswer } from '../shapes/obligations.ts'
import { Refusal, ReportAnswer, WaitingPage } from '../shapes/reports.ts'

export function reportRoutes(app: App, { base }: Door): void {
  const desk = openReportDesk(base.db)
  app.post(
    '/api/obligations/:id/reports',
    {
      schema: {
        summary: 'File a report; the same id sent again gives the report that is there',
        params: ObligationPath,
        body: ReportDraft,
        response: { 200: ReportAnswer, 201: ReportAnswer },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const { report, isNew } = await desk.submit(ctx, obligationKey(params.id), body)
      reply.code(isNew ? 201 : 200).header('location', `/api/reports/${reportAddress(report)}`)
      return withAddress(report)
    },
  )

  app.get(
    '/api/reports/:id',
    {
      schema: {
        summary: 'A report with the obligation that it answers',
        params: ReportPath,
        response: {
          200: z.object({ report: ReportAnswer, obligation: ObligationAnswer, mayDecide: z.boolean() }),
        },
      },
    },
    async ({ ctx, params }) => {
      const { report, ...rest } = await getReport(ctx, reportKey(params.id))
      return { report: withAddress(report), ...rest }
    },
  )

  app.post(
    '/api/reports/:id/acceptance',
    { schema: { summary: 'Take a report as it is', params: ReportPath, response: { 200: ReportAnswer } } },
    async ({ ctx, params }) => withAddress(await acceptReport(ctx, reportKey(params.id))),
  )

  app.post(
    '/api/reports/:id/refusal',
    {
      schema: {
        summary: 'Send a report back to be mended, with the reason',
        params: ReportPath,
        body: Refusal,
        response: { 200: ReportAnswer },
      },
    },
    async ({ ctx, params, body }) => withAddress(await sendBack(ctx, reportKey(params.id), body)),
  )

  app.get(
    '/api/orgs/:orgId/waiting',
    {
      schema: {
        summary: "Reports of an org's children that wait for a decision, the oldest due day first",
        params: OrgPath,
        querystring: PageQuery,
        response: { 200: WaitingPage },
      },
    },
    async ({ ctx, params, query: { after, limit } }) => {
      const { items, total } = await listWaiting(ctx, params.orgId, waitingAfter(after), limit)
      const last = items.length < limit ? undefined : items.at(-1)
      return { items: items.map(withAddress), total, next: last ? `${last.dueOn}_${last.id}` : null }
    },
  )
}

/** A report with what reaches it. */
export function withAddress<T extends ReportKey>(report: T): T & { address: string } {
  return { ...report, address: reportAddress(report) }
}
