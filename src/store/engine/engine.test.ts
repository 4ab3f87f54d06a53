import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine } from './engine.ts'
import { findPostmaster } from './postmaster.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yipanqi-engine-'))
  await chmod(dataDir, 0o755)
})

afterEach(async () => {
  const left = await findPostmaster(join(dataDir, 'pg'))
  if (left) await openEngine({ dataDir }).then((engine) => engine.stop())
  await rm(dataDir, { recursive: true, force: true })
})

test('keeps what was committed from one start to the next, and stops when let go', async () => {
  const first = await openEngine({ dataDir })
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  expect(await findPostmaster(join(dataDir, 'pg'))).toBeUndefined()

  const second = await openEngine({ dataDir })
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('is durable, reached by loopback alone, and keeps its password to its owner', async () => {
  const engine = await openEngine({ dataDir })
  const settings = await ask(
    engine.url,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'listen_addresses') order by 1`,
  )
  expect(settings.map(({ setting }) => setting)).toEqual(['on', '127.0.0.1', 'on'])
  const wrong = engine.url.replace(/:[^:@]+@/, ':wrong@')
  await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect((await stat(join(dataDir, 'pg', 'password'))).mode & 0o077).toBe(0)
  await engine.stop()
})

test('attaches to the server that a killed process left running', async () => {
  const url = await openInKilledProcess()
  const engine = await openEngine({ dataDir })
  expect(engine.url).toBe(url)
  await engine.stop()
  await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('starts by itself after the server was killed with its process', async () => {
  const url = await openInKilledProcess()
  await ask(url, 'create table kept as select 1 as one')
  await killServer()
  const engine = await openEngine({ dataDir })
  expect(await ask(engine.url, 'select one from kept')).toEqual([{ one: 1 }])
  await engine.stop()
})

test('brings a killed server up again at the same address', async () => {
  const engine = await openEngine({ dataDir })
  await killServer()
  await expect
    .poll(() => ask(engine.url, 'select 1 as one').catch(() => 'away'), { timeout: 20_000 })
    .toEqual([{ one: 1 }])
  await engine.stop()
})

test('takes no lock file for a server whose number another program has', async () => {
  await (await openEngine({ dataDir })).stop()
  const lock = join(dataDir, 'pg', 'postmaster.pid')
  await writeFile(lock, [process.pid, join(dataDir, 'pg'), 1, 5432, '', '127.0.0.1', '1 1', ''].join('\n'))
  const engine = await openEngine({ dataDir })
  expect(await readFile(lock, 'utf8')).not.toMatch(new RegExp(`^${process.pid}\n`))
  await engine.stop()
})

test('serves several at once, and stops with the last', async () => {
  const engines = await Promise.all([1, 2, 3].map(() => openEngine({ dataDir })))
  const [first, second, third] = engines as [(typeof engines)[0], (typeof engines)[0], (typeof engines)[0]]
  expect(new Set(engines.map(({ url }) => url)).size).toBe(1)
  await Promise.all([first.stop(), second.stop()])
  expect(await ask(third.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await third.stop()
  await expect(ask(third.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('refuses a folder of a newer version', async () => {
  await mkdir(join(dataDir, 'pg'))
  await writeFile(join(dataDir, 'pg', 'PG_VERSION'), '99\n')
  await expect(openEngine({ dataDir })).rejects.toMatchObject({ code: 'data.newer' })
})

test('refuses a folder that cannot be written to', async () => {
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')
  await expect(openEngine({ dataDir: join(file, 'data') })).rejects.toMatchObject({
    code: 'data.notWritable',
  })
})

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

async function openInKilledProcess(): Promise<string> {
  const source = `
    import { openEngine } from ${JSON.stringify(new URL('engine.ts', import.meta.url).href)}
    const engine = await openEngine({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(engine.url)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return String(line).trim()
}

async function killServer(): Promise<void> {
  const server = await findPostmaster(join(dataDir, 'pg'))
  if (!server) throw new Error('no server to kill')
  process.kill(server.pid, 'SIGKILL')
}
