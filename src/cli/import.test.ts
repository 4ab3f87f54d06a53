import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer } from '../../test/server.ts'
import { buildWorld, type World } from '../../test/world.ts'
import { main } from './main.ts'

let url: string
let folder: string
let world: World

beforeAll(async () => {
  const own = await ownDatabase()
  url = own.url
  world = await buildWorld(own.db)
  const server = await openTestServer(own)
  await server.seat(world.county, 'steward')
  folder = await mkdtemp(join(tmpdir(), 'yipanqi-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...argv: string[]) {
  const said = { out: '', err: '' }
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += chunk
        done()
      },
    })
  const env = { DATABASE_URL: url, LANG: 'en_US.UTF-8' }
  const io = { stdin: Readable.from([]), stdout: into('out'), stderr: into('err'), env }
  return { code: await main(argv, io), ...said }
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

test('founds the orgs of a table in the name of a steward, after a dry run that stored nothing', async () => {
  const table = await file('orgs.csv', 'name,kind,parent\n新支部,branch,organ\n')

  const tried = await run('import', 'orgs', table, '--as', 'county-steward', '--dry-run')
  const founded = await run('import', 'orgs', table, '--as', 'county-steward')
  const again = await run('import', 'orgs', table, '--as', 'county-steward')

  expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('1 organisations')])
  expect([founded.code, founded.out]).toEqual([0, expect.stringContaining('1 organisations founded')])
  expect(again.code).toBe(1)
  expect(again.out).toMatch(/^2\tname\t.*新支部/)
})

test('tells of a name that nobody has, and of a file that is not there', async () => {
  const table = await file('orgs-of-nobody.csv', 'name,kind,parent\n某支部,branch,organ\n')

  const unknown = await run('import', 'orgs', table, '--as', 'no-such-name')
  const missing = await run('import', 'communique', join(folder, 'none.txt'), '--as', 'county-steward')

  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('no-such-name')])
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('none.txt cannot be read: ENOENT')])
})

test('says where a migration had nothing to do', async () => {
  expect(await run('migrate')).toMatchObject({
    code: 0,
    out: expect.stringContaining('nothing was to be done'),
  })
})

test('drafts a programme of a text', async () => {
  const text = await file('会议.txt', '会议强调，要抓好落实。')

  const { code, out } = await run('import', 'communique', text, '--as', 'county-steward')

  expect([code, out]).toEqual([0, expect.stringMatching(/\d/)])
})

test('refuses who is no steward, and words that it does not understand', async () => {
  const table = await file('orgs.csv', 'name,kind\nx,branch\n')

  expect((await run('import', 'orgs', table, '--as', 'nobody')).code).toBe(1)
  expect((await run('import', 'nothing', table, '--as', 'county-steward')).code).toBe(2)
  expect((await run('import', 'orgs', table)).code).toBe(2)
  expect((await run('import', 'orgs', table, '--as', 'county-steward', '--parent', 'X')).code).toBe(1)
})
