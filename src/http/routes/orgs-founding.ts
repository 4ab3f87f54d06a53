import { foundOrg, renameOrg } from '../../actions/orgs-founding.ts'
import { OrgDraft, OrgNaming } from '../../domain/org-founding.ts'
import type { App } from '../door.ts'
import { OrgPath } from '../shapes/basics.ts'
import { OrgAnswer } from '../shapes/orgs.ts'

export function orgFoundingRoutes(app: App): void {
  app.post(
    '/api/orgs/:orgId/children',
    {
      schema: {
        summary: 'Found an org below another one',
        params: OrgPath,
        body: OrgDraft,
        response: { 201: OrgAnswer },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const org = await foundOrg(ctx, params.orgId, body)
      reply.code(201).header('location', `/api/orgs/${org.id}`)
      return org
    },
  )

  app.patch(
    '/api/orgs/:orgId',
    {
      schema: {
        summary: 'Change how an org is called; a part left out stays',
        params: OrgPath,
        body: OrgNaming,
        response: { 200: OrgAnswer },
      },
    },
    async ({ ctx, params, body }) => renameOrg(ctx, params.orgId, body),
  )
}
