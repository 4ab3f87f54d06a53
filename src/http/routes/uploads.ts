import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import {
  abandonUpload,
  continueUpload,
  getUpload,
  startUpload,
  type UploadState,
} from '../../actions/uploads.ts'
import type { App } from '../door.ts'
import { OrgPath } from '../shapes/basics.ts'
import { EvidenceAnswer } from '../shapes/reports.ts'
import { fileName } from './evidence.ts'

const UploadPath = OrgPath.extend({ id: z.uuid().toLowerCase() })
const NewUpload = z.object({ name: z.string().max(300), size: z.int().min(0) })
const Offset = z.object({ 'upload-offset': z.coerce.number().int().min(0) })

/** An upload as it stands: so many bytes have come; the evidence is there when all have. */
const UploadAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.int(),
    offset: z.int(),
    evidence: EvidenceAnswer.nullable(),
  })
  .meta({ id: 'Upload' })

export function uploadRoutes(app: App): void {
  // A piece is written while it comes, and never held whole.
  app.addContentTypeParser('application/offset+octet-stream', (_, payload, done) => done(null, payload))

  app.post(
    '/api/orgs/:orgId/uploads',
    {
      schema: {
        summary: 'Begin to send a file in pieces, to be evidence when all of it has come',
        params: OrgPath,
        body: NewUpload,
        response: { 201: UploadAnswer },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const upload = await startUpload(ctx, params.orgId, { name: fileName(body.name), size: body.size })
      reply.code(201).header('location', `/api/orgs/${params.orgId}/uploads/${upload.id}`)
      return withOffset(reply, upload)
    },
  )

  app.get(
    '/api/orgs/:orgId/uploads/:id',
    {
      schema: {
        summary: 'How far an upload has come; also said in the header upload-offset, and so by HEAD',
        params: UploadPath,
        response: { 200: UploadAnswer },
      },
    },
    async ({ ctx, params }, reply) => withOffset(reply, await getUpload(ctx, params.orgId, params.id)),
  )

  app.patch(
    '/api/orgs/:orgId/uploads/:id',
    {
      schema: {
        summary: 'Send the next piece, from the offset that the header upload-offset says',
        params: UploadPath,
        headers: Offset,
        response: { 200: UploadAnswer },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const offset = headers['upload-offset']
      return withOffset(reply, await continueUpload(ctx, params.orgId, params.id, offset, body as Readable))
    },
  )

  app.delete(
    '/api/orgs/:orgId/uploads/:id',
    {
      schema: {
        summary: 'Give an upload up',
        params: UploadPath,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async ({ ctx, params }) => {
      await abandonUpload(ctx, params.orgId, params.id)
      return { ok: true as const }
    },
  )
}

function withOffset(reply: FastifyReply, upload: UploadState): UploadState {
  reply.header('upload-offset', upload.offset).header('upload-length', upload.size)
  reply.header('cache-control', 'no-store')
  return upload
}
