import { takeBackAcknowledgement, takeBackDecision } from '../../actions/taking-back.ts'
import { obligationKey } from '../../domain/obligation.ts'
import { reportKey } from '../../domain/report-address.ts'
import type { App } from '../door.ts'
import { ObligationPath, ReportPath } from '../shapes/basics.ts'
import { ObligationAnswer } from '../shapes/obligations.ts'
import { ReportAnswer } from '../shapes/reports.ts'
import { withAddress } from './reports.ts'

export function takingBackRoutes(app: App): void {
  app.delete(
    '/api/reports/:id/decision',
    {
      schema: {
        summary:
          'Take one’s own acceptance or sending back back, within ten minutes and before anything followed',
        params: ReportPath,
        response: { 200: ReportAnswer },
      },
    },
    async ({ ctx, params }) => withAddress(await takeBackDecision(ctx, reportKey(params.id))),
  )

  app.delete(
    '/api/obligations/:id/acknowledgement',
    {
      schema: {
        summary: 'Take one’s own acknowledgement back, within ten minutes and before anything followed',
        params: ObligationPath,
        response: { 200: ObligationAnswer },
      },
    },
    async ({ ctx, params }) => takeBackAcknowledgement(ctx, obligationKey(params.id)),
  )
}
