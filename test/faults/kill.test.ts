import { readdir } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSiege, progressOf, type Way, ways } from './kills.ts'
import { changesOf, decideAll, newLedger, post, reportAll, send, signIn, uploadAll } from './load.ts'
import { chanceOf, makeDataDir, type Product, postmasterOf, startProduct, sweep, until } from './product.ts'
import { foundSmallProvince, type SmallProvince, unissuedPeriods } from './small-province.ts'
import {
  countLost,
  expectBoardIsFacts,
  expectFilesWhole,
  expectReportsKept,
  expectTalliesSound,
  withDatabase,
} from './soundness.ts'

const reporters = 4
const patience = { timeout: 180_000 }
const rounds = Array.from({ length: 16 }, (_, i) => ways[i % ways.length] as Way)

const chance = chanceOf(20_261_123)
const siege = openSiege(chance)
const ledger = newLedger()
const sessions = new Map<string, { cookie: string }>()
const products: Product[] = []
let dataDir: string
let province: SmallProvince
let product: Product

beforeAll(async () => {
  dataDir = await makeDataDir()
  province = await foundSmallProvince(dataDir, reporters)
  const address = await start()
  for (const username of ['steward', 'supervisor', ...province.owed.keys()]) {
    sessions.set(username, await signIn(address, username))
  }
}, patience.timeout)

afterAll(() => sweep(dataDir, products), patience.timeout)

function start(): Promise<string> {
  product = startProduct(['serve', '--port', '0', '--data', dataDir])
  products.push(product)
  return product.address
}

/** The session of somebody who signed in before the first kill. */
function as(username: string): { cookie: string } {
  return sessions.get(username) as { cookie: string }
}

test(
  'loses nothing acknowledged and counts nothing twice, whatever is killed under load',
  patience,
  async () => {
    let address = await product.address
    for (const way of rounds) {
      address = await killUnderLoad(way, address)
      await waitUntilServed(address)
      await sendUnsureAgain(address)
      await expectSound(address)
    }
    expect(ledger.acknowledged.size).toBeGreaterThan(rounds.length * 20)
  },
)

/** Has everyone at work until so many more reports are acknowledged, then kills; gives the address that serves after it. */
async function killUnderLoad(way: Way, address: string): Promise<string> {
  const stop = new AbortController()
  const target = ledger.acknowledged.size + 20 + Math.floor(chance() * 120)
  const [uploader] = province.branches
  const atWork = [
    ...[...province.owed, ...province.owed].map(([username, owed]) =>
      reportAll(ledger, address, as(username), owed, stop.signal),
    ),
    decideAll(ledger, address, as('supervisor'), stop.signal),
    uploadAll(ledger, address, as('reporter-0'), uploader?.id ?? 0, stop.signal),
  ]
  await until('enough is reported', async () => ledger.acknowledged.size >= target)

  await siege.kill(way, dataDir, product)

  const next = way.startsWith('server') ? await start() : address
  stop.abort()
  await Promise.all(atWork)
  return next
}

/** Nobody lends a hand: it comes back by itself. */
async function waitUntilServed(address: string): Promise<void> {
  const url = `${address}/api/orgs/${province.province.id}`
  await until('the server answers from its database', async () => {
    const answer = await fetch(url, { headers: as('steward') }).catch((error) => {
      throw new Error(`the server is gone: ${product.said()}`, { cause: error })
    })
    await answer.body?.cancel()
    return answer.status === 200
  })
}

/** A retry with the same id is answered, whether the first try had come through or not. */
async function sendUnsureAgain(address: string): Promise<void> {
  for (const [id, { obligation, cookie }] of [...ledger.unsure]) {
    await until('it is answered', () => send(ledger, address, { cookie }, obligation, id))
  }
}

async function expectSound(address: string): Promise<void> {
  expect(ledger.strange).toEqual([])
  await withDatabase(dataDir, async (db) => {
    await expectReportsKept(db, ledger)
    await expectTalliesSound(db)
    await expectBoardIsFacts(db, address, as('steward'), province)
    await expectFilesWhole(db, dataDir, ledger)
  })
}

