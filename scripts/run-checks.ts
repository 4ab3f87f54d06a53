import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/runtime.mjs'

const bin = (path: string) => join(root, 'node_modules', path)

/** What must hold before the tests are worth their time, the quickest first. */
const checks: [title: string, script: string, ...args: string[]][] = [
  ['format, lint and walls', bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'],
  ['types', bin('typescript/bin/tsc'), '--noEmit'],
  ['words', join(root, 'scripts/check-words.mjs')],
  ['indexes, by the small bench', join(root, 'bench/small.ts')],
]

let failed = 0
for (const [title, script, ...args] of checks) {
  console.log(`\n══ ${title} ══`)
  const code = existsSync(script) ? await run(script, args) : missing(script)
  if (code === 0) continue
  console.error(`${title}: failed`)
  failed += 1
}

console.log('\n══ tests ══')
process.env.FAILED_CHECKS = String(failed)
const code = await run(join(root, 'scripts/run-tests.ts'), process.argv.slice(2))
process.exitCode = failed > 0 ? 1 : code

function run(script: string, args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
}

function missing(script: string): number {
  console.error(`${script} is not there`)
  return 1
}
