import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import * as z from 'zod'
import { type Contract, tidy } from './contract.ts'
import type { App, Door } from './door.ts'
import { guard } from './guard.ts'
import { boardRoutes } from './routes/boards.ts'
import { communiqueRoutes } from './routes/communiques.ts'
import { confirmationRoutes } from './routes/confirmations.ts'
import { directiveRoutes } from './routes/directives.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { importRoutes } from './routes/imports.ts'
import { issueRoutes } from './routes/issue.ts'
import { journalRoutes } from './routes/journal.ts'
import { liveRoutes } from './routes/live.ts'
import { mustActRoutes } from './routes/must-act.ts'
import { obligationRoutes } from './routes/obligations.ts'
import { officeRoutes } from './routes/offices.ts'
import { orgRoutes } from './routes/orgs.ts'
import { orgFoundingRoutes } from './routes/orgs-founding.ts'
import { packRoutes } from './routes/packs.ts'
import { programmeRoutes } from './routes/programmes.ts'
import { reportDraftRoutes } from './routes/report-drafts.ts'
import { reportRoutes } from './routes/reports.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { takingBackRoutes } from './routes/taking-back.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { ProblemAnswer } from './shapes/basics.ts'

/** Puts the whole interface on a server: schemas, the guard, every route, and the contract at /api/openapi.json. */
export async function serveApi(server: FastifyInstance, door: Door): Promise<App> {
  const app = server.withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  describeProblems(app)
  await describeContract(app)
  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fields: 10, fieldSize: 10_000, headerPairs: 50 } })
  guard(app, door)

  sessionRoutes(app, door)
  packRoutes(app, door)
  orgRoutes(app)
  orgFoundingRoutes(app)
  officeRoutes(app)
  importRoutes(app)
  communiqueRoutes(app)
  programmeRoutes(app)
  confirmationRoutes(app)
  directiveRoutes(app)
  issueRoutes(app)
  obligationRoutes(app)
  reportDraftRoutes(app)
  reportRoutes(app, door)
  takingBackRoutes(app)
  mustActRoutes(app)
  searchRoutes(app)
  evidenceRoutes(app)
  uploadRoutes(app)
  boardRoutes(app)
  journalRoutes(app)
  liveRoutes(app, door)
  openRoutes(app)
  return app
}

function openRoutes(app: App): void {
  const config = { isPublic: true }
  const Health = z.object({ ok: z.boolean() })
  app.get(
    '/api/health',
    { config, schema: { summary: 'Whether the server answers', response: { 200: Health } } },
    async () => ({ ok: true }),
  )

  let contract: unknown
  app.get('/api/openapi.json', { config, schema: { hide: true } }, async (_, reply) => {
    contract ??= app.swagger()
    return reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(contract)
  })
}

/** Every route can answer with a problem. */
function describeProblems(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return
    const answers = (route.schema?.response ?? {}) as Record<string, unknown>
    route.schema = { ...route.schema, response: { ...answers, default: ProblemAnswer } }
  })
}

async function describeContract(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yipanqi',
        version: '1',
        description:
          'What the web uses itself. Instants are ISO 8601, days YYYY-MM-DD in the time zone of the pack. A long list is given in pages: `next` is the `after` of the next one.',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yipanqi.session_token' } },
      },
      security: [{ session: [] }],
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document)
      const isPublic = document.route.config?.isPublic === true
      return { schema: { ...schema, ...(isPublic && { security: [] }), ...tagOf(document.url) }, url }
    },
    transformObject: (document) => tidy(jsonSchemaTransformObject(document) as Contract) as never,
  })
}

function tagOf(url: string) {
  const nouns = url.split('/').filter((part) => part !== '' && part !== 'api' && !part.startsWith(':'))
  return { tags: [nouns[0] === 'orgs' ? (nouns[1] ?? 'orgs') : (nouns[0] ?? '')] }
}
