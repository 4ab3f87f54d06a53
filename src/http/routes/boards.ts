import { getBoard, listBehind } from '../../actions/boards.ts'
import { obligationId } from '../../domain/obligation.ts'
import { behindAfter, orgAfter, page } from '../cursors.ts'
import type { App } from '../door.ts'
import { OrgPath, pageOf } from '../shapes/basics.ts'
import { BehindItem, BehindQuery, BoardAnswer, BoardCut } from '../shapes/boards.ts'

export function boardRoutes(app: App): void {
  app.get(
    '/api/orgs/:orgId/board',
    {
      // The action names all that travels; to look over ten thousand numbers once more would take longer than to read them. A
      // buffer is made of a long text many times faster than the text is written to a socket.
      serializerCompiler: () => (board) => Buffer.from(JSON.stringify(board)) as never,
      schema: {
        summary:
          'The board of an org, a page of its children at a time: children × directives with counts; rows + own + rest = total',
        params: OrgPath,
        querystring: BoardCut,
        response: { 200: BoardAnswer },
      },
    },
    async ({ ctx, params, query: { programmeId, asOf, by, after, limit, ...span } }) => {
      const cut = { asOf, by, after: orgAfter(after), limit }
      const board = await getBoard(ctx, params.orgId, programmeId, span, cut)
      return { ...board, cellNames: [...board.cellNames] }
    },
  )

  app.get(
    '/api/orgs/:orgId/behind',
    {
      schema: {
        summary: 'Why this number: the orgs behind a cell of the board, in the order of the tree',
        params: OrgPath,
        querystring: BehindQuery,
        response: { 200: pageOf(BehindItem) },
      },
    },
    async ({ ctx, params, query }) => {
      const {
        programmeId,
        directiveId,
        asOf,
        after,
        limit,
        sight,
        result,
        verification,
        own,
        beyond,
        ...span
      } = query
      const facet = { sight, result, verification, isOwnOnly: own }
      const question = { programmeId, directiveId, span, asOf, facet, beyond }
      const rows = await listBehind(ctx, params.orgId, question, behindAfter(after), limit)
      const items = rows.map((row) => ({ ...row, obligationId: obligationId(row) }))
      return page(items, limit, (last) => [last.orgPath, last.directiveId, last.period].join('_'))
    },
  )
}
