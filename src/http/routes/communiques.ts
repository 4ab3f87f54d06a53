import { readIntoDraft } from '../../actions/communiques.ts'
import { Problem } from '../../domain/problem.ts'
import type { App } from '../door.ts'
import { OrgPath } from '../shapes/basics.ts'
import { NewCommunique, ReadAnswer } from '../shapes/programmes.ts'
import { wholeFile } from '../whole-file.ts'
import { fileName } from './evidence.ts'

const mostBytes = 10 << 20
/** Escapes make JSON longer than the text it carries. */
const bodyLimit = 3 * mostBytes

export function communiqueRoutes(app: App): void {
  app.post(
    '/api/communiques',
    {
      bodyLimit,
      schema: {
        summary: 'Read the text of a communiqué into a draft programme',
        body: NewCommunique,
        response: { 201: ReadAnswer },
      },
    },
    async ({ ctx, body: { orgId, text, sourceName } }, reply) => {
      if (Buffer.byteLength(text) > mostBytes) throw new Problem('communique.tooLarge', { mostBytes })
      const made = await readIntoDraft(ctx, orgId, { text, sourceName })
      reply.code(201).header('location', `/api/programmes/${made.programmeId}`)
      return made
    },
  )

  app.post(
    '/api/orgs/:orgId/communiques',
    {
      schema: {
        summary: 'Read a file (multipart; text or HTML) into a draft programme',
        consumes: ['multipart/form-data'],
        params: OrgPath,
        response: { 201: ReadAnswer },
      },
    },
    async (request, reply) => {
      const { ctx, params } = request
      const limit = { mostBytes, tooLarge: 'communique.tooLarge', details: { mostBytes } } as const
      const file = await wholeFile(request, limit)
      if (!file) throw new Problem('communique.empty')

      const sourceName = file.name ? fileName(file.name) : undefined
      const made = await readIntoDraft(ctx, params.orgId, { bytes: file.bytes, sourceName })
      reply.code(201).header('location', `/api/programmes/${made.programmeId}`)
      return made
    },
  )
}
