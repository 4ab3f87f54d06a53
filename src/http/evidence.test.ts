import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { beforeAll, expect, test, vi } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import { buildWorld, type World } from '../../test/world.ts'

const hello = Buffer.from('hello, world')
const helloHash = '09ca7e4eaa6e8ae9c7d261167129184883644d07dfba7cbfbc4c8a2e08360d5b'

let server: TestServer
let world: World
let reporter: { cookie: string }

beforeAll(async () => {
  const own = await ownDatabase()
  world = await buildWorld(own.db)
  server = await openTestServer(own)
  reporter = await server.seat(world.branch, 'reporter')
})

function upload(name: string, bytes: Buffer, headers = reporter, org = world.branch) {
  const { boundary, payload } = formOf(name, bytes)
  return server.app.inject({
    method: 'POST',
    url: `/api/orgs/${org.id}/evidence`,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
}

function formOf(name: string, bytes: Buffer) {
  const boundary = 'the-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/x-lie\r\n\r\n`
  return {
    boundary,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(server.filesDir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('keeps an uploaded file under the hash of its bytes and gives it back to be saved, not shown', async () => {
  const answer = await upload('会议记录.txt', hello)

  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({
    sha256: helloHash,
    name: '会议记录.txt',
    mediaType: 'text/plain',
    size: 12,
    uploadedBy: 'reporter of branch',
  })
  const file = await server.app.inject({ url: String(answer.headers.location), headers: reporter })
  expect(file.body).toBe('hello, world')
  expect(file.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('会议记录.txt')}`,
  )
  expect(file.headers['x-content-type-options']).toBe('nosniff')
})

test('stores bytes once for two orgs, and shows each org its own files alone', async () => {
  const other = await server.seat(world.otherBranch, 'reporter')
  await upload('a.txt', hello)
  await upload('b.txt', hello, other, world.otherBranch)

  expect(await storedFiles()).toEqual([helloHash.slice(2)])
  const foreign = await server.app.inject({
    url: `/api/orgs/${world.branch.id}/evidence/${helloHash}`,
    headers: other,
  })
  expect(foreign.statusCode).toBe(403)
})

test('refuses bytes that are not what the name says, and keeps nothing of them', async () => {
  const before = await storedFiles()

  const lie = await upload('minutes.pdf', Buffer.from('MZ\x90\x00\x03 a program'))
  const empty = await upload('empty.txt', Buffer.alloc(0))
  const nothing = await server.app.inject({
    method: 'POST',
    url: `/api/orgs/${world.branch.id}/evidence`,
    headers: reporter,
    payload: { file: 'x' },
  })

  expect([lie.statusCode, lie.json().code]).toEqual([415, 'evidence.typeRefused'])
  expect([empty.statusCode, empty.json().code]).toEqual([422, 'evidence.empty'])
  expect(nothing.statusCode).toBeGreaterThanOrEqual(400)
  expect(nothing.statusCode).toBeLessThan(500)
  expect(await storedFiles()).toEqual(before)
})

test('stops a file at the size that the pack allows', async () => {
  const before = await storedFiles()
  const answer = await upload('large.txt', Buffer.alloc(21 << 20, 'x'))

  expect([answer.statusCode, answer.json().code]).toEqual([413, 'evidence.tooLarge'])
  expect(await storedFiles()).toEqual(before)
})

test('keeps nothing of an upload that breaks off, and goes on serving', async () => {
  const before = await storedFiles()
  const address = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' }))
  const { boundary, payload } = formOf('half.txt', Buffer.alloc(1 << 20, 'x'))
  const socket = connect(Number(address.port), address.hostname)
  socket.write(
    [
      `POST /api/orgs/${world.branch.id}/evidence HTTP/1.1`,
      `Host: ${address.host}`,
      `Cookie: ${reporter.cookie}`,
      `Content-Type: multipart/form-data; boundary=${boundary}`,
      `Content-Length: ${payload.length}`,
      '\r\n',
    ].join('\r\n'),
  )
  socket.write(payload.subarray(0, 300_000))
  await vi.waitFor(async () => expect((await storedFiles()).length).toBe(before.length + 1))

  socket.destroy()

  await vi.waitFor(async () => expect(await storedFiles()).toEqual(before))
  expect((await server.app.inject({ url: '/api/health' })).json()).toEqual({ ok: true })
})
