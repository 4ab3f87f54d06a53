import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import { buildWorld, type World, worldDay } from '../../test/world.ts'
import type { Database } from '../store/database.ts'
import { endTenures } from '../store/offices.ts'
import { findOffice } from '../store/people.ts'
import { announceFold } from '../store/tallies.ts'
import { type LiveHub, openLiveHub } from './live.ts'

let server: TestServer
let hub: LiveHub
let db: Database
let world: World
let door: Server
let onRequest: (answer: ServerResponse) => void

beforeAll(async () => {
  const own = await ownDatabase()
  db = own.db
  world = await buildWorld(db)
  server = await openTestServer(own)
  hub = await openLiveHub(own.url, db, 50)
  door = createServer((_, answer) => onRequest(answer)).listen(0, '127.0.0.1')
  await once(door, 'listening')
})

afterAll(async () => {
  await hub.stop()
  door.closeAllConnections()
  door.close()
})

function ask() {
  return get({ port: (door.address() as AddressInfo).port, host: '127.0.0.1', agent: false })
}

function watch(sessionId: string) {
  return { sessionId, org: world.province, programmeId: undefined, today: () => worldDay }
}

test('keeps no place for a page that was left before its stream was open', async () => {
  for (let i = 0; i < 12; i++) {
    const asked = new Promise<ServerResponse>((resolve) => {
      onRequest = resolve
    })
    const request = ask().on('error', () => undefined)
    const answer = await asked
    const closed = once(answer, 'close')
    request.destroy()
    await closed
    hub.open(answer, watch('leaves'))
  }

  onRequest = (answer) => hub.open(answer, watch('leaves'))
  const [stream] = (await once(ask(), 'response')) as [IncomingMessage]
  expect(stream.statusCode).toBe(200)
  stream.destroy()
})

test('writes nothing more to a slow page that it has hung up on', async () => {
  const late = new Promise<ServerResponse>((resolve) => {
    onRequest = (answer) => {
      hub.open(answer, watch('slow'))
      resolve(answer)
    }
  })
  ask().on('response', (stream: IncomingMessage) => stream.pause())
  const answer = await late
  while (answer.writableLength === 0) {
    answer.write(Buffer.alloc(16 << 10))
    await turn()
  }
  hub.closeSession('slow')
  expect([answer.writableEnded, answer.writableFinished]).toEqual([true, false])

  onRequest = (open) => hub.open(open, watch('quick'))
  const [quick] = (await once(ask(), 'response')) as [IncomingMessage]
  await announceFold(
    db,
    world.county.regionId,
    Array.from({ length: 601 }, (_, id) => id),
  )
  let told = ''
  for await (const chunk of quick) {
    told += chunk
    if (told.includes('event: changed')) break
  }
  expect([answer.writableEnded, answer.writableFinished]).toEqual([true, false])
})

test('hangs up on whoever holds no office over the org any more, and on nobody else', async () => {
  const sessionOf = async (headers: { cookie: string }) => {
    const session = await server.signIn.findSession(new Headers(headers))
    return session?.id ?? ''
  }
  const relieved = await sessionOf(await server.seat(world.county, 'reader'))
  const seated = await sessionOf(await server.seat(world.city, 'reader'))
  const open = async (sessionId: string) => {
    onRequest = (answer) => hub.open(answer, { ...watch(sessionId), org: world.county })
    const [stream] = (await once(ask(), 'response')) as [IncomingMessage]
    return stream.resume()
  }
  const [ending, staying] = [await open(relieved), await open(seated)]
  await hub.beat()
  expect([ending.readableEnded, staying.readableEnded]).toEqual([false, false])

  const ended = once(ending, 'end')
  const office = await findOffice(db, world.county.id, 'reader')
  await endTenures(db, office ?? 0, worldDay)
  await hub.beat()

  await ended
  const beaten = once(staying, 'data')
  await hub.beat()
  expect(String(await beaten)).toBe(':\n\n')
  staying.destroy()
})
