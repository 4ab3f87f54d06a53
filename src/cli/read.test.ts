import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { runRead } from './read.ts'

const report =
  '3月12日，全县春季堤防整修工作会议在县水利局召开。县长路遥知出席会议并讲话。\n路遥知强调，各乡镇要在4月底前清理河道。'
const room = mkdtempSync(join(tmpdir(), 'yipanqi-read-'))
const file = join(room, 'report.txt')
writeFileSync(file, report)
afterAll(() => rmSync(room, { recursive: true }))

async function read(argv: string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await runRead(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    env: { LANG: 'zh_CN.UTF-8' },
  })
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

describe('yipanqi read', () => {
  test('prints facts, people and directives as a table', async () => {
    const { code, out } = await read([file])
    expect(code).toBe(0)
    for (const piece of ['全县春季堤防整修工作会议', '路遥知', '责任: 各乡镇', '时限: 4月底前'])
      expect(out).toContain(piece)
  })

  test('prints the schema of the scorer with --json, from the standard input too', async () => {
    const draft = JSON.parse((await read(['-', '--json'], report)).out)
    expect(draft.directives[0]).toMatchObject({
      speaker: '路遥知',
      level: 1,
      responsible: ['各乡镇'],
      deadline: '4月底前',
    })
    expect(draft.cleanText.slice(draft.directives[0].start, draft.directives[0].end)).toBe(
      draft.directives[0].text,
    )
  })

  test('prints a fixture of the guideline with --as-fixture', async () => {
    const fixture = JSON.parse((await read([file, '--as-fixture'])).out)
    expect(fixture).toMatchObject({ id: 'report', lang: 'zh', date: '3月12日', date_iso: '--03-12' })
    expect(fixture.directives[0].text_start).toBe(report.slice(fixture.directives[0].offset).slice(0, 12))
  })

  test('takes a corrected draft as it is, and prints it as a fixture', async () => {
    const draft = JSON.parse((await read([file, '--json'])).out)
    draft.place = '县政府'
    draft.directives[0].responsible = ['各乡']
    const fixture = JSON.parse((await read(['-', '--as-fixture'], JSON.stringify(draft))).out)
    expect(fixture.place).toBe('县政府')
    expect(fixture.directives[0]).toMatchObject({ responsible: ['各乡'], deadline: '4月底前' })
  })

  test('says how it is used where no file is named', async () => {
    expect(await read([])).toMatchObject({ code: 2, out: '' })
  })

  test('refuses a file that is not there, or is a folder, by its name', async () => {
    for (const [path, reason] of [
      [join(room, 'nothing.txt'), 'ENOENT'],
      [room, 'EISDIR'],
    ] as const) {
      await expect(read([path])).rejects.toMatchObject({
        code: 'file.notReadable',
        details: { file: path, reason },
      })
    }
  })
})
