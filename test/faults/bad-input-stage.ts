import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { obligationId } from '../../src/domain/obligation.ts'
import { type ProblemCode, problems } from '../../src/domain/problem.ts'
import type { Database } from '../../src/store/database.ts'
import { insertInstallation } from '../../src/store/installations.ts'
import { ownDatabase } from '../databases.ts'
import { buildWorld, confirmedProgramme, issuedProgramme, owed, plainTerms, type World } from '../world.ts'
import { signIn } from './load.ts'
import { makeDataDir, startProduct, sweep, until } from './product.ts'
import { appoint } from './small-province.ts'

type Session = { cookie: string }

/** A server of its own with somebody to report and somebody to draft. */
export interface Stage {
  address: string
  dataDir: string
  world: World
  /** Steward of the city. */
  steward: Session
  /** Reporter of the branch. */
  reporter: Session
  /** What the branch owes, asked for the figure `homes`. */
  obligation: string
  /** What another branch owes. */
  foreign: string
  /** What the branch has answered already. */
  settled: string
  /** A draft programme of the city. */
  draftId: number
}

/**
 * Opens a stage for the tests of a file. After every test no table has a row more or less, the file store no file, and the
 * server is well.
 */
export function openStage(): Stage {
  const stage = {} as Stage
  let db: Database
  let product: ReturnType<typeof startProduct>
  let before: object

  beforeAll(async () => {
    const own = await ownDatabase()
    db = own.db
    Object.assign(stage, await prepare(db), { dataDir: await makeDataDir() })
    product = startProduct(['serve', '--port', '0', '--data', stage.dataDir], {
      env: { DATABASE_URL: own.url },
    })
    stage.address = await product.address
    stage.steward = await signIn(stage.address, 'steward')
    stage.reporter = await signIn(stage.address, 'reporter')
    const answer = await send(stage, 'POST', reportsOf(stage.settled), report({ figures: {} }))
    expect(answer.status).toBe(201)
    await until('it is folded', async () => {
      return (await sql`select from tally_deltas`.execute(db)).rows.length === 0
    })
  })
  beforeEach(async () => {
    before = await stored(db, stage.dataDir)
  })
  afterEach(async () => {
    expect(await stored(db, stage.dataDir)).toEqual(before)
    expect(await (await fetch(`${stage.address}/api/health`)).json()).toEqual({ ok: true })
    expect(product.child.exitCode).toBeNull()
  })
  afterAll(async () => {
    await product.stop()
    await sweep(stage.dataDir, [product])
  })
  return stage
}

async function prepare(db: Database) {
  const world = await buildWorld(db)
  const demand = {
    paragraph: 'none' as const,
    figures: [{ name: 'homes', unit: '户' }],
    evidence: 'none' as const,
  }
  const asked = await issuedProgramme(db, world.province, plainTerms(world.province, { demand }))
  const simple = await issuedProgramme(db, world.province, plainTerms(world.province))
  const draft = await confirmedProgramme(db, world.city, plainTerms(world.city))
  await sql`update programmes set status = 'draft' where id = ${draft.programmeId}`.execute(db)
  await appoint(db, 'steward', [{ org: world.city, role: 'steward' }])
  await appoint(db, 'reporter', [{ org: world.branch, role: 'reporter' }])
  await insertInstallation(db, { pack: 'province-organs', isDemonstration: false }, new Date())
  const [askedId, simpleId] = [...asked.directiveIds, ...simple.directiveIds] as [number, number]
  return {
    world,
    obligation: obligationId(owed(world.branch, askedId)),
    foreign: obligationId(owed(world.otherBranch, askedId)),
    settled: obligationId(owed(world.branch, simpleId)),
    draftId: draft.programmeId,
  }
}

/** How many rows each table has, and every file of the store. */
async function stored(db: Database, dataDir: string): Promise<object> {
  const { rows } = await sql`
    select tablename, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', tablename),
      false, true, '')))[1]::text as rows
    from pg_tables where schemaname = current_schema order by 1`.execute(db)
  const entries = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
  return { rows, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) }
}

/** Where an obligation is answered. */
export function reportsOf(obligation: string): string {
  return `/api/obligations/${obligation}/reports`
}

/** A report that would be right, but for the changes. */
export function report(changes = {}): object {
  const id = crypto.randomUUID()
  return { id, result: 'met', paragraph: '', figures: { homes: 3 }, evidence: [], ...changes }
}

/** Sends a body as it is, or as JSON; by the reporter where nobody is named. */
export function send(
  { address, reporter }: Stage,
  method: string,
  path: string,
  body: unknown,
  headers: Session = reporter,
  type = 'application/json',
): Promise<Response> {
  const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  return fetch(`${address}${path}`, {
    method,
    headers: { ...headers, 'content-type': type },
    body: raw as string,
  })
}

/** Sends a file in a form. */
export function upload(
  { address }: Stage,
  path: string,
  name: string,
  bytes: Uint8Array | string,
  headers: Session,
): Promise<Response> {
  const form = new FormData()
  form.set('file', new Blob([bytes as string]), name)
  return fetch(`${address}${path}`, { method: 'POST', headers, body: form })
}

/** The answer is this problem with its status; gives its details. */
export async function expectProblem(
  answer: Response,
  code: ProblemCode,
  status: number = problems[code],
): Promise<Record<string, unknown>> {
  const text = await answer.text()
  expect([answer.status, JSON.parse(text).code]).toEqual([status, code])
  return JSON.parse(text).details
}
