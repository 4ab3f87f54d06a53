import { importOrgs } from '../../actions/orgs-import.ts'
import { Problem } from '../../domain/problem.ts'
import { tableLimits } from '../../reader/tables/table.ts'
import type { App } from '../door.ts'
import { OrgPath } from '../shapes/basics.ts'
import { ImportAnswer, ImportQuery } from '../shapes/imports.ts'

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
      const part = await request.file({ limits: { files: 1, fileSize: tableLimits.bytes } })
      if (!part) throw new Problem('table.empty')
      const bytes = await part.toBuffer().catch((error) => {
        throw error.statusCode === 413 ? new Problem('table.tooLarge', tableLimits) : error
      })
      return importOrgs(ctx, params.orgId, bytes, query.dryRun)
    },
  )
}
