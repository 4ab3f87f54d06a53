import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from './web-files.ts'

let folder: string
let server: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yipanqi-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<title>一盘棋</title>')
  await writeFile(join(folder, 'assets/main-1a2b.js'), 'plain')
  await writeFile(join(folder, 'assets/main-1a2b.js.br'), 'small')
  server = Fastify()
  await serveWeb(server, folder)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('gives the page for every address of a screen, to be asked for anew each time', async () => {
  for (const url of ['/', '/board/22', '/programmes/7?from=mail', '/obligations/22.4711.12.1']) {
    const answer = await server.inject({ url })
    expect([url, answer.statusCode, answer.body]).toEqual([url, 200, '<title>一盘棋</title>'])
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.headers['content-type']).toContain('text/html')
  }
})

test('gives files named by their hash for good, compressed to those who read it', async () => {
  const plain = await server.inject({ url: '/assets/main-1a2b.js' })
  const small = await server.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'br' } })

  expect(plain.body).toBe('plain')
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect([small.body, small.headers['content-encoding']]).toEqual(['small', 'br'])
  expect(small.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('gives a problem, not the page, for a missing file or an address of the interface', async () => {
  for (const url of ['/assets/gone-9z.js', '/api/gone', '/../package.json']) {
    const answer = await server.inject({ url })
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'request.notFound'])
  }
  const post = await server.inject({ method: 'POST', url: '/board' })
  expect(post.statusCode).toBe(404)
})
