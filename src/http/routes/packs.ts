import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { Pack } from '../../domain/pack.ts'
import { Places } from '../../domain/pack-places.ts'
import { Problem } from '../../domain/problem.ts'
import type { App, Door } from '../door.ts'

const compress = promisify(brotliCompress)

/** The pack, its places and its map: what any page needs before anything else, the same for everyone. */
export function packRoutes(app: App, door: Door): void {
  const pack = kept(() => door.base.pack.pack)
  const places = kept(() => door.base.pack.places)
  const map = kept(() => door.base.pack.map)
  const config = { isPublic: true }

  app.get(
    '/api/pack',
    { config, schema: { summary: 'What fits the product to its field', response: { 200: described(Pack) } } },
    pack,
  )
  app.get(
    '/api/pack/places',
    { config, schema: { summary: 'The places of the field', response: { 200: described(Places) } } },
    places,
  )
  app.get(
    '/api/pack/map',
    { config, schema: { summary: 'The ground, as topojson', response: { 200: described(z.unknown()) } } },
    map,
  )
}

/** Says in the contract what is answered, while the answer itself was made once and is sent as bytes. */
function described<T extends z.ZodType>(schema: T) {
  return { content: { 'application/json': { schema } } }
}

interface Kept {
  tag: string
  plain: Buffer
  small: Buffer
}

/** Answers with JSON that never changes while the server runs: written and compressed once, at the first request. */
function kept(value: () => unknown) {
  let made: Promise<Kept> | undefined
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const found = value()
    if (found === null) throw new Problem('request.notFound')
    made ??= make(found)
    const { tag, plain, small } = await made
    reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()

    reply.type('application/json; charset=utf-8')
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
    return takesBrotli ? reply.header('content-encoding', 'br').send(small) : reply.send(plain)
  }
}

async function make(value: unknown): Promise<Kept> {
  const plain = Buffer.from(JSON.stringify(value))
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { tag, plain, small: await compress(plain) }
}
