import * as z from 'zod'
import { attachEvidence, listEvidence, openEvidence } from '../../actions/evidence.ts'
import { Problem } from '../../domain/problem.ts'
import { Sha256 } from '../../domain/report.ts'
import type { App } from '../door.ts'
import { OrgPath } from '../shapes/basics.ts'
import { EvidenceAnswer } from '../shapes/reports.ts'

const FilePath = OrgPath.extend({ sha256: Sha256 })
const Limit = z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) })

export function evidenceRoutes(app: App): void {
  app.post(
    '/api/orgs/:orgId/evidence',
    {
      schema: {
        summary: 'Upload a file (multipart, one part with a file name); its type is judged by its bytes',
        consumes: ['multipart/form-data'],
        params: OrgPath,
        response: { 201: EvidenceAnswer },
      },
    },
    async (request, reply) => {
      const { ctx, params } = request
      // One byte more than allowed passes the door, so that the store can say how much is too much.
      const part = await request.file({ limits: { files: 1, fileSize: ctx.pack.pack.uploads.maxBytes + 1 } })
      if (!part) throw new Problem('evidence.empty')

      const evidence = await attachEvidence(ctx, params.orgId, fileName(part.filename), part.file)
      reply.code(201).header('location', `/api/orgs/${params.orgId}/evidence/${evidence.sha256}`)
      return evidence
    },
  )

  app.get(
    '/api/orgs/:orgId/evidence',
    {
      schema: {
        summary: 'The files that an org holds and may use again, the latest first',
        params: OrgPath,
        querystring: Limit,
        response: { 200: z.object({ items: z.array(EvidenceAnswer) }) },
      },
    },
    async ({ ctx, params, query }) => ({ items: await listEvidence(ctx, params.orgId, query.limit) }),
  )

  app.get(
    '/api/orgs/:orgId/evidence/:sha256',
    { schema: { summary: 'A file that an org holds', params: FilePath } },
    async ({ ctx, params }, reply) => {
      const { evidence, stream, size } = await openEvidence(ctx, params.orgId, params.sha256)
      return reply
        .type(evidence.mediaType)
        .header('content-length', size)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(evidence.name)}`)
        .header('cache-control', 'private, max-age=86400, immutable')
        .send(stream)
    },
  )
}

/** The last part of a name, without what does not belong into one. */
export function fileName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replaceAll(/\p{Cc}/gu, '')
      .slice(-200)
      // Half a character, as a cut in the middle of one leaves it, cannot be kept.
      .replaceAll(/\p{Cs}/gu, '')
      .trim() || 'file'
  )
}
