import Fastify from 'fastify'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { calls, form, piece, secret, sha256, type Things } from '../../test/route-calls.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import {
  as,
  buildWorld,
  confirmedProgramme,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
  type World,
} from '../../test/world.ts'
import { submitReport } from '../actions/reports.ts'
import { obligationId } from '../domain/obligation.ts'
import type { Org } from '../domain/org.ts'
import { reportAddress } from '../domain/report-address.ts'
import type { Database } from '../store/database.ts'
import { insertEvidence } from '../store/evidence.ts'
import { insertOffice, insertPerson, insertTenure } from '../store/people.ts'
import { insertUpload } from '../store/uploads.ts'
import { serveApi } from './api.ts'
import type { Door } from './door.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const formBody =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--b--\r\n'

let server: TestServer
let db: Database
let things: Things

beforeAll(async () => {
  const own = await ownDatabase()
  db = own.db
  server = await openTestServer(own)
  things = await buildThings(await buildWorld(db))
})

async function buildThings(world: World): Promise<Things> {
  const draft = await confirmedProgramme(db, world.city, plainTerms(world.city), plainTerms(world.city))
  await sql`update programmes set status = 'draft', title = ${secret} where id = ${draft.programmeId}`.execute(
    db,
  )
  const issued = await issuedProgramme(db, world.city, plainTerms(world.city))
  await sql`update programmes set title = ${secret} where id = ${issued.programmeId}`.execute(db)

  const directiveId = issued.directiveIds[0]!
  const { report } = await submitReport(
    as(db, world.otherBranch, 'reporter'),
    owed(world.otherBranch, directiveId),
    plainReport(),
  )
  await insertEvidence(
    db,
    { regionId: world.branch.regionId, orgId: world.branch.id },
    {
      ...{ sha256, name: secret, mediaType: 'text/plain', size: 1 },
      ...{ uploadedAt: new Date(), uploadedBy: 'reporter of branch' },
    },
  )
  return {
    world,
    draftId: draft.programmeId,
    draftDirectiveId: draft.directiveIds[0]!,
    programmeId: issued.programmeId,
    directiveId,
    obligation: obligationId(owed(world.branch, directiveId)),
    reported: obligationId(report),
    report: reportAddress(report),
    officeId: await someoneInOffice(world.county),
    uploadId: await fileOnItsWay(world.branch),
  }
}

async function someoneInOffice(org: Org): Promise<number> {
  const officeId = await insertOffice(db, { org, code: 'groupReader', role: 'reader', name: 'reader' })
  await insertTenure(db, officeId, await insertPerson(db, secret, null), '2026-01-01')
  return officeId
}

async function fileOnItsWay({ regionId, id: orgId }: Org): Promise<string> {
  const id = crypto.randomUUID()
  await insertUpload(db, { regionId, orgId, id, name: secret, size: 5, sha256: null }, new Date(), 'reporter')
  return id
}

function callOf(name: string) {
  const call = calls[name]
  if (call === undefined || call === 'public') throw new Error(`${name} is public`)
  return call(things)
}

async function ask(name: string, headers: Record<string, string>) {
  const { url, payload, kind } = callOf(name)
  const body = bodyOf(payload)
  const answer = await server.app.inject({
    method: methodOf(name),
    url,
    ...body,
    headers: { ...headers, ...body.headers },
  })
  return { answer, kind }
}

function bodyOf(payload: object | undefined): {
  payload?: object | string
  headers?: Record<string, string>
} {
  if (payload === form) {
    return { payload: formBody, headers: { 'content-type': 'multipart/form-data; boundary=b' } }
  }
  if (payload !== piece) return payload ? { payload } : {}
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  return { payload: 'hello', headers }
}

function methodOf(name: string): Method {
  return name.split(' ')[0] as Method
}

