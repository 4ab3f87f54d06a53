import { mergeDirectives, splitDirective } from '../../actions/directive-parts.ts'
import { editDirective, placeDirective, removeDirective } from '../../actions/directives.ts'
import { takeBackMerge, takeBackSplit } from '../../actions/taking-back-parts.ts'
import { DirectiveEdit, Merger, Placement, Split } from '../../domain/programme.ts'
import type { App } from '../door.ts'
import { IdPath } from '../shapes/basics.ts'
import { DirectiveAnswer, DirectivesAnswer, SeenQuery } from '../shapes/programmes.ts'

export function directiveRoutes(app: App): void {
  app.patch(
    '/api/directives/:id',
    {
      schema: {
        summary: 'Change the title, the text, the kind or the terms of a directive',
        params: IdPath,
        body: DirectiveEdit,
        response: { 200: DirectiveAnswer },
      },
    },
    async ({ ctx, params, body }) => editDirective(ctx, params.id, body),
  )

  app.delete(
    '/api/directives/:id',
    {
      schema: {
        summary: 'Remove a directive from a draft; the answer is what was removed, and can be brought back',
        params: IdPath,
        querystring: SeenQuery,
        response: { 200: DirectiveAnswer },
      },
    },
    async ({ ctx, params, query }) => removeDirective(ctx, params.id, query.version),
  )

  app.post(
    '/api/directives/:id/place',
    {
      schema: {
        summary: 'Put a directive, and all below it, elsewhere in the tree',
        params: IdPath,
        body: Placement,
        response: { 200: DirectivesAnswer },
      },
    },
    async ({ ctx, params, body }) => ({ directives: await placeDirective(ctx, params.id, body) }),
  )

  partingRoutes(app)
}

function partingRoutes(app: App): void {
  app.post(
    '/api/directives/:id/split',
    {
      schema: {
        summary: 'Make two of a directive at an offset of its text',
        params: IdPath,
        body: Split,
        response: { 200: DirectivesAnswer },
      },
    },
    async ({ ctx, params, body }) => ({ directives: await splitDirective(ctx, params.id, body) }),
  )

  app.delete(
    '/api/directives/:id/split',
    {
      schema: {
        summary: 'Undo a split, as long as nothing was done to either part: the one stands again as it was',
        params: IdPath,
        querystring: SeenQuery,
        response: { 200: DirectivesAnswer },
      },
    },
    async ({ ctx, params, query }) => ({ directives: await takeBackSplit(ctx, params.id, query.version) }),
  )

  app.post(
    '/api/directives/:id/merge',
    {
      schema: {
        summary: 'Let another directive go into this one',
        params: IdPath,
        body: Merger,
        response: { 200: DirectivesAnswer },
      },
    },
    async ({ ctx, params, body }) => ({ directives: await mergeDirectives(ctx, params.id, body) }),
  )

  app.delete(
    '/api/directives/:id/merge',
    {
      schema: {
        summary:
          'Undo a merge, as long as nothing else was done to what came of it: both stand again as they were',
        params: IdPath,
        querystring: SeenQuery,
        response: { 200: DirectivesAnswer },
      },
    },
    async ({ ctx, params, query }) => ({ directives: await takeBackMerge(ctx, params.id, query.version) }),
  )
}
