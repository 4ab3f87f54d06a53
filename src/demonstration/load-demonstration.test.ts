import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import type { Database } from '../store/database.ts'
import { openEvidenceFiles } from '../store/evidence-files.ts'
import { findInstallation } from '../store/installations.ts'
import { listRegions } from '../store/orgs.ts'
import { loadPack } from '../store/packs.ts'
import { openSignIn } from '../store/sign-in.ts'
import { listDemonstrationSignIns } from '../store/sign-in-demonstration.ts'
import { rebuildTallies } from '../store/tally-rebuild.ts'
import { type Loaded, loadDemonstration } from './load-demonstration.ts'

const pack = await loadPack(join(import.meta.dirname, '../../packs/province-organs'))
const now = new Date('2026-11-23T15:00:00+08:00')
const scale = 600

let db: Database
let other: Database
let folder: string
let loaded: Loaded

beforeAll(async () => {
  db = (await ownDatabase()).db
  other = (await ownDatabase()).db
  folder = await mkdtemp(join(tmpdir(), 'yipanqi-demonstration-'))
  loaded = await load(db)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function load(into: Database): Promise<Loaded> {
  return loadDemonstration(into, pack, { scale, now, files: await openEvidenceFiles(folder) })
}

async function rowsOf<T>(query: string, from = db): Promise<T[]> {
  return (await sql.raw<T>(query).execute(from)).rows
}

async function countOf(query: string): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(`select count(*)::int as n from ${query}`)
  return row?.n ?? -1
}

test('founds the places of the pack and about as many orgs as asked, each below its parent', async () => {
  expect(loaded.orgs).toBeGreaterThan(scale * 0.9)
  expect(loaded.orgs).toBeLessThan(scale * 1.1)
  expect(await countOf('orgs')).toBe(loaded.orgs)
  const levels = await rowsOf<{ level: string; n: number }>(
    'select level, count(*)::int as n from orgs where code is not null group by level',
  )
  expect(Object.fromEntries(levels.map(({ level, n }) => [level, n]))).toEqual({
    province: 1,
    city: 21,
    county: 122,
  })
  const orgs = await rowsOf<{ id: number; parentId: number; path: string; hasChildren: boolean }>(
    `select id, coalesce(parent_id, 0) as "parentId", path, has_children as "hasChildren" from orgs`,
  )
  const roots = await rowsOf<{ id: number }>('select root_id as id from regions')
  const paths = new Map(orgs.map(({ id, path }) => [id, path]))
  const above = new Set([...orgs.map(({ parentId }) => parentId), ...roots.map(({ id }) => id)])
  expect(paths.get(1)).toBe('/1/')
  expect(orgs.filter(({ id, parentId, path }) => path !== `${paths.get(parentId) ?? '/'}${id}/`)).toEqual([])
  expect(orgs.filter(({ id, parentId }) => id > 1 && !paths.has(parentId))).toEqual([])
  expect(orgs.filter(({ id, hasChildren }) => hasChildren !== above.has(id))).toEqual([])
})

test('gives siblings different names in every language', async () => {
  const names = ['name', "other_names ->> 'zh-Hant'", "other_names ->> 'en'"]
  for (const name of names) {
    expect(
      await countOf(`(select 1 from orgs group by parent_id, ${name} having count(*) > 1) as twice`),
    ).toBe(0)
    expect(await countOf(`orgs where ${name} is null or ${name} like '%{%'`)).toBe(0)
  }
})

test('puts the root and each city into a region of its own, with all that lies below', async () => {
  const regions = await listRegions(db)
  expect(regions.map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1))
  expect(await countOf("regions join orgs on orgs.id = root_id where level = 'city'")).toBe(21)
  expect(
    await countOf(`orgs join regions on regions.id <> 1 and starts_with(orgs.path, root_path)
      where orgs.region_id <> regions.id`),
  ).toBe(0)
})

test('fills every office that the pack gives to a kind', async () => {
  const seats = pack.pack.offices.flatMap(({ code, kinds }) => kinds.map((kind) => `${kind} ${code}`))
  const offices = await rowsOf<{ seat: string }>(`
    select distinct kind || ' ' || offices.code as seat from offices join orgs on orgs.id = org_id
    join tenures on office_id = offices.id join people on people.id = person_id`)
  expect(offices.map(({ seat }) => seat).sort()).toEqual(seats.sort())
})

test('issues every directive of the example, anchored in its sentence', async () => {
  const directives = await rowsOf<{ origin: string; status: string; found: boolean }>(`
    select origin, directives.status,
      position(substr(clean_text, (spans -> 0 ->> 0)::int + 1, (spans -> 0 ->> 1)::int - (spans -> 0 ->> 0)::int) in clean_text) > 0
        as found
    from directives join programmes on programmes.id = programme_id
    join communiques on communiques.id = communique_id where terms is not null`)
  const examples = pack.demonstration?.programme.directives ?? []
  expect(directives).toEqual(examples.map(() => ({ origin: 'text', status: 'issued', found: true })))
})

test('counts tallies that a rebuild finds no difference in, with nothing left to fold', async () => {
  for (const { id } of await listRegions(db)) {
    const { rows } = await db.transaction().execute((tx) => rebuildTallies(tx, id))
    expect(rows).toBe(0)
  }
  expect(await countOf('tally_deltas')).toBe(0)
  expect(await countOf('tallies')).toBeGreaterThan(100)
})

