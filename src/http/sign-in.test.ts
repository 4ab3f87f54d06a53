import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, password, signInAs, type TestServer } from '../../test/server.ts'
import { buildWorld, type World } from '../../test/world.ts'
import type { Database } from '../store/database.ts'
import { insertPerson } from '../store/people.ts'
import { openSignIn } from '../store/sign-in.ts'

let server: TestServer
let world: World
let db: Database
let url: string

beforeAll(async () => {
  const own = await ownDatabase()
  db = own.db
  url = own.url
  world = await buildWorld(own.db)
  server = await openTestServer(own)
})

test('signs a person in by a cookie that scripts cannot read, and tells them who they are', async () => {
  const headers = await server.seat(world.county, 'reporter')
  const signedIn = await signInAs(server.app, 'county-reporter')

  const cookie = String(signedIn.headers['set-cookie'])
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
  expect(signedIn.body).toBe('{"isSignedIn":true}')
  const session = await server.app.inject({ url: '/api/session', headers })
  expect(session.json()).toMatchObject({
    person: { name: 'reporter of county' },
    seats: [{ orgId: world.county.id, orgName: 'county', role: 'reporter' }],
    today: '2026-04-13',
    isDemonstration: false,
  })
})

test('signs out for good: the same cookie opens nothing any more', async () => {
  const headers = await server.seat(world.city, 'reader')

  const out = await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers })

  expect(out.statusCode).toBe(200)
  const after = await server.app.inject({ url: '/api/session', headers })
  expect([after.statusCode, after.json().code]).toEqual([401, 'session.missing'])
})

test('writes down who signed in and out, through which office and when, and nothing else', async () => {
  const headers = await server.seat(world.skipping, 'reporter')
  await signInAs(server.app, 'skipping-reporter', 'wrong password')
  await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers })
  await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers })

  const lines = await db
    .selectFrom('journal')
    .select(['verb', 'org_id', 'subject_type', 'actor', 'office', 'before', 'after'])
    .where('actor', '=', 'reporter of skipping')
    .orderBy('id')
    .execute()
  const line = {
    ...{ org_id: world.skipping.id, subject_type: 'tenure', actor: 'reporter of skipping' },
    ...{ office: 'reporter', before: null, after: null },
  }
  expect(lines).toEqual([
    { ...line, verb: 'session.opened' },
    { ...line, verb: 'session.closed' },
  ])
})

test('writes down on the root that somebody without an office signed in', async () => {
  const userId = await server.signIn.createUser({ username: 'relieved', password, name: 'Relieved' })
  const personId = await insertPerson(db, 'Relieved', userId)
  await signInAs(server.app, 'relieved')

  const { rows } = await sql`
    select verb, org_id, subject_type, subject_id, office from journal where actor = 'Relieved'`.execute(db)
  const subject = { subject_type: 'person', subject_id: String(personId) }
  expect(rows).toEqual([{ verb: 'session.opened', org_id: world.province.id, ...subject, office: null }])
})

test('answers a wrong password and an unknown name alike, and stops guessing after five tries', async () => {
  await server.seat(world.branch, 'reporter')
  const wrong = await signInAs(server.app, 'branch-reporter', 'wrong password')
  const unknown = await signInAs(server.app, 'nobody', 'wrong password')

  expect([wrong.statusCode, wrong.json()]).toEqual([401, { code: 'session.wrongPassword', details: {} }])
  expect(unknown.json()).toEqual(wrong.json())

  const guesses = Array.from({ length: 8 }, () => signInAs(server.app, 'branch-reporter', 'wrong password'))
  const codes = (await Promise.all(guesses)).map((answer) => answer.statusCode)
  expect(codes.filter((code) => code === 401)).toHaveLength(4)
  const right = await signInAs(server.app, 'branch-reporter')
  expect([right.statusCode, right.json().code]).toEqual([429, 'session.throttled'])
})

test('counts no try and calls no password wrong while the accounts cannot be read', async () => {
  await server.signIn.createUser({ username: 'patient', password, name: 'Patient' })
  await sql`alter table accounts rename to accounts_away`.execute(db)
  for (let i = 0; i < 7; i++) {
    const answer = await signInAs(server.app, 'patient')
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal'])
  }
  await sql`alter table accounts_away rename to accounts`.execute(db)

  expect((await signInAs(server.app, 'patient')).statusCode).toBe(200)
})

test('lets nobody make an account from outside', async () => {
  const headers = await server.seat(world.otherCity, 'steward')
  for (const path of ['sign-up/email', 'sign-up/username', 'update-user', 'change-email']) {
    const answer = await server.app.inject({ method: 'POST', url: `/api/auth/${path}`, payload: {}, headers })
    expect([path, answer.statusCode]).toEqual([path, 404])
  }
})

test("refuses a write from another site's page", async () => {
  const { cookie } = await server.seat(world.organ, 'reporter')
  const foreign = { cookie, origin: 'https://elsewhere.example' }
  const own = { cookie, origin: 'http://localhost:80' }

  const refused = await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: foreign })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'session.foreignOrigin'])
  const still = await server.app.inject({ url: '/api/session', headers: { cookie } })
  expect(still.statusCode).toBe(200)
  const accepted = await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: own })
  expect(accepted.statusCode).toBe(200)
})

test('refuses a write to an address that there cannot be, as the sender’s fault', async () => {
  for (const host of ['[', 'a b', '%', 'x:99999']) {
    for (const origin of [{}, { origin: 'http://localhost' }]) {
      const answer = await server.app.inject({
        ...{ method: 'POST', url: '/api/auth/sign-out', payload: {}, headers: { host, ...origin } },
      })
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'request.invalid'])
    }
  }
})

test('keeps a password as a salted hash of 64 bytes, and shows no accounts where nothing is generated', async () => {
  await server.signIn.createUser({ username: 'someone', password, name: 'Someone' })

  const { rows } = await sql<{ password: string }>`select password from accounts`.execute(db)
  for (const row of rows) expect(row.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
  const answer = await server.app.inject({ url: '/api/sign-ins' })
  expect(answer.json()).toEqual({ isDemonstration: false, signIns: [] })
})

test('marks its cookies as secure where people reach it by https, behind a proxy on the same machine', async () => {
  const signIn = await openSignIn(db, 'https://board.example')
  await signIn.createUser({ username: 'far-away', password, name: 'Far Away' })
  const proxied = {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'board.example',
    'x-forwarded-for': '10.0.0.7',
  }
  const { app } = await openTestServer({ url, db }, { signIn })

  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username: 'far-away', password },
    headers: { ...proxied, origin: 'https://board.example' },
  })

  expect(answer.statusCode).toBe(200)
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^__Secure-yipanqi\.session_token=.*; Secure/)
  const session = await signIn.findSession(new Headers({ cookie: cookie.split(';')[0] ?? '' }))
  expect(session?.userId).toBeTypeOf('string')
})