/** Everything that a wrong person could have changed, as one number per table. */
async function snapshot(): Promise<unknown> {
  const tables = [
    ...['orgs', 'obligations', 'reports', 'evidence', 'tallies', 'tally_deltas', 'journal', 'communiques'],
    ...['report_drafts', 'uploads'],
    ...['programmes', 'directives', 'periods', 'issue_steps', 'people', 'offices', 'tenures', 'users'],
  ]
  const hashes = tables.map(async (table) => {
    const { rows } = await sql<{ n: number; hash: string }>`
      select count(*) as n, md5(string_agg(t::text, '|' order by t::text)) as hash from ${sql.table(table)} t`.execute(
      db,
    )
    return [table, rows[0]]
  })
  return Object.fromEntries(await Promise.all(hashes))
}

const guarded = Object.keys(calls).filter((name) => calls[name] !== 'public')

test('knows every route of the server: a new one is given its line here', async () => {
  const routes: string[] = []
  const bare = Fastify()
  bare.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
  })
  await serveApi(bare, { base: {}, live: {}, signIn: {} } as Door)
  await bare.ready()

  expect(routes.sort()).toEqual(Object.keys(calls).sort())
})

describe.each([
  ['nobody signed in', undefined],
  ['the clerk of a county in another city', ['otherCounty', 'reporter']],
  ['the responsible person of a county in another city', ['otherCounty', 'responsible']],
  ['the steward of another city', ['otherCity', 'steward']],
  ['a reader of another city', ['otherCity', 'reader']],
] as const)('%s', (_, who) => {
  test('reaches nothing of the city by any route, and changes nothing', async () => {
    const headers = who ? await server.seat(things.world[who[0]], who[1]) : {}
    const before = await snapshot()

    for (const name of guarded) {
      const { answer, kind } = await ask(name, headers)
      if (!who) expect([name, answer.statusCode]).toEqual([name, 401])
      else if (kind === 'own') expect([name, answer.statusCode]).toEqual([name, 200])
      else expect([name, [403, 404].includes(answer.statusCode)]).toEqual([name, true])
      expect(answer.body).not.toContain(secret)
    }

    expect(await snapshot()).toEqual(before)
  })
})

describe.each([
  ['a reader of the whole province', 'province', 'reader'],
  ['the clerk of the branch beside', 'otherBranch', 'reporter'],
  ['the clerk of the county above', 'county', 'reporter'],
] as const)('%s', (_, org, role) => {
  test('changes nothing of what is not theirs by any route', async () => {
    const headers = await server.seat(things.world[org], role)
    const before = await snapshot()

    for (const name of guarded.filter((each) => methodOf(each) !== 'GET')) {
      const { answer } = await ask(name, headers)
      expect([name, [403, 404].includes(answer.statusCode)]).toEqual([name, true])
    }

    expect(await snapshot()).toEqual(before)
  })
})

test('lets nobody judge their own report, nor a superior answer for those below', async () => {
  const clerk = await server.seat(things.world.otherBranch, 'responsible')
  const superior = await server.seat(things.world.organ, 'supervisor')

  const { answer: judged } = await ask('POST /api/reports/:id/acceptance', clerk)
  const { answer: answered } = await ask('POST /api/obligations/:id/reports', superior)

  expect([judged.statusCode, judged.json().code]).toEqual([403, 'right.missing'])
  expect([answered.statusCode, answered.json().code]).toEqual([403, 'right.missing'])
})

test('gives each thing to whom it belongs, so that the refusals above mean something', async () => {
  const steward = await server.seat(things.world.city, 'steward')
  const clerk = await server.seat(things.world.branch, 'reporter')
  for (const name of guarded.filter((each) => methodOf(each) === 'GET' && each !== 'GET /api/live')) {
    const { kind } = callOf(name)
    const { answer } = await ask(name, kind === 'clerk' ? clerk : steward)
    const isMissingFile = name === 'GET /api/orgs/:orgId/evidence/:sha256' && answer.statusCode === 404
    expect([name, answer.statusCode === 200 || isMissingFile]).toEqual([name, true])
  }
})
