import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { ownDatabase } from './databases.ts'

const main = join(import.meta.dirname, '../src/cli/main.ts')

let folder: string
let url: string
let running: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yipanqi-serve-'))
  url = (await ownDatabase()).url
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running = []
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Run {
  said: Promise<{ code: number | null; out: string; err: string }>
  child: ChildProcess
  /** The first match of a pattern in what it prints; rejects where it ends without one. */
  prints(pattern: RegExp): Promise<RegExpExecArray>
}

/** Runs `yipanqi` as a process of its own, on the database of this file unless another is named. */
function yipanqi(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, LC_ALL: 'C', DATABASE_URL: url, ...env },
  })
  running.push(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const said = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
  const prints = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(out)
        if (match) resolve(match)
      }
      child.stdout.on('data', look)
      void said.then(() => reject(new Error(`it ended without ${pattern}: ${err}`)))
      look()
    })
  return { said, child, prints }
}

const serve = (args: string[], env = {}) => yipanqi(['serve', '--data', join(folder, 'data'), ...args], env)

async function listenOn(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { server, port: (server.address() as { port: number }).port }
}

test('serves an empty place, says how to get in, and stops at a signal while a page is listening', async () => {
  const server = serve(['--empty', '--port', '0'])
  const [, address = ''] = await server.prints(/serves (http:\S+)/)
  expect((await server.prints(/add-person .*/))[0]).toContain('--username')
  expect(await (await fetch(`${address}/api/health`)).json()).toEqual({ ok: true })

  const added = await yipanqi(['add-person', '--username', 'first', '--name', 'First Steward']).said
  const [, password = ''] = /Password: (\S+)/.exec(added.out) ?? []
  const signIn = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'first', password }),
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ')
  const session = await (await fetch(`${address}/api/session`, { headers: { cookie } })).json()
  expect(session.seats).toMatchObject([{ role: 'steward' }])
  const stream = await fetch(`${address}/api/live?orgId=${session.seats[0].orgId}`, { headers: { cookie } })
  expect(stream.status).toBe(200)

  server.child.kill('SIGTERM')
  const { code, err } = await server.said
  expect([code, err]).toEqual([0, ''])
})

test('adds nobody twice, and leaves no account of somebody whose office is not there', async () => {
  const wrong = ['--username', 'second', '--name', 'Second', '--office', 'noSuchOffice']
  const refused = await yipanqi(['add-person', ...wrong]).said
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^[^\n]*noSuchOffice[^\n]*\n$/)])

  const added = await yipanqi(['add-person', '--username', 'second', '--name', 'Second']).said
  const again = await yipanqi(['add-person', '--username', 'Second', '--name', 'Other']).said
  expect(added.code).toBe(0)
  expect([again.code, again.err]).toEqual([1, 'The user name Second is taken.\n'])
})

test('says in one line that the port is in use', async () => {
  const { server, port } = await listenOn(0)
  const { code, err } = await serve(['--port', String(port)]).said
  server.close()

  expect(code).toBe(1)
  expect(err).toBe(`Port ${port} is in use. Stop what uses it, or name another with --port.\n`)
})

test('says in one line that the database cannot be reached', async () => {
  const nowhere = { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }
  const { code, err } = await serve(['--port', '0'], nowhere).said

  expect(code).toBe(1)
  expect(err).toMatch(/^The database cannot be reached: [^\n]*127\.0\.0\.1:1[^\n]*\n$/)
})

test('says in one line that the folder cannot be written to', async () => {
  await writeFile(join(folder, 'a-file'), '')
  const data = ['--data', join(folder, 'a-file', 'data')]
  for (const env of [{}, { DATABASE_URL: '' }]) {
    const { code, err } = await serve(['--port', '0', ...data], env).said
    expect(code).toBe(1)
    expect(err).toMatch(/^The folder \S+a-file\S+ cannot be written to\.[^\n]*\n$/)
  }
})

test('says in one line that a newer version was here', async () => {
  const { url: newer } = await ownDatabase()
  await migrate(newer)
  const db = openDatabase(newer)
  await sql`insert into migrations (name, checksum) values ('9999-from-the-future', '')`.execute(db)
  await db.destroy()

  const { code, err } = await serve(['--port', '0'], { DATABASE_URL: newer }).said

  expect(code).toBe(1)
  expect(err).toMatch(/^The database was used by a newer version \(migration 9999-from-the-future\)[^\n]*\n$/)
})

test('says in one line what it does not understand', async () => {
  const { code, err } = await serve(['--port', 'many']).said
  expect([code, err]).toEqual([2, expect.stringMatching(/^--port many: [^\n]+\n$/)])
})
