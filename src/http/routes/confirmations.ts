import { confirmProgramme, reopenProgramme } from '../../actions/programmes.ts'
import type { App } from '../door.ts'
import { IdPath } from '../shapes/basics.ts'
import { ProgrammeAnswer, Seen, SeenQuery } from '../shapes/programmes.ts'

export function confirmationRoutes(app: App): void {
  app.post(
    '/api/programmes/:id/confirmation',
    {
      schema: {
        summary: 'Confirm a draft: what it says may now be issued',
        params: IdPath,
        body: Seen,
        response: { 200: ProgrammeAnswer },
      },
    },
    async ({ ctx, params, body }) => confirmProgramme(ctx, params.id, body.version),
  )

  app.delete(
    '/api/programmes/:id/confirmation',
    {
      schema: {
        summary: 'Take a confirmation back, while nothing was issued',
        params: IdPath,
        querystring: SeenQuery,
        response: { 200: ProgrammeAnswer },
      },
    },
    async ({ ctx, params, query }) => reopenProgramme(ctx, params.id, query.version),
  )
}
