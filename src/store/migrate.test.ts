import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

let url: string
let db: Database
let folder: string

beforeAll(async () => {
  ;({ url, db } = await ownDatabase())
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yipanqi-migrations-'))
  await sql`drop table if exists migrations, first, second, shaky`.execute(db)
  await write('0001-first', 'create table first (id int); insert into first values (1);')
  await write('0002-second', 'create table second (id int);')
  onTestFinished(() => rm(folder, { recursive: true }))
})

test('applies what is missing, in order, once', async () => {
  expect(await migrate(url, folder)).toEqual(['0001-first', '0002-second'])
  expect(await migrate(url, folder)).toEqual([])
  await write('0003-more', 'insert into first values (2);')
  expect(await migrate(url, folder)).toEqual(['0003-more'])
  expect(await landed()).toEqual(['0001-first', '0002-second', '0003-more'])
})

test('applies each once when several processes start at the same time', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
  expect(applied.flat()).toEqual(['0001-first', '0002-second'])
})

test('leaves nothing of a migration that fails half way', async () => {
  await write('0003-shaky', 'create table shaky (id int); select 1 / 0;')
  await expect(migrate(url, folder)).rejects.toThrow('0003-shaky: division by zero')
  const { rows } = await sql`select to_regclass('shaky') as shaky`.execute(db)
  expect(rows).toEqual([{ shaky: null }])
  expect(await landed()).toEqual(['0001-first', '0002-second'])
})

test('refuses a database of a newer version, and changes nothing', async () => {
  await migrate(url, folder)
  await sql`insert into migrations (name, checksum) values ('0009-future', 'x')`.execute(db)
  await write('0003-more', 'insert into first values (2);')
  const attempt = migrate(url, folder)
  await expect(attempt).rejects.toMatchObject({
    code: 'database.newer',
    details: { migration: '0009-future' },
  })
  expect(await landed()).toEqual(['0001-first', '0002-second', '0009-future'])
})

test('tells that the server does not let this user make tables', async () => {
  const role = `stranger_${Math.random().toString(36).slice(2)}`
  await sql.raw(`create role ${role} login password '${role}'`).execute(db)
  onTestFinished(async () => void (await sql.raw(`drop role ${role}`).execute(db)))
  const theirs = Object.assign(new URL(url), { username: role, password: role }).href

  await expect(migrate(theirs, folder)).rejects.toMatchObject({ code: 'database.notOurs' })
})

test('refuses a landed migration that was edited', async () => {
  await migrate(url, folder)
  await write('0001-first', 'create table first (id bigint);')
  await expect(migrate(url, folder)).rejects.toThrow('0001-first was edited')
})

test('says why a database cannot be reached', async () => {
  const nowhere = migrate('postgres://nobody:x@127.0.0.1:1/none', folder)
  await expect(nowhere).rejects.toMatchObject({ code: 'database.unreachable' })
  for (const url of ['not a url', 'mysql://localhost/x']) {
    await expect(migrate(url, folder)).rejects.toMatchObject({
      details: { reason: expect.stringContaining('postgres://') },
    })
  }
})

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(folder, `${name}.sql`), text)
}

async function landed(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db)
  return rows.map(({ name }) => name)
}
