import * as z from 'zod'
import { today } from '../../actions/ctx.ts'
import { getReadableOrg } from '../../actions/orgs.ts'
import type { App, Door } from '../door.ts'
import { Id } from '../shapes/basics.ts'

const Watched = z.object({ orgId: Id, programmeId: Id.optional() })

export function liveRoutes(app: App, { base, live }: Door): void {
  app.get(
    '/api/live',
    {
      schema: {
        summary:
          'A stream of events: `changed` says that counts of an org or below it have changed, and of what',
        querystring: Watched,
        response: { 200: { content: { 'text/event-stream': { schema: z.string() } } } },
      },
    },
    async (request, reply) => {
      const { orgId, programmeId } = request.query
      const { org } = await getReadableOrg(request.ctx, orgId)
      live.open(reply.raw, { sessionId: request.session.id, org, programmeId, today: () => today(base) })
      reply.hijack()
    },
  )
}
