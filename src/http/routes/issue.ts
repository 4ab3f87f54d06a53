import { issueDirective, progressOf, withdrawDirective } from '../../actions/issue.ts'
import type { App } from '../door.ts'
import { IdPath } from '../shapes/basics.ts'
import { ProgressAnswer, ProgressNow, Withdrawal } from '../shapes/programmes.ts'

export function issueRoutes(app: App): void {
  app.post(
    '/api/directives/:id/issue',
    {
      schema: {
        summary: 'Issue a directive; obligations open in the background, and issuing again doubles nothing',
        params: IdPath,
        response: { 202: ProgressAnswer },
      },
    },
    async ({ ctx, params }, reply) => {
      reply.code(202).header('location', `/api/directives/${params.id}/progress`)
      return issueDirective(ctx, params.id)
    },
  )

  app.get(
    '/api/directives/:id/progress',
    {
      schema: {
        summary: 'How far an issue or a withdrawal is',
        params: IdPath,
        response: { 200: ProgressNow },
      },
    },
    async ({ ctx, params }) => progressOf(ctx, params.id),
  )

  app.post(
    '/api/directives/:id/withdrawal',
    {
      schema: {
        summary: 'Take a directive back, with the reason that everyone bound will read',
        params: IdPath,
        body: Withdrawal,
        response: { 202: ProgressAnswer },
      },
    },
    async ({ ctx, params, body }, reply) => {
      reply.code(202).header('location', `/api/directives/${params.id}/progress`)
      return withdrawDirective(ctx, params.id, body.reason)
    },
  )
}