test('shows every status, result and verification, and orgs that were never heard of', async () => {
  const states = async (column: string) =>
    (
      await rowsOf<{ state: string }>(
        `select distinct ${column}::text as state from obligations where ${column} is not null order by 1`,
      )
    ).map(({ state }) => state)
  expect(await states('status')).toEqual(['acknowledged', 'done', 'open', 'reported', 'sentBack', 'waived'])
  expect(await states('result')).toEqual(['met', 'notMet', 'partly'])
  expect(await states('verification')).toEqual(['contradicted', 'unverified', 'verified'])
  expect(
    await countOf(
      `(select org_id from obligations group by org_id having bool_and(status = 'open')) as silent`,
    ),
  ).toBeGreaterThan(0)
})

test('keeps the columns of an obligation in step with its reports', async () => {
  expect(
    await countOf(`obligations as o left join reports as r on r.region_id = o.region_id and r.id = o.report_id
      where (o.status in ('reported', 'done', 'sentBack')) <> (r.id is not null)
        or r.state is distinct from (case o.status when 'reported' then 'submitted' when 'done' then 'accepted'
          when 'sentBack' then 'sentBack' end)
        or (o.status in ('reported', 'done') and o.result <> r.result)
        or (o.status not in ('reported', 'done') and (o.result is not null or o.verification <> 'unverified'))
        or o.reported_at is distinct from r.submitted_at`),
  ).toBe(0)
  expect(await countOf("reports where (state = 'sentBack') <> (reason is not null)")).toBe(0)
  expect(await countOf('reports where decided_at <= submitted_at')).toBe(0)
})

test('lets nothing happen after now, and keeps the journal in the order of time', async () => {
  const late = `> '${now.toISOString()}'`
  expect(await countOf(`reports where submitted_at ${late} or decided_at ${late}`)).toBe(0)
  expect(await countOf(`obligations where acknowledged_at ${late}`)).toBe(0)
  expect(await countOf(`journal where at ${late}`)).toBe(0)
  expect(
    await countOf(
      '(select at, lag(at) over (order by id) as earlier from journal) as line where at < earlier',
    ),
  ).toBe(0)
})

test('writes a line for every act', async () => {
  const lines = await rowsOf<{ verb: string; n: number }>(
    'select verb, count(*)::int as n from journal group by verb',
  )
  const byVerb = Object.fromEntries(lines.map(({ verb, n }) => [verb, n]))
  expect(byVerb).toMatchObject({
    'report.submitted': loaded.reports,
    'report.accepted': await countOf("reports where state = 'accepted'"),
    'report.sentBack': await countOf("reports where state = 'sentBack'"),
    'obligation.acknowledged': await countOf('obligations where acknowledged_at is not null'),
    'obligation.waived': await countOf("obligations where status = 'waived'"),
    'obligations.opened': await countOf('periods where opened_at is not null'),
    'evidence.attached': await countOf('evidence'),
  })
  expect(await countOf('journal where actor is null or org_path is null')).toBe(0)
})

test('leaves periods open with days to come, some of them unanswered by who tries it', async () => {
  const owed = `status in ('open', 'acknowledged', 'sentBack') and due_on > '2026-11-23'`
  expect(await countOf(`obligations where ${owed}`)).toBeGreaterThan(50)
  const clerk = `select org_id from users join people on people.user_id = users.id
    join tenures on person_id = people.id join offices on offices.id = office_id where username = 'tianhe-clerk'`
  expect(await countOf(`obligations where ${owed} and org_id in (${clerk})`)).toBeGreaterThan(1)
})

test('holds the files that reports name', async () => {
  expect(await countOf('evidence')).toBeGreaterThan(0)
  expect(
    await countOf(`reports, unnest(evidence) as sha where not exists (select from evidence as held
      where held.region_id = reports.region_id and held.org_id = reports.org_id and held.sha256 = sha)`),
  ).toBe(0)
  const [file] = await rowsOf<{ sha256: string; size: number }>('select sha256, size from evidence limit 1')
  const stored = await (await openEvidenceFiles(folder)).read(file?.sha256 ?? '')
  stored.stream.destroy()
  expect(stored.size).toBe(file?.size)
})

test('signs in everyone it lists', async () => {
  expect(await findInstallation(db)).toMatchObject({ pack: 'province-organs', isDemonstration: true })
  const signIns = await listDemonstrationSignIns(db)
  expect(signIns.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['steward', 'supervisor', 'responsible', 'reporter', 'reader']),
  )
  for (const { orgOtherNames } of signIns) expect(Object.keys(orgOtherNames)).toContain('en')
  const accounts = await openSignIn(db)
  for (const { username, password } of signIns) {
    const answer = await accounts.handle(
      new Request('http://localhost/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost' },
        body: JSON.stringify({ username, password }),
      }),
    )
    expect(answer.status, username).toBe(200)
  }
})

test('refuses a database that something is in', async () => {
  await expect(load(db)).rejects.toMatchObject({ code: 'database.notEmpty' })
})

test('begins a load anew that was cut off, and generates the same again', async () => {
  await sql`insert into demonstration_loads (begun_at) values (now())`.execute(other)
  await sql`insert into orgs (region_id, path, kind, level, name, founded_on)
    values (1, '/1/', 'half', 'half', 'half', '2020-01-01')`.execute(other)

  expect(await load(other)).toEqual(loaded)

  const digest = (table: string, order: string) =>
    `select '${table}' as name, md5(string_agg(${table}::text, chr(10) order by ${order})) as digest from ${table}`
  const dump = [
    digest('orgs', 'id'),
    digest('tenures', 'id'),
    digest('obligations', 'org_id, directive_id, period'),
    digest('reports', 'id'),
    digest('evidence', 'org_id, sha256'),
    digest('journal', 'id'),
    digest('tallies', 'region_id, org_id, directive_id, period, due_on'),
  ].join(' union all ')
  const sorted = `${dump} order by name`
  expect(await rowsOf(sorted, other)).toEqual(await rowsOf(sorted))
}, 120_000)
