import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectProblem, openStage, report, reportsOf, send, upload } from './bad-input-stage.ts'
import { until } from './product.ts'

const stage = openStage()
const filesOf = (org: { id: number }, noun: string) => `/api/orgs/${org.id}/${noun}`

describe('a report that cannot be', () => {
  test('is refused where the obligation is another’s, settled, or none', async () => {
    await expectProblem(await send(stage, 'POST', reportsOf(stage.foreign), report()), 'right.missing')
    await expectProblem(
      await send(stage, 'POST', reportsOf(stage.settled), report({ figures: {} })),
      'obligation.settled',
    )
    for (const none of [
      '1.1.99999.1',
      '9999.1.1.1',
      'x',
      '1.2.3',
      '1.1.1.1e3',
      '1.-1.1.1',
      '1.1.1.9999',
      '%00',
    ]) {
      await expectProblem(await send(stage, 'POST', reportsOf(none), report()), 'obligation.notFound')
    }
  })

  test('is refused where a figure is no number', async () => {
    const path = reportsOf(stage.obligation)
    const id = crypto.randomUUID()
    for (const figure of ['NaN', 'Infinity', '-Infinity', '012', '1,5', '']) {
      const body = `{"id":"${id}","result":"met","figures":{"homes":${figure}}}`
      await expectProblem(await send(stage, 'POST', path, body), 'request.invalid', 400)
    }
    for (const figure of ['"12"', '1e999', '-1e999', 'null', 'true', '[1]', '{}', '""', '"十二"']) {
      const body = `{"id":"${id}","result":"met","figures":{"homes":${figure}}}`
      const { issues } = await expectProblem(await send(stage, 'POST', path, body), 'request.invalid')
      expect(issues).toEqual([expect.objectContaining({ path: 'figures.homes' })])
    }
    await expectProblem(await send(stage, 'POST', path, report({ figures: {} })), 'report.needsFigure')
    const more = report({ figures: { homes: 1, farms: 2 } })
    await expectProblem(await send(stage, 'POST', path, more), 'report.unknownFigure')
  })

  test('is refused where it names what is not there, or cannot be kept', async () => {
    const path = reportsOf(stage.obligation)
    const evidence = ['0'.repeat(64)]
    await expectProblem(await send(stage, 'POST', path, report({ evidence })), 'evidence.notFound')
    for (const changes of [
      { id: '1' },
      { result: 'splendid' },
      { evidence: ['../../etc/passwd'] },
      { paragraph: '\u0000' },
    ]) {
      await expectProblem(await send(stage, 'POST', path, report(changes)), 'request.invalid')
    }
  })
})

describe('an upload that cannot be', () => {
  const evidence = (name: string, bytes: Uint8Array | string) =>
    upload(stage, filesOf(stage.world.branch, 'evidence'), name, bytes, stage.reporter)

  test('is refused where it is empty, too large, or not what its name says', async () => {
    await expectProblem(await evidence('empty.txt', ''), 'evidence.empty')
    await expectProblem(await evidence('minutes.pdf', 'MZ\u0090\u0000 a program'), 'evidence.typeRefused')
    await expectProblem(await evidence('picture.png', 'only words'), 'evidence.typeRefused')
    await expectProblem(
      await evidence('page.txt', Uint8Array.from([0, 1, 2, 3, 255])),
      'evidence.typeRefused',
    )
    const { maxBytes } = await expectProblem(
      await evidence('large.txt', 'x'.repeat(50 << 20)),
      'evidence.tooLarge',
    )
    expect(maxBytes).toBeGreaterThan(1 << 20)
    await expectProblem(
      await upload(stage, filesOf(stage.world.otherBranch, 'evidence'), 'a.txt', 'hello', stage.reporter),
      'right.missing',
    )
  })

  test('leaves nothing where it breaks off', async () => {
    const { hostname, port, host } = new URL(stage.address)
    const arriving = join(stage.dataDir, 'files', 'arriving')
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\n'
    const socket = connect(Number(port), hostname)
    socket.write(
      [
        `POST ${filesOf(stage.world.branch, 'evidence')} HTTP/1.1`,
        `Host: ${host}`,
        `Cookie: ${stage.reporter.cookie}`,
        'Content-Type: multipart/form-data; boundary=b',
        'Content-Length: 3000000',
        '\r\n',
      ].join('\r\n'),
    )
    socket.write(head + 'x'.repeat(300_000))
    await until('it arrives', async () => (await readdir(arriving)).length === 1)

    socket.destroy()

    await until('nothing of it is left', async () => (await readdir(arriving)).length === 0)
  })
})
