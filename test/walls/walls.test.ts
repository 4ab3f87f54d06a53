import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let house: string

// The linter's rules on a house of planted files: nobody's checkout is touched.
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'yipanqi-walls-'))
  const rules = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'))
  await writeFile(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
  await cp(join(root, '.gitignore'), join(house, '.gitignore'))
})

afterAll(() => rm(house, { recursive: true }))

const wall = 'lint/style/noRestrictedImports'

test.for([
  ['src/domain/planted.ts', '../store/orgs.ts'],
  ['src/domain/planted.ts', '../reader/communique.ts'],
  ['src/domain/planted.ts', 'node:fs/promises'],
  ['src/domain/deep/planted.ts', 'kysely'],
  ['src/reader/planted.ts', '../store/orgs.ts'],
  ['src/reader/planted.ts', 'node:fs'],
  ['src/store/planted.ts', '../actions/reports.ts'],
  ['src/store/engine/planted.ts', '../../http/app.ts'],
  ['src/actions/planted.ts', '../http/app.ts'],
  ['src/http/routes/planted.ts', '../../jobs/fold.ts'],
  ['src/jobs/planted.ts', '../cli/main.ts'],
  ['src/cli/planted.ts', '../web/api/request.ts'],
  ['src/web/board/planted.ts', '../../store/orgs.ts'],
  ['src/web/planted.ts', '../actions/reports.ts'],
  ['src/web/screens/map/planted.ts', '../board/BoardScreen.tsx'],
  ['src/web/screens/map/planted.ts', '../../../actions/reports.ts'],
] as [string, string][])('refuses that %s imports %s', async ([file, imported]) => {
  expect(
    await lint(file, `import { planted } from '${imported}'\n\nexport const here = planted\n`),
  ).toContain(wall)
})

test.for([
  ['src/domain/planted.ts', './day.ts'],
  ['src/reader/planted.ts', '../domain/day.ts'],
  ['src/store/planted.ts', 'node:fs/promises'],
  ['src/actions/planted.ts', '../store/orgs.ts'],
  ['src/http/routes/planted.ts', '../../actions/reports.ts'],
  ['src/http/planted.ts', '../store/orgs.ts'],
  ['src/cli/planted.ts', '../http/app.ts'],
  ['src/web/screens/map/planted.ts', '../../board/Bar.tsx'],
  ['src/web/screens/map/planted.ts', './places.ts'],
] as [string, string][])('lets %s import %s', async ([file, imported]) => {
  const said = await lint(file, `import { planted } from '${imported}'\n\nexport const here = planted\n`)
  expect(said).not.toContain(wall)
  expect(said).toContain('Checked 1 file')
})

test('refuses imports in a circle', async () => {
  await plant(
    'src/domain/second.ts',
    "import { first } from './first.ts'\n\nexport const second = () => first\n",
  )
  const first = "import { second } from './second.ts'\n\nexport const first = () => second\n"
  expect(await lint('src/domain/first.ts', first)).toContain('lint/suspicious/noImportCycles')
})

test('refuses a file of more than 300 lines and a function of more than 60', async () => {
  const long = Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line}\n`).join('')
  expect(await lint('src/store/long.ts', long)).toContain('lint/style/noExcessiveLinesPerFile')
  const body = Array.from({ length: 61 }, (_, line) => `  console.log(${line})\n`).join('')
  const said = await lint('src/store/tall.ts', `export function tall() {\n${body}}\n`)
  expect(said).toContain('lint/complexity/noExcessiveLinesPerFunction')
})

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true })
  await writeFile(join(house, file), text)
}

async function lint(file: string, text: string): Promise<string> {
  await plant(file, text)
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  return new Promise((done) => {
    execFile(process.execPath, [biome, 'lint', '--colors=off', file], { cwd: house }, (_, stdout, stderr) =>
      done(stdout + stderr),
    )
  })
}
