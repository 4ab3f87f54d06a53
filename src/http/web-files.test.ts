import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from './web-files.ts'

const server = fastify()
let dir = ''

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yipanqi-web-'))
  await writeFile(join(dir, 'index.html'), '<title>page</title>')
  await serveWeb(server, dir)
})

afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true })
})

test.each(['/', '/board', '/obligations/22.4711.12.1?from=mine'])(
  'gives the page of the web for %s',
  async (url) => {
    const answer = await server.inject(url)
    expect([answer.statusCode, answer.body]).toEqual([200, '<title>page</title>'])
  },
)

test.each(['/assets/gone.js', '/favicon.ico', '/api/nothing'])('says that %s is not there', async (url) => {
  const answer = await server.inject(url)
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'request.notFound'])
})
