import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type ObligationKey, obligationId } from '../../src/domain/obligation.ts'
import { clock } from '../../src/domain/right.ts'
import { checkTallies, rebuildAll } from '../../src/jobs/check-tallies.ts'
import { foldAll } from '../../src/jobs/fold.ts'
import { carryOutAll } from '../../src/jobs/issue.ts'
import { startJobs } from '../../src/jobs/start.ts'
import type { Database } from '../../src/store/database.ts'
import { openEvidenceFiles } from '../../src/store/evidence-files.ts'
import { ownDatabase } from '../databases.ts'
import { openTestServer, type TestServer } from '../server.ts'
import {
  buildWorld,
  confirmedProgramme,
  ctxOf,
  issuedProgramme,
  owed,
  plainReport,
  plainTerms,
  type World,
  worldDay,
} from '../world.ts'
import { changesOf } from './load.ts'

type Session = { cookie: string }

const weekly = { every: 'weekly', dueDay: 5, from: '2025-10-06', until: '2026-04-12' } as const
const weeks = 27

let own: { url: string; db: Database }
let db: Database
let world: World
let server: TestServer
let other: TestServer
let programmeId: number
let directiveId: number
let secretary: Session
let clerk: Session
let supervisor: Session
let steward: Session
/** Every test takes a period that no other has touched. */
let period = 0

beforeAll(async () => {
  own = await ownDatabase()
  db = own.db
  world = await buildWorld(db)
  server = await openTestServer(own)
  other = await openTestServer(own)
  const programme = await issuedProgramme(db, world.province, plainTerms(world.province, { cadence: weekly }))
  programmeId = programme.programmeId
  directiveId = programme.directiveIds[0] as number
  secretary = await server.seat(world.branch, 'responsible')
  clerk = await server.seat(world.branch, 'reporter')
  supervisor = await server.seat(world.organ, 'supervisor')
  steward = await server.seat(world.province, 'steward')
})

function next(): ObligationKey {
  period += 1
  return owed(world.branch, directiveId, period)
}

async function post(at: TestServer, url: string, headers: Session, payload: object = {}) {
  const answer = await at.app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, code: answer.json().code as string | undefined, body: answer.json() }
}

function answer(at: TestServer, key: ObligationKey, headers: Session, payload = plainReport()) {
  return post(at, `/api/obligations/${obligationId(key)}/reports`, headers, payload)
}

async function countOf(key: ObligationKey) {
  const { rows } = await sql<{ reports: number; lines: number }>`select
    (select count(*)::int from reports where region_id = ${key.regionId} and org_id = ${key.orgId}
      and directive_id = ${key.directiveId} and period = ${key.period}) as reports,
    (select count(*)::int from journal where verb = 'report.submitted' and subject_id = ${obligationId(key)}) as lines`.execute(
    db,
  )
  return rows[0]
}

test('of two people who answer the same obligation at once one wins, and the other is told', async () => {
  for (const [one, two] of [
    [server, server],
    [server, other],
  ] as const) {
    for (let i = 0; i < 5; i++) {
      const key = next()
      const answers = await Promise.all([answer(one, key, secretary), answer(two, key, clerk)])
      const told = answers.map(({ status, code }) => [status, code]).sort()
      expect(told).toEqual([
        [201, undefined],
        [409, 'obligation.settled'],
      ])
      expect(await countOf(key)).toEqual({ reports: 1, lines: 1 })
    }
  }
  expect(await rebuildAll(db)).toBe(0)
})

