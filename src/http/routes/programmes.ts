import * as z from 'zod'
import { addDirective } from '../../actions/directives.ts'
import { priceTerms } from '../../actions/issue.ts'
import { editProgramme, getProgramme, listProgrammes } from '../../actions/programmes.ts'
import { DirectiveAddition, ProgrammeEdit } from '../../domain/programme.ts'
import type { App } from '../door.ts'
import { Id, IdPath } from '../shapes/basics.ts'
import {
  DirectiveAnswer,
  PriceAnswer,
  ProgrammeAnswer,
  ProgrammeItem,
  ProgrammeWithText,
  TermsToPrice,
} from '../shapes/programmes.ts'

export function programmeRoutes(app: App): void {
  app.get(
    '/api/programmes',
    {
      schema: {
        summary: 'The programmes one may see, or those of one org',
        querystring: z.object({ orgId: Id.optional() }),
        response: { 200: z.object({ items: z.array(ProgrammeItem) }) },
      },
    },
    async ({ ctx, query }) => ({ items: await listProgrammes(ctx, query.orgId) }),
  )

  app.get(
    '/api/programmes/:id',
    {
      schema: {
        summary: 'A programme beside its text, with its directives in the order of the tree',
        params: IdPath,
        response: { 200: ProgrammeWithText },
      },
    },
    async ({ ctx, params }) => getProgramme(ctx, params.id),
  )

  app.patch(
    '/api/programmes/:id',
    {
      schema: {
        summary: 'Change the title or the day of a programme',
        params: IdPath,
        body: ProgrammeEdit,
        response: { 200: ProgrammeAnswer },
      },
    },
    async ({ ctx, params, body }) => editProgramme(ctx, params.id, body),
  )

  app.post(
    '/api/programmes/:id/directives',
    {
      schema: {
        summary: 'Add a directive, marked as not from the text, or bring a removed one back',
        params: IdPath,
        body: DirectiveAddition,
        response: { 201: DirectiveAnswer },
      },
    },
    async ({ ctx, params, body }, reply) => {
      reply.code(201)
      return addDirective(ctx, params.id, body)
    },
  )

  app.post(
    '/api/programmes/:id/price',
    {
      schema: {
        summary:
          'What terms would ask of the base: orgs bound, by kind and level, and person-hours; changes nothing',
        params: IdPath,
        body: TermsToPrice,
        response: { 200: PriceAnswer },
      },
    },
    async ({ ctx, params, body }) => {
      const { programme } = await getProgramme(ctx, params.id)
      return priceTerms(ctx, programme.orgId, body)
    },
  )
}
