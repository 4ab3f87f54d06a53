import { describe, expect, test } from 'vitest'
import { problems } from '../../src/domain/problem.ts'
import { plainTerms } from '../world.ts'
import { expectProblem, openStage, report, reportsOf, send, upload } from './bad-input-stage.ts'

const stage = openStage()
const communiques = '/api/communiques'
const filesOf = (org: { id: number }, noun: string) => `/api/orgs/${org.id}/${noun}`

describe('a body that is no JSON of the right shape', () => {
  test('is refused as what it is', async () => {
    const page = '<!doctype html><html><body>要抓好</body></html>'
    const binary = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])
    const malformed = [
      '{"orgId": 1, ',
      '{orgId: 1}',
      "{'orgId': 1}",
      '',
      page,
      '{"orgId":1}}',
      '\u0000',
      binary,
    ]
    for (const body of malformed) {
      await expectProblem(await send(stage, 'POST', communiques, body, stage.steward), 'request.invalid', 400)
    }
    await expectProblem(
      await send(stage, 'POST', communiques, page, stage.steward, 'text/html'),
      'request.invalid',
      415,
    )
    await expectProblem(
      await send(stage, 'POST', communiques, binary, stage.steward, 'application/octet-stream'),
      'request.invalid',
      415,
    )
  })

  test('is refused with the places that are wrong', async () => {
    const invalid = [
      null,
      [],
      1,
      'text',
      {},
      { orgId: stage.world.city.id },
      { orgId: '1', text: 1 },
      { orgId: -1, text: '' },
    ]
    for (const body of invalid) {
      const answer = await send(stage, 'POST', communiques, JSON.stringify(body), stage.steward)
      const { issues } = await expectProblem(answer, 'request.invalid')
      expect(issues).not.toEqual([])
    }
  })

  test('may be as deep as it likes', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = open.repeat(100_000) + (open === '[' ? '' : '1') + close.repeat(100_000)
      const bodies = [
        deep,
        `{"orgId": ${stage.world.city.id}, "text": ${deep}}`,
        `{"orgId": 1, "x": ${deep}, "text": 1}`,
      ]
      for (const body of bodies) {
        const answer = await send(stage, 'POST', communiques, body, stage.steward)
        const status = answer.status
        await expectProblem(answer, 'request.invalid', status)
        expect([400, 422]).toContain(status)
      }
    }
    const poisoned = `{"id":"${crypto.randomUUID()}","result":"met","figures":{"__proto__":{"a":1},"homes":1}}`
    await expectProblem(
      await send(stage, 'POST', reportsOf(stage.obligation), poisoned),
      'request.invalid',
      400,
    )
  })

  test('may hold strings as long as it likes', async () => {
    const long = '长'.repeat(300_000)
    await expectProblem(
      await send(stage, 'POST', reportsOf(stage.obligation), report({ paragraph: long })),
      'request.invalid',
    )
    await expectProblem(
      await send(stage, 'POST', reportsOf(stage.obligation), report({ id: long })),
      'request.invalid',
    )
    const body = { orgId: stage.world.city.id, text: '要抓好落实。', sourceName: long }
    await expectProblem(await send(stage, 'POST', communiques, body, stage.steward), 'request.invalid')
    await expectProblem(
      await send(stage, 'POST', reportsOf(stage.obligation), report({ paragraph: long.repeat(4) })),
      'request.tooLarge',
    )
    const credentials = { username: long, password: long }
    await expectProblem(
      await send(stage, 'POST', '/api/auth/sign-in/username', credentials),
      'request.tooLarge',
    )
  })
})

test('a form that is none, or ends too early, is refused', async () => {
  const path = filesOf(stage.world.city, 'communiques')
  const half = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n要抓'
  const form = 'multipart/form-data'
  await expectProblem(await send(stage, 'POST', path, half, stage.steward, form), 'request.invalid')
  for (const broken of [half, half.slice(0, 40)]) {
    const answer = await send(stage, 'POST', path, broken, stage.steward, `${form}; boundary=b`)
    await expectProblem(answer, 'request.invalid')
  }
  for (const empty of ['', 'no form', '--b--\r\n']) {
    const answer = await send(stage, 'POST', path, empty, stage.steward, `${form}; boundary=b`)
    expect([answer.status, (await answer.json()).code]).toEqual([
      422,
      expect.stringMatching(/^(request.invalid|communique.empty)$/),
    ])
  }
  await expectProblem(
    await send(stage, 'POST', path, { text: '要抓好' }, stage.steward),
    'request.invalid',
    406,
  )
})

