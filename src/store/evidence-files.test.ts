import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EvidenceFiles, openEvidenceFiles } from './evidence-files.ts'

const limits = {
  maxBytes: 1000,
  types: [
    { mediaType: 'application/pdf', extensions: ['pdf'] },
    { mediaType: 'text/plain', extensions: ['txt'] },
  ],
}
const helloHash = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

let folder: string
let files: EvidenceFiles

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yipanqi-files-'))
  files = await openEvidenceFiles(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part, 'latin1')))
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((e) => e.name)

test('names a file by the sha-256 of its bytes and keeps it once', async () => {
  const first = await files.put(bytes('hel', 'lo'), 'a.txt', limits)
  const second = await files.put(bytes('hello'), 'b.txt', limits)

  expect(first).toEqual({ sha256: helloHash, size: 5, mediaType: 'text/plain' })
  expect(second.sha256).toBe(helloHash)
  expect(await stored()).toEqual([helloHash.slice(2)])
  const { stream, size } = await files.read(helloHash)
  expect([await text(stream), size]).toEqual(['hello', 5])
})

test('judges the type by the bytes, and refuses a name that says another', async () => {
  await expect(files.put(bytes('%PDF-1.7 …'), 'a.pdf', limits)).resolves.toMatchObject({
    mediaType: 'application/pdf',
  })
  await expect(files.put(bytes('hello'), 'a.pdf', limits)).rejects.toMatchObject({
    code: 'evidence.typeRefused',
  })
  await expect(files.put(bytes('\x89PNG\r\n\x1a\n'), 'a.png', limits)).rejects.toMatchObject({
    code: 'evidence.typeRefused',
  })
  for (const name of ['a.html', 'a.svg', 'A.JS']) {
    await expect(files.put(bytes('<svg onload="x"/>'), name, limits)).rejects.toMatchObject({
      code: 'evidence.typeRefused',
    })
  }
  await expect(files.put(bytes('MZ\x90\x00\x03'), 'a.txt', limits)).rejects.toMatchObject({
    code: 'evidence.typeRefused',
  })
  expect(await stored()).toHaveLength(1)
  for (const name of ['minutes', 'minutes 2026.11', '第二次会议.记录']) {
    await expect(files.put(bytes(`text of ${name.length}`), name, limits)).resolves.toMatchObject({
      mediaType: 'text/plain',
    })
  }
})

test('leaves nothing behind of a file that is empty, too large or breaks off', async () => {
  const brokenOff = Readable.from(
    (async function* () {
      yield Buffer.from('hel')
      throw new Error('aborted')
    })(),
  )

  await expect(files.put(bytes(), 'a.txt', limits)).rejects.toMatchObject({ code: 'evidence.empty' })
  await expect(files.put(bytes('x'.repeat(1001)), 'a.txt', limits)).rejects.toMatchObject({
    code: 'evidence.tooLarge',
  })
  await expect(files.put(brokenOff, 'a.txt', limits)).rejects.toMatchObject({ code: 'evidence.brokenOff' })
  expect(await stored()).toEqual([])
})

test('finds no file by a name that is no sha-256', async () => {
  await expect(files.read('../../etc/passwd')).rejects.toMatchObject({ code: 'evidence.notFound' })
})

test('removes what a dead server left half-arrived, and nothing that arrives at another one', async () => {
  const anHourAgo = new Date(Date.now() - 61 * 60_000)
  const dead = 2 ** 30
  const leave = async (name: string, at = new Date()) => {
    await writeFile(join(folder, 'arriving', name), 'half')
    await utimes(join(folder, 'arriving', name), at, at)
  }
  await leave(`${dead}.a.${hostname()}`)
  await leave(`${process.ppid}.b.${hostname()}`, anHourAgo)
  await leave(`${process.pid}.c.${hostname()}`)
  await leave(`${process.pid}.d.${hostname()}`, anHourAgo)
  await leave('1.e.elsewhere')
  await leave('1.f.elsewhere', anHourAgo)

  await openEvidenceFiles(folder)

  const left = (await stored()).map((name) => name.split('.')[1])
  expect(left.sort()).toEqual(['b', 'c', 'e'])
})
