import { constants } from 'node:fs'
import { access, chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, type TestContext, test } from 'vitest'
import { ownDatabase } from '../databases.ts'
import { makeDataDir, type Product, postmasterOf, startProduct, sweep } from './product.ts'

let dataDir: string
let products: Product[]

beforeEach(async () => {
  dataDir = await makeDataDir()
  products = []
})

afterEach(() => sweep(dataDir, products))

type Start = { env?: Record<string, string>; uid?: number }

/** It ends by itself, not well, with one line that says all this; nothing is left running. */
async function expectRefusal(args: string[], said: (string | RegExp)[], start: Start = {}): Promise<void> {
  const product = startProduct(['serve', '--data', dataDir, ...args], start)
  products.push(product)
  expect(await product.ended).toBe(1)
  const [line, ...more] = product.said().trim().split('\n')
  expect(more).toEqual([])
  for (const part of said) expect(line).toMatch(part)
  expect(line).not.toMatch(/Error|at .*:\d+:\d+|undefined|\{/)
  expect(await postmasterOf(dataDir)).toBeUndefined()
}

test('a port in use is told before anything is made', async () => {
  const { server, port } = await occupy()
  await expectRefusal(['--port', String(port)], [`Port ${port} is in use`, '--port'])
  await expect(stat(join(dataDir, 'pg'))).rejects.toMatchObject({ code: 'ENOENT' })
  await new Promise((done) => server.close(done))
})

test('a data folder of a newer version is told, and left as it is', async () => {
  await mkdir(join(dataDir, 'pg'))
  await writeFile(join(dataDir, 'pg', 'PG_VERSION'), '99\n')
  await expectRefusal(['--port', '0'], [dataDir, 'newer version', '--data'])
})

test('a database with a migration that is not known is told by its name', async () => {
  const { url, db } = await ownDatabase()
  await sql`insert into migrations (name, checksum) values ('9999-tomorrow', 'x')`.execute(db)
  await expectRefusal(['--port', '0'], ['newer version', '9999-tomorrow'], { env: { DATABASE_URL: url } })
})

test('a folder that cannot be one is told, with the embedded database and with another', async () => {
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')
  const folder = join(file, 'data')
  await expectRefusal(['--port', '0', '--data', folder], [folder, 'cannot be written to', '--data'])
  const { url } = await ownDatabase()
  const env = { DATABASE_URL: url }
  await expectRefusal(['--port', '0', '--data', folder], [folder, 'cannot be written to'], { env })
})

test('a folder that one may not write to is told', async (context) => {
  const uid = await anotherUser(context)
  await chmod(dataDir, 0o555)
  const refused = [dataDir, 'cannot be written to', '--data']
  await expectRefusal(['--port', '0'], refused, uid === undefined ? {} : { uid })
  await chmod(dataDir, 0o755)
})

test('a database that is nowhere, or not for us, is told with the reason', async () => {
  const { server, port } = await occupy()
  const { url } = await ownDatabase()
  const wrongPassword = Object.assign(new URL(url), { password: 'wrong' }).href
  const wrongName = Object.assign(new URL(url), { pathname: '/nowhere' }).href
  const nowhere = [
    'postgres://127.0.0.1:1/nowhere',
    'postgres://nobody:secret@no-such-host.invalid/nowhere',
    // It listens, and never says a word.
    `postgres://127.0.0.1:${port}/silent`,
    wrongName,
    'not a url',
    ...(url.includes('@') ? [wrongPassword] : []),
  ]
  for (const DATABASE_URL of nowhere) {
    await expectRefusal(['--port', '0'], ['database cannot be reached', 'DATABASE_URL'], {
      env: { DATABASE_URL },
    })
    expect(products.at(-1)?.said()).not.toMatch(/secret|wrong"/)
  }
  server.close()
}, 60_000)

test('arguments that mean nothing are told', async () => {
  for (const args of [
    ['--port', 'http'],
    ['--port', '70000'],
    ['--prot', '1'],
    ['--scale', '3'],
  ]) {
    const product = startProduct(['serve', ...args])
    products.push(product)
    expect(await product.ended).toBe(2)
    expect(product.said().trim().split('\n')).toHaveLength(1)
    expect(product.said()).toContain(args[0])
  }
})

function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.unref())
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({ server, port: typeof address === 'object' && address ? address.port : 0 })
    })
  })
}

/** Root may write everywhere: another user has to try, where there is one who may enter these sources. */
async function anotherUser(context: TestContext): Promise<number | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const nobody = 65_534
  for (let folder = import.meta.dirname; folder !== join(folder, '..'); folder = join(folder, '..')) {
    const { mode } = await stat(folder)
    if ((mode & 0o001) === 0) {
      context.skip(`npm test as another user than root, or in a folder that all may enter (${folder} is not)`)
    }
  }
  await access(process.execPath, constants.X_OK)
  return nobody
}
