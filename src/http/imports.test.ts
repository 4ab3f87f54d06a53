import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { openTestServer, type TestServer } from '../../test/server.ts'
import { buildWorld, type World } from '../../test/world.ts'
import { xlsxOf } from '../../test/xlsx.ts'

let server: TestServer
let world: World
let steward: { cookie: string }

beforeAll(async () => {
  const own = await ownDatabase()
  world = await buildWorld(own.db)
  server = await openTestServer(own)
  steward = await server.seat(world.county, 'steward')
})

function send(bytes: Uint8Array, query = '') {
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="orgs.xlsx"\r\n\r\n'
  return server.app.inject({
    method: 'POST',
    url: `/api/orgs/${world.county.id}/imports${query}`,
    headers: { ...steward, 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]),
  })
}

test('tries a table, founds its orgs, and then names what is taken', async () => {
  const table = xlsxOf([
    ['名称', '类型', '上级'],
    ['新支部', '党支部', 'organ'],
  ])

  const tried = await send(table, '?dryRun=true')
  const founded = await send(table)
  const again = await send(table, '?dryRun=false')

  expect([tried.statusCode, tried.json()]).toMatchObject([200, { isDryRun: true, orgs: 1, faults: [] }])
  expect([founded.statusCode, founded.json()]).toMatchObject([200, { isDryRun: false, orgs: 1 }])
  expect([again.statusCode, again.json()]).toMatchObject([
    422,
    {
      code: 'import.refused',
      details: { faults: [{ row: 2, column: 'name', code: 'import.nameTaken', value: '新支部' }] },
    },
  ])
})

test('refuses what is no table, and a table that is too large', async () => {
  const none = await send(Buffer.from([0xff, 0xd8, 0xff, 0x00]))
  const large = await send(Buffer.alloc(11 << 20, 'a,b\n'))

  expect([none.statusCode, none.json().code]).toEqual([415, 'table.notReadable'])
  expect([large.statusCode, large.json().code]).toEqual([413, 'table.tooLarge'])
})