test('the same report sent several times at once counts once', async () => {
  for (const servers of [
    [server, server, server],
    [server, other, server],
  ]) {
    const key = next()
    const report = plainReport()
    const answers = await Promise.all(servers.map((at) => answer(at, key, clerk, report)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await countOf(key)).toEqual({ reports: 1, lines: 1 })
  }
})

test('the same id on two obligations at once is taken by one', async () => {
  const report = plainReport()
  const keys = [next(), next()]
  const answers = await Promise.all(
    keys.map((key, i) => answer(i === 0 ? server : other, key, clerk, report)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(answers.find(({ status }) => status === 409)?.code).toMatch(/^(report.idTaken|request.conflict)$/)
  const counts = await Promise.all(keys.map(countOf))
  expect(counts.map((count) => count?.reports).sort()).toEqual([0, 1])
})

test('a report accepted and sent back at once is one or the other', async () => {
  for (let i = 0; i < 4; i++) {
    const key = next()
    const report = plainReport()
    await answer(server, key, clerk, report)
    const url = `/api/reports/${key.regionId}.${report.id}`
    const decisions = await Promise.all([
      post(server, `${url}/acceptance`, supervisor),
      post(other, `${url}/refusal`, steward, { reason: 'say more' }),
      post(server, `${url}/acceptance`, steward),
    ])
    expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(decisions.filter(({ code }) => code === 'report.notWaiting')).toHaveLength(2)
    const { rows } = await sql`select verb from journal where subject_id = ${obligationId(key)}
      and verb in ('report.accepted', 'report.sentBack')`.execute(db)
    expect(rows).toHaveLength(1)
  }
  expect(await rebuildAll(db)).toBe(0)
})

test('a directive issued ten times at once, by jobs of two servers, opens every obligation once', async () => {
  const draft = await confirmedProgramme(db, world.province, plainTerms(world.province, { cadence: weekly }))
  const id = draft.directiveIds[0] as number
  const issue = (at: TestServer) => post(at, `/api/directives/${id}/issue`, steward)
  const tries = Array.from({ length: 10 }, (_, i) => issue(i % 2 ? server : other))

  const answers = await Promise.all([...tries, carryOutAll(ctxOf(db, clock)), carryOutAll(ctxOf(db, clock))])
  await carryOutAll(ctxOf(db, clock))

  expect(answers.slice(0, 10).map((each) => (each as { status: number }).status)).toEqual(Array(10).fill(202))
  const { rows } = await sql`select count(*)::int as n, count(distinct (org_id, period))::int as each
    from obligations where directive_id = ${id}`.execute(db)
  expect(rows).toEqual([{ n: 9 * weeks, each: 9 * weeks }])
  expect(await rebuildAll(db)).toBe(0)
})

test('folds and rebuilds of two servers at once with writers lose no number and count none twice', async () => {
  const failed: object[] = []
  const files = await openEvidenceFiles(server.filesDir)
  const base = ctxOf(db, clock, worldDay, files)
  const jobs = [1, 2].map(() => startJobs(base, { error: (details) => failed.push(details) }))
  const seats = await Promise.all(
    [world.otherBranch, world.skipping, world.county, world.otherCounty].map(async (org) => ({
      org,
      headers: await server.seat(org, 'reporter'),
    })),
  )
  let isWriting = true
  const writing = Promise.all(
    seats.map(async ({ org, headers }, i) => {
      for (let week = 1; week <= weeks; week++) {
        const filed = await answer(i % 2 ? server : other, owed(org, directiveId, week), headers)
        expect(filed.status).toBe(201)
      }
    }),
  ).finally(() => {
    isWriting = false
  })

  let rebuilt = 0
  while (isWriting) {
    expect(await rebuildAll(db)).toBe(0)
    rebuilt += 1
  }
  await writing
  await Promise.all(jobs.map((each) => each.stop()))
  await foldAll(db)

  expect(failed).toEqual([])
  expect(rebuilt).toBeGreaterThan(1)
  expect(await rebuildAll(db)).toBe(0)
  const { rows } = await sql`
    select (select count(*)::int from obligations where directive_id = ${directiveId} and status = 'reported') as facts,
      (select sum(reported)::int from tallies join regions on root_id = org_id where directive_id = ${directiveId}
        and org_id <> ${world.province.id}) as tallied`.execute(db)
  expect((rows[0] as { facts: number; tallied: number }).tallied).toBe((rows[0] as { facts: number }).facts)
})

test('the nightly check is made by one of several servers', async () => {
  const checks = await Promise.all(
    Array.from({ length: 4 }, () => checkTallies(ctxOf(db, clock), () => undefined)),
  )
  expect(checks.filter(Boolean)).toHaveLength(1)
})

test('a change made at one server is heard by the open boards of both', async () => {
  const heard = await Promise.all(
    [server, other].map(async ({ app }) => {
      const address = await app.listen({ port: 0, host: '127.0.0.1' })
      const url = `${address}/api/live?orgId=${world.province.id}&programmeId=${programmeId}`
      return changesOf(await fetch(url, { headers: steward }))
    }),
  )
  const key = next()
  await answer(other, key, clerk)
  await foldAll(db)

  for (const changes of heard) {
    // What was folded before this test may still be told first.
    let told = (await changes.next()).value
    while (told && !told.regionIds.includes(key.regionId)) told = (await changes.next()).value
    expect(told?.directiveIds).toContain(directiveId)
    await changes.return(undefined)
  }
})
