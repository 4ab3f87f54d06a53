import Fastify from 'fastify'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
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
import { serveApi } from './api.ts'
import type { Door } from './door.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const sha256 = 'ab'.repeat(32)
const secret = 'only for the city'

/** What belongs to the first city, and is asked for by people who have no business there. */
interface Things {
  world: World
  draftId: number
  draftDirectiveId: number
  programmeId: number
  directiveId: number
  /** An obligation that is open, one that was reported, and the report, which waits for a decision. */
  obligation: string
  reported: string
  report: string
  /** An office of the county, and somebody in it. */
  officeId: number
}

/**
 * How each route is called on the city's things. `public` answers anyone; `own` answers whoever is signed in with what
 * is theirs, and so without a trace of the city; every other route refuses.
 */
type Call = 'public' | ((things: Things) => { url: string; payload?: object; kind?: 'own' })

const route = (url: string, payload?: object) => (payload ? { url, payload } : { url })
const ownOnly = (url: string) => ({ url, kind: 'own' as const })
const terms = (things: Things) => plainTerms(things.world.city)

const calls: Record<string, Call> = {
  'GET /api/health': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/pack': 'public',
  'GET /api/pack/map': 'public',
  'GET /api/pack/places': 'public',
  'GET /api/sign-ins': 'public',
  'POST /api/auth/sign-in/username': 'public',
  'POST /api/auth/sign-out': 'public',
  'GET /api/session': () => ownOnly('/api/session'),
  'GET /api/orgs': () => ownOnly('/api/orgs?q=branch'),
  'GET /api/orgs/:orgId': ({ world }) => route(`/api/orgs/${world.county.id}`),
  'GET /api/orgs/:orgId/children': ({ world }) => route(`/api/orgs/${world.county.id}/children`),
  'POST /api/orgs/:orgId/children': ({ world }) =>
    route(`/api/orgs/${world.county.id}/children`, { kind: 'branch', name: 'slipped in' }),
  'PATCH /api/orgs/:orgId': ({ world }) => route(`/api/orgs/${world.county.id}`, { name: 'taken over' }),
  'GET /api/orgs/:orgId/offices': ({ world }) => route(`/api/orgs/${world.county.id}/offices`),
  'POST /api/orgs/:orgId/offices': ({ world }) =>
    route(`/api/orgs/${world.county.id}/offices`, { code: 'groupClerk' }),
  'POST /api/offices/:id/appointment': ({ officeId }) =>
    route(`/api/offices/${officeId}/appointment`, { name: 'somebody' }),
  'DELETE /api/offices/:id/appointment': ({ officeId }) => route(`/api/offices/${officeId}/appointment`),
  'GET /api/orgs/:orgId/obligations': ({ world }) => route(`/api/orgs/${world.branch.id}/obligations`),
  'GET /api/orgs/:orgId/waiting': ({ world }) => route(`/api/orgs/${world.organ.id}/waiting`),
  'GET /api/orgs/:orgId/journal': ({ world }) => route(`/api/orgs/${world.city.id}/journal`),
  'GET /api/orgs/:orgId/board': ({ world, programmeId }) =>
    route(`/api/orgs/${world.city.id}/board?programmeId=${programmeId}`),
  'GET /api/orgs/:orgId/behind': ({ world, programmeId }) =>
    route(`/api/orgs/${world.city.id}/behind?programmeId=${programmeId}`),
  'GET /api/orgs/:orgId/evidence': ({ world }) => route(`/api/orgs/${world.branch.id}/evidence`),
  'GET /api/orgs/:orgId/evidence/:sha256': ({ world }) =>
    route(`/api/orgs/${world.branch.id}/evidence/${sha256}`),
  'POST /api/orgs/:orgId/evidence': ({ world }) => route(`/api/orgs/${world.branch.id}/evidence`, form),
  'POST /api/orgs/:orgId/imports': ({ world }) => route(`/api/orgs/${world.county.id}/imports`, form),
  'POST /api/orgs/:orgId/communiques': ({ world }) => route(`/api/orgs/${world.city.id}/communiques`, form),
  'POST /api/communiques': ({ world }) =>
    route('/api/communiques', { orgId: world.city.id, text: '会议强调，要抓好落实。' }),
  'GET /api/programmes': () => ownOnly('/api/programmes'),
  'GET /api/programmes/:id': ({ draftId }) => route(`/api/programmes/${draftId}`),
  'PATCH /api/programmes/:id': ({ draftId }) =>
    route(`/api/programmes/${draftId}`, { version: 1, title: 'taken over' }),
  'POST /api/programmes/:id/directives': ({ draftId }) =>
    route(`/api/programmes/${draftId}/directives`, { text: 'slipped in' }),
  'POST /api/programmes/:id/confirmation': ({ draftId }) =>
    route(`/api/programmes/${draftId}/confirmation`, { version: 1 }),
  'POST /api/programmes/:id/price': (things) => {
    const { scope, cadence, demand } = terms(things)
    return route(`/api/programmes/${things.draftId}/price`, { scope, cadence, demand })
  },
  'PATCH /api/directives/:id': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}`, { version: 1, title: 'taken over' }),
  'DELETE /api/directives/:id': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}?version=1`),
  'POST /api/directives/:id/place': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/place`, { version: 1, parentId: null, afterId: null }),
  'POST /api/directives/:id/split': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/split`, { version: 1, at: 3 }),
  'POST /api/directives/:id/merge': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/merge`, { version: 1, withId: draftDirectiveId + 1 }),
  'POST /api/directives/:id/issue': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/issue`),
  'GET /api/directives/:id/progress': ({ directiveId }) => route(`/api/directives/${directiveId}/progress`),
  'POST /api/directives/:id/withdrawal': ({ directiveId }) =>
    route(`/api/directives/${directiveId}/withdrawal`, { reason: 'no more' }),
  'GET /api/obligations/:id': ({ obligation }) => route(`/api/obligations/${obligation}`),
  'POST /api/obligations/:id/acknowledgement': ({ obligation }) =>
    route(`/api/obligations/${obligation}/acknowledgement`),
  'POST /api/obligations/:id/reports': ({ obligation }) =>
    route(`/api/obligations/${obligation}/reports`, plainReport()),
  'GET /api/reports/:id': ({ report }) => route(`/api/reports/${report}`),
  'POST /api/reports/:id/acceptance': ({ report }) => route(`/api/reports/${report}/acceptance`),
  'POST /api/reports/:id/refusal': ({ report }) => route(`/api/reports/${report}/refusal`, { reason: 'no' }),
  'GET /api/journal': ({ world, reported }) =>
    route(`/api/journal?regionId=${world.branch.regionId}&subjectType=obligation&subjectId=${reported}`),
  'GET /api/live': ({ world }) => route(`/api/live?orgId=${world.city.id}`),
}