describe('a text that is no communiqué', () => {
  test('is refused where it is empty, binary, or more than anyone could read', async () => {
    const post = (text: string) =>
      send(stage, 'POST', communiques, { orgId: stage.world.city.id, text }, stage.steward)
    for (const empty of ['', ' \n\t\u3000']) await expectProblem(await post(empty), 'communique.empty')
    for (const binary of ['要抓好\u0000工作', '\u0001\u0002\u0003\ufffd\ufffd PNG', '\ud842 要抓好'])
      await expectProblem(await post(binary), 'communique.notText')
    await expectProblem(
      await post('<!doctype html><html><body><script>1</script></body></html>'),
      'communique.empty',
    )

    const file = (name: string, bytes: Uint8Array | string) =>
      upload(stage, filesOf(stage.world.city, 'communiques'), name, bytes, stage.steward)
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 255, 216])
    await expectProblem(await file('empty.txt', ''), 'communique.empty')
    await expectProblem(await file('picture.txt', png), 'communique.notText')
    await expectProblem(await file('broken.docx', 'PK\u0003\u0004 and nothing else'), 'communique.notText')
    await expectProblem(await file('broken.pdf', '%PDF-1.7 and nothing else'), 'communique.notText')
    await expectProblem(await file('empty.html', '<html><body> </body></html>'), 'communique.empty')
  })

  test('is never read from a file that was cut at its tenth megabyte', async () => {
    const start = '<p>会议强调，要抓好落实。</p><!--'
    for (const length of [(10 << 20) + 1, 11 << 20, 30 << 20]) {
      const page = start.padEnd(length, 'x')
      const path = filesOf(stage.world.city, 'communiques')
      await expectProblem(await upload(stage, path, 'page.html', page, stage.steward), 'communique.tooLarge')
    }
  })

  test('of ten megabytes is refused in bounded time, and others are answered meanwhile', async () => {
    const sentence = '会议要求，各单位要抓好落实，年底前完成整改；秦望强调，一要抓班子，二要抓活动。'
    const megabytes = sentence.repeat(Math.ceil((10 << 20) / 3 / sentence.length)).slice(0, (10 << 20) / 3)
    const atTheLimit = sentence.repeat(Math.ceil(200_000 / sentence.length)).slice(0, 200_000)
    const page = `<html><body>${`<p>${sentence}</p>`.repeat(40_000)}</body></html>`
    const tries = [
      () => send(stage, 'POST', communiques, { orgId: stage.world.city.id, text: megabytes }, stage.steward),
      () => send(stage, 'POST', communiques, { orgId: stage.world.city.id, text: atTheLimit }, stage.steward),
      () => upload(stage, filesOf(stage.world.city, 'communiques'), 'large.txt', megabytes, stage.steward),
      () => upload(stage, filesOf(stage.world.city, 'communiques'), 'large.html', page, stage.steward),
      () =>
        upload(
          stage,
          filesOf(stage.world.city, 'communiques'),
          'larger.txt',
          megabytes.repeat(2),
          stage.steward,
        ),
    ]
    for (const attempt of tries) {
      const asking = new AbortController()
      const waits = askHealth(asking.signal)
      const startedAt = Date.now()
      await expectProblem(await attempt(), 'communique.tooLarge')
      asking.abort()
      expect(Date.now() - startedAt).toBeLessThan(25_000)
      expect(await waits).toBeLessThan(1500)
    }
    await expectProblem(
      await send(stage, 'POST', communiques, megabytes.repeat(4), stage.steward),
      'request.tooLarge',
    )
  }, 120_000)
})

/** Asks again and again whether the server is well, and gives the longest wait in milliseconds. */
async function askHealth(stop: AbortSignal): Promise<number> {
  let longest = 0
  while (!stop.aborted) {
    const askedAt = Date.now()
    await (await fetch(`${stage.address}/api/health`)).json()
    longest = Math.max(longest, Date.now() - askedAt)
  }
  return longest
}

test('a day that is in no calendar is refused wherever a day is asked for', async () => {
  const days = [
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-2-3',
    '26-02-03',
    '2026-02-03T00:00',
    '明天',
    '',
  ]
  for (const day of days) {
    const edit = { version: 1, title: 'programme', heldOn: day }
    await expectProblem(
      await send(stage, 'PATCH', `/api/programmes/${stage.draftId}`, edit, stage.steward),
      'request.invalid',
    )
    const query = `programmeId=${stage.draftId}&asOf=${encodeURIComponent(day)}`
    const board = await fetch(`${stage.address}/api/orgs/${stage.world.city.id}/board?${query}`, {
      headers: stage.steward,
    })
    await expectProblem(board, 'request.invalid')
    for (const cadence of [
      { every: 'once', dueOn: day },
      { every: 'monthly', dueDay: 3, from: '2026-01-01', until: day },
    ]) {
      const terms = {
        scope: { within: stage.world.city.id },
        cadence,
        demand: plainTerms(stage.world.city).demand,
      }
      await expectProblem(
        await send(stage, 'POST', `/api/programmes/${stage.draftId}/price`, terms, stage.steward),
        'request.invalid',
      )
    }
  }
})

test('every problem of the catalogue has its sentence in every language', async () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const { app } = await import(`../../src/web/words/${language}/app.ts`)
    const { report: light } = await import(`../../src/web/words/${language}/report.ts`)
    const { operatorWords } = await import('../../src/cli/words.ts')
    const sentences: Record<string, unknown> = { ...app, ...light, ...operatorWords[language] }
    const silent = Object.keys(problems).filter((code) => !sentences[`problem.${code}`])
    expect(silent).toEqual([])
  }
})

test('refuses to begin a board after what is no org, and gives no rows after the last', async () => {
  const query = `/api/orgs/${stage.world.city.id}/board?programmeId=${stage.draftId}`
  const read = (after: string) =>
    fetch(`${stage.address}${query}&after=${encodeURIComponent(after)}`, { headers: stage.steward })

  for (const after of ['abc', '-1', '0', '1.5', '99999999999', '1 or 1=1', '/1/2/'])
    await expectProblem(await read(after), 'request.invalid')

  const past = await (await read('2147483647')).json()
  expect(past).toMatchObject({ rows: [], next: null })
})
