import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../domain/problem.ts'

/** Serves the built web: files whose name carries their hash for good, and its page for every address of a screen. */
export async function serveWeb(server: FastifyInstance, webDir: string | undefined): Promise<void> {
  const hasWeb = webDir !== undefined && existsSync(join(webDir, 'index.html'))
  if (hasWeb) {
    await server.register(files, {
      root: webDir,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/')
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }

  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isScreen = request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z]\w*$/.test(path)
    if (hasWeb && isScreen) return reply.sendFile('index.html')
    const problem = new Problem('request.notFound')
    return reply.code(problem.status).send({ code: problem.code, details: problem.details })
  })
}