/** A form with one file, which these two routes read instead of JSON. */
const form = { isForm: true }
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
  }
}

async function someoneInOffice(org: Org): Promise<number> {
  const officeId = await insertOffice(db, { org, code: 'groupReader', role: 'reader', name: 'reader' })
  await insertTenure(db, officeId, await insertPerson(db, secret, null), '2026-01-01')
  return officeId
}

async function ask(name: string, headers: Record<string, string>) {
  const call = calls[name]
  if (call === undefined || call === 'public') throw new Error(`${name} is public`)
  const { url, payload, kind } = call(things)
  const body =
    payload === form
      ? { payload: formBody, headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' } }
      : { ...(payload && { payload }), headers }
  const answer = await server.app.inject({ method: methodOf(name), url, ...body })
  return { answer, kind }
}

function methodOf(name: string): Method {
  return name.split(' ')[0] as Method
}

/** Everything that a wrong person could have changed, as one number per table. */
async function snapshot(): Promise<unknown> {
  const tables = [
    ...['orgs', 'obligations', 'reports', 'evidence', 'tallies', 'tally_deltas', 'journal', 'communiques'],
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
  for (const name of guarded.filter((each) => methodOf(each) === 'GET' && each !== 'GET /api/live')) {
    const { answer } = await ask(name, steward)
    const isMissingFile = name === 'GET /api/orgs/:orgId/evidence/:sha256' && answer.statusCode === 404
    expect([name, answer.statusCode === 200 || isMissingFile]).toEqual([name, true])
  }
})
