import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { Problem } from '../domain/problem.ts'
import { serveApi } from './api.ts'
import { answerBeforeClosing } from './closing.ts'
import type { App, Door } from './door.ts'
import { answerError } from './errors.ts'
import { isRead } from './guard.ts'
import { serveWeb } from './web-files.ts'

const generous = 6000

/** Builds the server: the interface, and the web where it is built. It listens to nothing yet. */
export async function buildApp(door: Door): Promise<App> {
  const server = Fastify({
    bodyLimit: 1 << 20,
    // A proxy on this machine may say for whom it asks; nobody else may.
    trustProxy: 'loopback',
    logger: { level: process.env.YIPANQI_LOG ?? 'error', stream: process.stderr, base: null },
    // What is written down of a request is its route, never its address, body, query or cookies.
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
    routerOptions: { maxParamLength: 120 },
    forceCloseConnections: true,
  })
  server.setErrorHandler(answerError)
  logRequests(server)
  answerBeforeClosing(server)
  await protect(server, door.writesAMinute ?? generous)
  const app = await serveApi(server, door)
  await serveWeb(server, door.webDir)
  return app
}

function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async ({ method, routeOptions, log }, reply) => {
    const ms = Math.round(reply.elapsedTime)
    log.info({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'answered')
  })
}

async function protect(server: FastifyInstance, writesAMinute: number): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether the way here is encrypted is for the one who set it up to say.
    strictTransportSecurity: false,
  })
  await server.register(rateLimit, {
    max: writesAMinute,
    timeWindow: '1 minute',
    cache: 20_000,
    allowList: isRead,
    keyGenerator: (request) => request.session?.id ?? request.ip,
    errorResponseBuilder: (_, { ttl }) => new Problem('request.tooMany', { seconds: Math.ceil(ttl / 1000) }),
  })
}
