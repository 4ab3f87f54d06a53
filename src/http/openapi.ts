import Fastify from 'fastify'
import { serveApi } from './api.ts'
import type { Door } from './door.ts'

/** The contract of the interface, OpenAPI 3.1, from the schemas of the routes; needs no database. */
export async function buildContract(): Promise<Record<string, unknown>> {
  const app = await serveApi(Fastify(), { base: {}, live: {}, signIn: {} } as Door)
  await app.ready()
  const contract = app.swagger() as unknown as Record<string, unknown>
  await app.close()
  return contract
}
