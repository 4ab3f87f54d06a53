import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildContract } from '../src/http/openapi.ts'
import { type Contract, renderTypes } from './api-types.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = 'src/web/api/schema.d.ts'

writeFileSync(`${root}${target}`, renderTypes((await buildContract()) as unknown as Contract))
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', target], {
  cwd: root,
})
