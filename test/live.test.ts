import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { submitReport } from '../src/actions/reports.ts'
import { foldAll } from '../src/jobs/fold.ts'
import type { Database } from '../src/store/database.ts'
import { ownDatabase } from './databases.ts'
import { openTestServer, type TestServer } from './server.ts'
import {
  buildWorld,
  ctxOf,
  holder,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
  type World,
} from './world.ts'

let server: TestServer
let world: World
let db: Database
let address: string
let directiveId: number
let programmeId: number

beforeAll(async () => {
  const own = await ownDatabase()
  db = own.db
  world = await buildWorld(db)
  server = await openTestServer(own)
  address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const programme = await issuedProgramme(db, world.province, plainTerms(world.province))
  directiveId = programme.directiveIds[0]!
  programmeId = programme.programmeId
  await foldAll(db)
})

interface Told {
  event: string
  data: { directiveIds?: number[] | null; regionIds?: number[] | null }
}

/** The events of a stream, one after the other; the first says that it is open. */
async function* watch(query: string, headers: { cookie: string }): AsyncGenerator<Told> {
  const answer = await fetch(`${address}/api/live?${query}`, { headers })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  let text = ''
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      if (field('event')) yield { event: field('event')!, data: JSON.parse(field('data') ?? '{}') }
    }
  }
}

test('tells the boards above a report within a second of the commit, and no board beside it', async () => {
  const steward = await server.seat(world.province, 'steward')
  const elsewhere = await server.seat(world.otherCounty, 'reader')
  const above = watch(`orgId=${world.province.id}&programmeId=${programmeId}`, steward)
  const beside = watch(`orgId=${world.otherCounty.id}&programmeId=${programmeId}`, elsewhere)
  expect((await above.next()).value.event).toBe('open')
  expect((await beside.next()).value.event).toBe('open')

  const startedAt = performance.now()
  await submitReport(
    ctxOf(db, holder(world.branch, 'reporter')),
    owed(world.branch, directiveId),
    plainReport(),
  )
  await foldAll(db)
  const { event, data } = (await above.next()).value as Told

  expect(performance.now() - startedAt).toBeLessThan(1000)
  expect(event).toBe('changed')
  expect(data).toMatchObject({ directiveIds: [directiveId], regionIds: [world.branch.regionId] })
  const key = owed(world.otherCounty, directiveId)
  await submitReport(ctxOf(db, holder(world.otherCounty, 'reporter')), key, plainReport())
  await foldAll(db)
  const first = (await beside.next()).value as Told
  expect(first.data.regionIds).toEqual([world.otherCounty.regionId])
})

test('tells everyone to read again when notices may have been missed', async () => {
  const reader = await server.seat(world.organ, 'reader')
  const stream = watch(`orgId=${world.organ.id}`, reader)
  await stream.next()

  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'yipanqi live'`.execute(db)

  expect((await stream.next()).value).toMatchObject({
    event: 'changed',
    data: { directiveIds: null, regionIds: null },
  })
  await submitReport(
    ctxOf(db, holder(world.organ, 'reporter')),
    owed(world.organ, directiveId),
    plainReport(),
  )
  await foldAll(db)
  expect((await stream.next()).value).toMatchObject({ data: { directiveIds: [directiveId] } })
})

test('ends the streams of a session that signs out', async () => {
  const reader = await server.seat(world.city, 'reader')
  const stream = watch(`orgId=${world.city.id}`, reader)
  await stream.next()

  await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: reader })

  expect((await stream.next()).done).toBe(true)
})

test('opens no stream on an org that one may not read, and at most twelve for one session', async () => {
  const reader = await server.seat(world.county, 'reader')
  const foreign = await fetch(`${address}/api/live?orgId=${world.otherCity.id}`, { headers: reader })
  expect([foreign.status, (await foreign.json()).code]).toEqual([403, 'right.missing'])

  const streams = Array.from({ length: 13 }, () =>
    fetch(`${address}/api/live?orgId=${world.county.id}`, { headers: reader }),
  )
  const answers = await Promise.all(streams)
  expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(12).fill(200), 429])
  await Promise.all(answers.map((answer) => answer.body?.cancel()))
})
