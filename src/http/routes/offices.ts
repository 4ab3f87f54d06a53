import { findAppointees } from '../../actions/appointees.ts'
import { appoint, listOffices, openOffice, relieve } from '../../actions/offices.ts'
import type { App } from '../door.ts'
import { IdPath, OrgPath } from '../shapes/basics.ts'
import {
  Appointee,
  AppointeeQuery,
  AppointeesAnswer,
  NewOffice,
  OfficeAnswer,
  OfficesAnswer,
} from '../shapes/offices.ts'

export function officeRoutes(app: App): void {
  app.get(
    '/api/orgs/:orgId/offices',
    {
      schema: {
        summary: 'The offices of an org with who holds them',
        params: OrgPath,
        response: { 200: OfficesAnswer },
      },
    },
    async ({ ctx, params }) => listOffices(ctx, params.orgId),
  )

  app.get(
    '/api/orgs/:orgId/appointees',
    {
      schema: {
        summary: 'People who could be put into an office of an org, by a name or its pinyin initials',
        params: OrgPath,
        querystring: AppointeeQuery,
        response: { 200: AppointeesAnswer },
      },
    },
    async ({ ctx, params, query }) => ({
      items: await findAppointees(ctx, params.orgId, query.q, query.limit),
    }),
  )

  app.post(
    '/api/orgs/:orgId/offices',
    {
      schema: {
        summary: 'Open an office that the pack has for this kind of org',
        params: OrgPath,
        body: NewOffice,
        response: { 201: OfficeAnswer },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const office = await openOffice(ctx, params.orgId, body.code)
      reply.code(201)
      return office
    },
  )

  app.post(
    '/api/offices/:id/appointment',
    {
      schema: {
        summary: 'Put a person into an office from today on; who held it is relieved',
        params: IdPath,
        body: Appointee,
        response: { 200: OfficeAnswer },
      },
    },
    async ({ ctx, params, body }) => appoint(ctx, params.id, body),
  )

  app.delete(
    '/api/offices/:id/appointment',
    {
      schema: { summary: 'Relieve who holds an office', params: IdPath, response: { 200: OfficeAnswer } },
    },
    async ({ ctx, params }) => relieve(ctx, params.id),
  )
}
