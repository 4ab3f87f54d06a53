import type { FastifyRequest } from 'fastify'
import { today } from '../actions/ctx.ts'
import { Problem } from '../domain/problem.ts'
import { findActor } from '../store/actors.ts'
import type { App, Door } from './door.ts'

/** Lets a request pass to its route only from our own pages, and signed in, unless the route is public. */
export function guard(app: App, { base, signIn }: Door): void {
  app.decorateRequest('ctx')
  app.decorateRequest('session')

  app.addHook('onRequest', async (request) => {
    if (!isRead(request)) {
      refuseNoHost(request)
      refuseForeignOrigin(request)
    }
    if (request.routeOptions.config.isPublic || !request.url.startsWith('/api/')) return

    const { cookie } = request.headers
    const session = cookie ? await signIn.findSession(new Headers({ cookie })) : undefined
    const actor = session && (await findActor(base.db, session.userId, today(base)))
    if (!actor) throw new Problem('session.missing')
    request.session = session
    request.ctx = { ...base, actor }
  })
}

/** Where the server is, as the one who asks sees it. */
export function ownOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}

export function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

/** What is sent to no address that there could be has no origin to compare with, and none to set a cookie for. */
function refuseNoHost(request: FastifyRequest): void {
  if (URL.canParse(ownOrigin(request))) return
  throw new Problem('request.invalid', { issues: [{ path: 'host', message: 'no such address' }] })
}

/** A browser names the page that a write comes from; another host's page may not write with our cookies. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const isOwn =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : isOwnOrigin(origin, request)
  if (!isOwn) throw new Problem('session.foreignOrigin', { origin: origin ?? site })
}

/** Behind a proxy that speaks TLS the protocol may differ; the host does not. */
function isOwnOrigin(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(ownOrigin(request)).host
}