test('tells open boards to read again when the database died under them', patience, async () => {
  const address = await product.address
  const query = `orgId=${province.province.id}&programmeId=${province.programmeId}`
  const changes = changesOf(await fetch(`${address}/api/live?${query}`, { headers: as('steward') }))

  await siege.kill('database alone', dataDir, product)

  // What was missed in between is not known, so it names nothing.
  await until('the board is told', async () => (await changes.next()).value.directiveIds === null)
  const [[username, owed]] = [...province.owed] as [[string, string[]]]
  // A report may still fall into the gap; every one is followed by a word, and those after the gap are named.
  await until('of a later change by its name', async () => {
    await send(ledger, address, as(username), owed.shift() as string)
    await sendUnsureAgain(address)
    return (await changes.next()).value.directiveIds !== null
  })
  await changes.return(undefined)
  await expectSound(address)
})

test('starts by itself after being killed while it started', patience, async () => {
  await siege.kill('server with database', dataDir, product)
  for (const way of ['server with database', 'server alone'] as const) {
    void start().catch(() => undefined)
    await until('the database is starting', async () => (await postmasterOf(dataDir)) !== undefined)
    await siege.kill(way, dataDir, product)
  }
  await expectSound(await start())
})

test('goes on with an issue that was killed in the middle, and doubles no obligation', patience, async () => {
  let address = await product.address
  for (const [i, way] of (['server with database', 'server alone'] as const).entries()) {
    const id = province.unissued[i] as number
    const answer = await post(`${address}/api/directives/${id}/issue`, as('steward'), {})
    expect(answer.status).toBe(202)
    await withDatabase(dataDir, (db) =>
      until('the issue is under way', async () => (await progressOf(db, id)).finished > 0),
    )
    await siege.kill(way, dataDir, product)

    address = await start()
    await withDatabase(dataDir, async (db) => {
      await until('the issue is finished', async () => {
        const { steps, finished } = await progressOf(db, id)
        return steps === finished
      })
      const { rows } = await sql`
        select count(*)::int as n, count(distinct period)::int as periods from obligations where directive_id = ${id}`.execute(
        db,
      )
      expect(rows).toEqual([{ n: province.orgs * unissuedPeriods, periods: unissuedPeriods }])
      await expectTalliesSound(db)
    })
  }
})

test('keeps nothing of an upload that was under way when the server was killed', patience, async () => {
  const arriving = join(dataDir, 'files', 'arriving')
  const socket = await uploadHalf(new URL(await product.address))
  await until('the file arrives', async () => (await readdir(arriving)).length > 0)

  await siege.kill('server alone', dataDir, product)
  socket.destroy()

  const address = await start()
  await expectSound(address)
  const url = `${address}/api/orgs/${province.branches[0]?.id}/evidence?limit=200`
  const { items } = await (await fetch(url, { headers: as('reporter-0') })).json()
  expect(items.filter(({ name }: { name: string }) => name === 'half.txt')).toEqual([])
})

async function uploadHalf({ hostname, port, host }: URL): Promise<Socket> {
  const body = Buffer.concat([
    Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\n'),
    Buffer.alloc(400_000, 'x'),
  ])
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.write(
    [
      `POST /api/orgs/${province.branches[0]?.id}/evidence HTTP/1.1`,
      `Host: ${host}`,
      `Cookie: ${as('reporter-0').cookie}`,
      'Content-Type: multipart/form-data; boundary=b',
      `Content-Length: ${body.length * 2}`,
      '\r\n',
    ].join('\r\n'),
  )
  socket.write(body)
  return socket
}

test('finds no difference when an operator counts anew beside the server', patience, async () => {
  const counting = startProduct(['rebuild-tallies', '--data', dataDir])
  products.push(counting)
  expect(await counting.ended).toBe(0)
  expect(counting.said().match(/\t0 rows differed\n/g)).toHaveLength(3)
})

test(
  'was killed twenty times, lost nothing, and leaves no process behind when it stops',
  patience,
  async () => {
    const lost = await withDatabase(dataDir, (db) => countLost(db, ledger))
    console.log(`${siege.said()}; ${ledger.acknowledged.size} reports acknowledged, ${lost} lost`)
    expect(siege.count()).toBeGreaterThanOrEqual(20)
    expect(lost).toBe(0)

    product.child.kill('SIGINT')

    expect(await product.ended).toBe(0)
    expect(await postmasterOf(dataDir)).toBeUndefined()
  },
)
