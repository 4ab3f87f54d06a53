import * as z from 'zod'
import { getOrg, listChildren, searchOrgs } from '../../actions/orgs.ts'
import { numberAfter, page } from '../cursors.ts'
import type { App } from '../door.ts'
import { OrgPath, PageQuery, pageOf } from '../shapes/basics.ts'
import { OrgAnswer, OrgWithAncestors } from '../shapes/orgs.ts'

const Search = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export function orgRoutes(app: App): void {
  app.get(
    '/api/orgs/:orgId',
    {
      schema: {
        summary: 'An org and what stands above it',
        params: OrgPath,
        response: { 200: OrgWithAncestors },
      },
    },
    async ({ ctx, params }) => getOrg(ctx, params.orgId),
  )

  app.get(
    '/api/orgs/:orgId/children',
    {
      schema: {
        summary: 'The children of an org',
        params: OrgPath,
        querystring: PageQuery,
        response: { 200: pageOf(OrgAnswer) },
      },
    },
    async ({ ctx, params, query }) => {
      const children = await listChildren(ctx, params.orgId, numberAfter(query.after) ?? 0, query.limit)
      return page(children, query.limit, ({ id }) => id)
    },
  )

  app.get(
    '/api/orgs',
    {
      schema: {
        summary: 'Orgs by a part of their name, or by their code',
        querystring: Search,
        response: { 200: z.object({ items: z.array(OrgAnswer) }) },
      },
    },
    async ({ ctx, query }) => ({ items: await searchOrgs(ctx, query.q, query.limit) }),
  )
}
