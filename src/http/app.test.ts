import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import { buildWorld, issuedProgramme, owed, plainReport, plainTerms, type World } from '../../test/world.ts'
import { obligationId } from '../domain/obligation.ts'

let server: TestServer
let world: World
let reporter: { cookie: string }
let directiveId: number

beforeAll(async () => {
  const own = await ownDatabase()
  world = await buildWorld(own.db)
  server = await openTestServer(own, { writesAMinute: 100 })
  reporter = await server.seat(world.branch, 'reporter')
  const programme = await issuedProgramme(own.db, world.province, plainTerms(world.province))
  directiveId = programme.directiveIds[0]!
})

const post = (url: string, payload: object | string, headers = {}) =>
  server.app.inject({ method: 'POST', url, payload, headers: { ...reporter, ...headers } })

test('answers what does not fit the schema with the places where it does not', async () => {
  const url = `/api/obligations/${obligationId(owed(world.branch, directiveId))}/reports`

  const answer = await post(url, { id: 'no uuid', result: 'splendid', figures: { homes: 'many' } })

  expect(answer.statusCode).toBe(422)
  expect(answer.json().code).toBe('request.invalid')
  const paths = answer.json().details.issues.map((issue: { path: string }) => issue.path)
  expect(paths).toEqual(['id', 'result', 'figures.homes'])
})

test('answers text that is no JSON, a body that is too large and an unknown address with a problem', async () => {
  const json = { 'content-type': 'application/json' }
  const url = '/api/communiques'

  const broken = await post(url, '{"orgId": 1, ', json)
  const huge = await post('/api/reports/1.x/refusal', { reason: 'x'.repeat(1_100_000) })
  const foreign = await post(url, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })
  const nowhere = await server.app.inject({ url: '/api/nowhere', headers: reporter })

  expect([broken.statusCode, broken.json().code]).toEqual([400, 'request.invalid'])
  expect([huge.statusCode, huge.json().code]).toEqual([413, 'request.tooLarge'])
  expect([foreign.statusCode, foreign.json().code]).toEqual([415, 'request.invalid'])
  expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'request.notFound'])
})

test('answers a character that cannot be kept as the sender’s, not as its own failure', async () => {
  const url = `/api/obligations/${obligationId(owed(world.branch, directiveId))}/reports`

  const answer = await post(url, plainReport({ paragraph: 'zero \u0000 byte' }))

  expect([answer.statusCode, answer.json().code]).toEqual([422, 'request.invalid'])
})

test('sends nothing that a route has not declared', async () => {
  const key = owed(world.branch, directiveId)
  const answer = await server.app.inject({ url: `/api/obligations/${obligationId(key)}`, headers: reporter })

  expect(answer.statusCode).toBe(200)
  const obligation = answer.json()
  expect(obligation.status).toBe('open')
  expect(obligation).not.toHaveProperty('orgPath')
  expect(obligation).not.toHaveProperty('hasChildren')
})

test('files a report once, however often it is sent', async () => {
  const url = `/api/obligations/${obligationId(owed(world.branch, directiveId))}/reports`
  const report = plainReport({ id: crypto.randomUUID().toUpperCase() })

  const first = await post(url, report)
  const again = await post(url, report)

  expect([first.statusCode, again.statusCode]).toEqual([201, 200])
  expect(again.json()).toEqual(first.json())
  expect(first.headers.location).toBe(`/api/reports/${world.branch.regionId}.${report.id.toLowerCase()}`)
  const found = await server.app.inject({ url: String(first.headers.location), headers: reporter })
  expect(found.json()).toMatchObject({ report: first.json(), mayDecide: false })
})

test('pages through a list by the cursor it gives', async () => {
  const steward = await server.seat(world.province, 'steward')
  for (const org of [world.county, world.organ, world.otherBranch]) {
    const headers = await server.seat(org, 'responsible')
    const url = `/api/obligations/${obligationId(owed(org, directiveId))}/acknowledgement`
    await server.app.inject({ method: 'POST', url, headers })
  }
  const ids: number[] = []
  let after = ''
  do {
    const url = `/api/orgs/${world.province.id}/journal?limit=2${after}`
    const { items, next } = (await server.app.inject({ url, headers: steward })).json()
    ids.push(...items.map((line: { id: number }) => line.id))
    after = next === null ? '' : `&after=${next}`
  } while (after !== '')

  expect(ids.length).toBeGreaterThan(2)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
})

test('loads nothing from other hosts, and is framed by nobody', async () => {
  const { headers } = await server.app.inject({ url: '/api/health' })
  const policy = String(headers['content-security-policy'])

  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/https?:|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('bounds how much one session writes in a minute', async () => {
  const reader = await server.seat(world.otherCity, 'reader')
  const tries = Array.from({ length: 130 }, () =>
    server.app.inject({ method: 'POST', url: '/api/reports/1.x/acceptance', headers: reader }),
  )
  const answers = await Promise.all(tries)

  const refused = answers.filter((answer) => answer.statusCode === 429)
  expect(refused).toHaveLength(30)
  expect(refused[0]?.json().code).toBe('request.tooMany')
  const reading = await server.app.inject({ url: '/api/session', headers: reader })
  expect(reading.statusCode).toBe(200)
})
