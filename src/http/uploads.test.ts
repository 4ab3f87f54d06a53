import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { beforeAll, expect, test, vi } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import { as, buildWorld, ctxOf, type World } from '../../test/world.ts'
import { continueUpload, removeAbandonedUploads } from '../actions/uploads.ts'
import { clock } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { openEvidenceFiles } from '../store/evidence-files.ts'

let server: TestServer
let db: Database
let world: World
let reporter: { cookie: string }

beforeAll(async () => {
  const own = await ownDatabase()
  db = own.db
  world = await buildWorld(db)
  server = await openTestServer(own)
  reporter = await server.seat(world.branch, 'reporter')
})

const uploads = () => `/api/orgs/${world.branch.id}/uploads`

async function begin(name: string, size: number, kept = name): Promise<string> {
  const answer = await server.app.inject({
    ...{ method: 'POST', url: uploads(), headers: reporter, payload: { name, size } },
  })
  expect([answer.statusCode, answer.json()]).toMatchObject([
    201,
    { name: kept, size, offset: 0, evidence: null },
  ])
  return String(answer.headers.location)
}

function send(url: string, offset: number, bytes: Buffer | string) {
  return server.app.inject({
    method: 'PATCH',
    url,
    headers: {
      ...reporter,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    payload: bytes,
  })
}

const partial = () => readdir(join(server.filesDir, 'partial'))

test('takes a file in pieces and keeps it as evidence, which the last piece sent again gives once more', async () => {
  const url = await begin('记录.txt', 11)

  const first = await send(url, 0, 'hello ')
  const last = await send(url, 6, 'world')
  const again = await send(url, 11, '')

  expect(first.json()).toMatchObject({ offset: 6, evidence: null })
  expect(first.headers['upload-offset']).toBe('6')
  expect(last.json()).toMatchObject({ offset: 11, evidence: { name: '记录.txt', size: 11 } })
  expect(again.json()).toEqual(last.json())
  const file = await server.app.inject({
    url: `/api/orgs/${world.branch.id}/evidence/${last.json().evidence.sha256}`,
    headers: reporter,
  })
  expect(file.body).toBe('hello world')
  expect(await partial()).toEqual([])
})

test('says where to go on, to who asks and to who goes on elsewhere', async () => {
  const url = await begin('a.txt', 10)
  await send(url, 0, 'hello')

  const head = await server.app.inject({ method: 'HEAD', url, headers: reporter })
  const behind = await send(url, 3, 'xx')
  const ahead = await send(url, 7, 'xx')

  expect([head.statusCode, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([
    200,
    '5',
    '10',
  ])
  for (const answer of [behind, ahead]) {
    expect([answer.statusCode, answer.json()]).toEqual([
      409,
      { code: 'upload.wrongOffset', details: { offset: 5 } },
    ])
  }
})

test('goes on after a line that broke off, from the last byte that came', async () => {
  const url = await begin('large.txt', 600_000)
  const address = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' }))
  const socket = connect(Number(address.port), address.hostname)
  const head = [`PATCH ${url} HTTP/1.1`, `Host: ${address.host}`, `Cookie: ${reporter.cookie}`]
  const more = ['Content-Type: application/offset+octet-stream', 'Upload-Offset: 0', 'Content-Length: 600000']
  socket.write([...head, ...more, '\r\n'].join('\r\n'))
  socket.write(Buffer.alloc(250_000, 'x'))
  const state = async () => (await server.app.inject({ url, headers: reporter })).json()
  await vi.waitFor(async () => expect((await state()).offset).toBe(250_000))

  socket.destroy()
  const { offset } = await state()
  const rest = await send(url, offset, Buffer.alloc(600_000 - offset, 'x'))

  expect(rest.json()).toMatchObject({ offset: 600_000, evidence: { size: 600_000 } })
})

test('knows the file as whole to a line that was believed dead and ends after another one', async () => {
  const url = await begin('minutes.txt', 11)
  await send(url, 0, 'hello ')
  const files = await openEvidenceFiles(server.filesDir)
  const ctx = { ...as(db, world.branch, 'reporter'), files }
  const [id, slow] = [url.split('/').at(-1) as string, new PassThrough()]
  const late = continueUpload(ctx, world.branch.id, id, 6, slow)
  slow.write('wo')
  await vi.waitFor(async () => expect(await files.partial.length(id)).toBe(8))
  const quick = await continueUpload(ctx, world.branch.id, id, 8, Readable.from([Buffer.from('rld')]))
  slow.end('rld')

  expect(await late).toEqual(quick)
  expect((await server.app.inject({ url, headers: reporter })).json()).toMatchObject({
    offset: 11,
    evidence: { size: 11 },
  })
})

test('keeps no half of a character of a name that is too long', async () => {
  const url = await begin(`${'😀'.repeat(101)}x.txt`, 2, `${'😀'.repeat(97)}x.txt`)

  const { evidence } = (await send(url, 0, 'ab')).json()

  expect(evidence.name).toBe(`${'😀'.repeat(97)}x.txt`)
})

test('refuses at the end what evidence may not be, and forgets it', async () => {
  const url = await begin('minutes.pdf', 5)

  const lie = await send(url, 0, 'hello')

  expect([lie.statusCode, lie.json().code]).toEqual([415, 'evidence.typeRefused'])
  expect((await send(url, 0, 'hello')).statusCode).toBe(404)
  expect(await server.app.inject({ url, headers: reporter })).toMatchObject({ statusCode: 404 })
})

test('refuses what is too large or empty at the beginning, and more bytes than were announced', async () => {
  const start = (size: number) =>
    server.app.inject({
      ...{ method: 'POST', url: uploads(), headers: reporter, payload: { name: 'a.txt', size } },
    })
  expect((await start(21 << 20)).json().code).toBe('evidence.tooLarge')
  expect((await start(0)).json().code).toBe('evidence.empty')

  const url = await begin('a.txt', 4)
  const more = await send(url, 0, 'hello')
  expect([more.statusCode, more.json().code]).toEqual([413, 'upload.tooLong'])
})

test('has so many on their way at once, and room again when one is given up', async () => {
  await db.deleteFrom('uploads').execute()
  const urls: string[] = []
  for (let i = 0; i < 20; i++) urls.push(await begin(`${i}.txt`, 5))
  const start = () =>
    server.app.inject({
      ...{ method: 'POST', url: uploads(), headers: reporter, payload: { name: 'a.txt', size: 5 } },
    })

  const full = await start()
  await server.app.inject({ method: 'DELETE', url: urls[0] as string, headers: reporter })
  const room = await start()

  expect([full.statusCode, full.json().code]).toEqual([409, 'upload.tooMany'])
  expect(room.statusCode).toBe(201)
})

test('forgets after a day what was never finished, and nothing younger', async () => {
  await db.deleteFrom('uploads').execute()
  const url = await begin('a.txt', 10)
  await send(url, 0, 'hello')
  const files = await openEvidenceFiles(server.filesDir)
  const at = (now: Date) => ({ ...ctxOf(db, clock), files, now: () => now })
  const ago = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  await db.updateTable('uploads').set({ started_at: new Date() }).execute()

  await removeAbandonedUploads(at(ago(23)))
  const kept = await server.app.inject({ url, headers: reporter })
  await removeAbandonedUploads(at(ago(25)))
  const gone = await server.app.inject({ url, headers: reporter })

  expect(kept.json()).toMatchObject({ offset: 5 })
  expect(gone.statusCode).toBe(404)
  expect(await partial()).toEqual([])
})
