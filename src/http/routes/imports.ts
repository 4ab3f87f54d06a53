import { importOrgs } from '../../actions/orgs-import.ts'
import { Problem } from '../../domain/problem.ts'
import { tableLimits } from '../../reader/tables/table.ts'
import type { App } from '../door.ts'
import { OrgPath } from '../shapes/basics.ts'
import { ImportAnswer, ImportQuery } from '../shapes/imports.ts'
import { wholeFile } from '../whole-file.ts'

export function importRoutes(app: App): void {
  app.post(
    '/api/orgs/:orgId/imports',
    {
      schema: {
        summary: 'Found the orgs of a table (multipart; csv or xlsx) below an org, all of them or none',
        consumes: ['multipart/form-data'],
        params: OrgPath,
        querystring: ImportQuery,
        response: { 200: ImportAnswer },
      },
    },
    async (request) => {
      const { ctx, params, query } = request
      const limit = {
        mostBytes: tableLimits.bytes,
        tooLarge: 'table.tooLarge',
        details: tableLimits,
      } as const
      const file = await wholeFile(request, limit)
      if (!file) throw new Problem('table.empty')
      return importOrgs(ctx, params.orgId, file.bytes, query.dryRun)
    },
  )
}
