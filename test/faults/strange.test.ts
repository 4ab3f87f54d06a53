import { expect, test } from 'vitest'
import { openStage } from './bad-input-stage.ts'

const stage = openStage()

const strange = [
  ...[
    '0',
    '-1',
    '1e3',
    '1.5',
    '99999999999',
    '2147483648',
    '9007199254740993',
    'NaN',
    '0x10',
    ' ',
    'null',
    '[]',
  ],
  ...['%00', '%ff', '%E4%BD', '..%2f..%2fetc', '%27%20or%201=1', '１', '𝟏', '%F0%9F%98%80', 'x'.repeat(110)],
  ...['1.1.1.1', '9999.999999999.999999999.9999', '1.00000000-0000-0000-0000-000000000000', '0'.repeat(64)],
]
const bodies = [
  '{}',
  '[]',
  'null',
  '"x"',
  '{"version":1e999}',
  '{"version":"1","text":{"a":1}}',
  '{"terms":{"scope":{}}}',
]
const queries = [
  'after',
  'limit',
  'q',
  'programmeId',
  'directiveId',
  'asOf',
  'from',
  'to',
  'span',
  'sight',
  'orgId',
  'status',
]
const unasked = ['/api/auth/sign-out', '/api/live']

interface Contract {
  paths: Record<string, Record<string, unknown>>
}

async function routes(): Promise<[method: string, path: string][]> {
  const contract = (await (await fetch(`${stage.address}/api/openapi.json`)).json()) as Contract
  return Object.entries(contract.paths)
    .filter(([path]) => !unasked.includes(path))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as [string, string]),
    )
}

async function ask(method: string, path: string, body?: string): Promise<string | null> {
  const headers = { ...stage.steward, ...(body !== undefined && { 'content-type': 'application/json' }) }
  const answer = await fetch(`${stage.address}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  })
  const text = await answer.text()
  const isOwnFault = answer.status >= 500 || (answer.status >= 400 && !JSON.parse(text).code)
  return isOwnFault ? `${method} ${path} ${body ?? ''}: ${answer.status} ${text}` : null
}

test('no route answers a strange address, question or body with a failure of its own', async () => {
  const failures: string[] = []
  let asked = 0
  for (const [method, path] of await routes()) {
    const asks = strange
      .map((value) => [path.replaceAll(/\{\w+\}/g, value), undefined] as const)
      .filter(([to]) => to !== path)
    const own = path
      .replace('{orgId}', String(stage.world.city.id))
      .replaceAll(/\{\w+\}/g, String(stage.draftId))
    const questions =
      method === 'GET'
        ? queries.flatMap((name) =>
            strange
              .slice(0, 16)
              .filter((_, i) => i % 2 === 0)
              .map((value) => `${own}?${name}=${value}`),
          )
        : []
    const sent = method === 'GET' ? [] : bodies
    const answers = [
      ...(method === 'GET' ? asks : []).map(
        ([to]) =>
          () =>
            ask(method, to),
      ),
      ...(method === 'GET' ? [] : asks).map(
        ([to]) =>
          () =>
            ask(method, to, '{}'),
      ),
      ...questions.map((to) => () => ask(method, to)),
      ...sent.map((body) => () => ask(method, own.replace(/\/\d+$/, '/999999'), body)),
    ]
    asked += answers.length
    for (let i = 0; i < answers.length; i += 8) {
      const got = await Promise.all(answers.slice(i, i + 8).map((each) => each()))
      failures.push(...got.filter((failure) => failure !== null))
    }
  }
  expect(failures).toEqual([])
  expect(asked).toBeGreaterThan(1000)
}, 120_000)
