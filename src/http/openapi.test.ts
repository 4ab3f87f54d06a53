import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Contract, renderTypes } from '../../scripts/api-types.ts'
import { buildContract } from './openapi.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const committed = 'src/web/api/schema.d.ts'

test('has types of the contract that are those of the routes: else run `npm run api-types`', async () => {
  const rendered = renderTypes((await buildContract()) as unknown as Contract)
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${committed}`]
  const formatted = execFileSync(process.execPath, biome, { cwd: root, input: rendered, encoding: 'utf8' })

  expect(formatted).toBe(await readFile(`${root}${committed}`, 'utf8'))
})

test('publishes OpenAPI 3.1 in which every reference leads somewhere', async () => {
  const contract = await buildContract()
  const { schemas } = contract.components as { schemas: Record<string, unknown> }

  expect(contract.openapi).toBe('3.1.0')
  const names = [...JSON.stringify(contract).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(
    ([, name]) => name,
  )
  expect(names.length).toBeGreaterThan(50)
  for (const name of names) expect(Object.keys(schemas)).toContain(name)
})
