/**
 * Measures the product at full size and says plainly what misses its goal.
 *
 *   npm run bench [NAME…] [-- --data DIR] [--orgs N] [--directives N] [--largest N] [--minutes N]
 *
 * Names are those of bench/figures/, `reader`, `small` and `web`; without a name all are measured that need no more than the province and
 * less than an hour. On wish: `endurance` takes half an hour, or --minutes; `sizes` goes up to --largest orgs, with 1500000 to a nation's
 * part of sixty million obligations, which takes half an hour to make and 25 GB. The data folder keeps what was made between runs.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, lineOf } from './figure.ts'
import { type Machine, openMachine } from './machine.ts'
import { openProvince, type Province } from './province.ts'

interface Wishes {
  largest: number
  minutes: number
}

type Measure = (province: Province, machine: Machine, wishes: Wishes) => Promise<Figure[]>

const measures: Record<string, () => Promise<Measure>> = {
  load: async () => (await import('./figures/load.ts')).loadFigures,
  plans: async () => (await import('./figures/plans.ts')).planFigures,
  boards: async () => (await import('./figures/boards.ts')).boardFigures,
  wide: async () => (await import('./figures/wide.ts')).wideFigures,
  behind: async () => (await import('./figures/behind.ts')).behindFigures,
  search: async () => (await import('./figures/search.ts')).searchFigures,
  sizes: async () => (await import('./figures/sizes.ts')).sizeFigures,
  issue: async () => (await import('./figures/issue.ts')).issueFigures,
  fold: async () => (await import('./figures/fold.ts')).foldFigures,
  rebuild: async () => (await import('./figures/rebuild.ts')).rebuildFigures,
  http: async () => (await import('./figures/http.ts')).httpFigures,
  live: async () => (await import('./figures/live.ts')).liveFigures,
  deadline: async () => (await import('./figures/deadline.ts')).deadlineFigures,
  endurance: async () => (await import('./figures/endurance.ts')).enduranceFigures,
}
const onWish = ['endurance']

const results = join(import.meta.dirname, 'results')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data/bench' },
    orgs: { type: 'string', default: '300000' },
    directives: { type: 'string', default: '40' },
    largest: { type: 'string', default: '300000' },
    minutes: { type: 'string', default: '30' },
  },
})
const apart = positionals.filter((name) => ['reader', 'small', 'web'].includes(name))
const names =
  positionals.length > 0
    ? positionals.filter((name) => !apart.includes(name))
    : Object.keys(measures).filter((name) => !onWish.includes(name))
const unknown = names.find((name) => !Object.hasOwn(measures, name))
if (unknown !== undefined) {
  console.error(
    `no figure ${unknown}; there are ${[...Object.keys(measures), 'reader', 'small', 'web'].join(', ')}`,
  )
  process.exit(2)
}

if (apart.includes('small')) await import('./small.ts')
if (apart.includes('web')) await import('./web.ts')
if (apart.includes('reader')) (await import('./reader.ts')).measureReader((line: string) => console.log(line))
if (names.length > 0) await measureAll()

async function measureAll(): Promise<void> {
  const machine = await openMachine(values.data)
  const wishes = { largest: Number(values.largest), minutes: Number(values.minutes) }
  try {
    const province = await openProvince(machine, Number(values.orgs), Number(values.directives))
    console.log(
      `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; ${province.orgs} orgs, ${province.directiveIds.length} directives\n`,
    )
    for (const name of names) {
      try {
        const measure = await measures[name]?.()
        const figures = (await measure?.(province, machine, wishes)) ?? []
        for (const figure of figures) console.log(lineOf(figure))
        await keep(figures.map((figure) => ({ ...figure, load: loadavg()[0] ?? 0 })))
      } catch (error) {
        console.error(`NOT MEASURED ${name}: ${(error as Error).message}`)
        process.exitCode = 1
      }
    }
  } finally {
    await machine.stop()
  }
  const missed = (await readKept()).filter(({ isMet }) => isMet === false)
  console.log(
    `\n${missed.length === 0 ? 'every goal is met' : `${missed.length} goals are missed`}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  )
  for (const { name, value, unit, goal } of missed)
    console.log(`  ${name}: ${value.toPrecision(3)} ${unit}, goal ${goal}`)
}

/** The results of a day are one small file; a figure measured again that day replaces the one before. */
async function keep(figures: (Figure & { load: number })[]): Promise<void> {
  const isNew = (old: Figure) =>
    !figures.some(({ name, at }) => name === old.name && sizeOf(at) === sizeOf(old.at))
  const all = [...(await readKept()).filter(isNew), ...figures]
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, memory: totalmem(), node: process.version }
  await mkdir(results, { recursive: true })
  await writeFile(resultsOfToday(), `${JSON.stringify({ machine, figures: all }, null, 2)}\n`)
}

async function readKept(): Promise<Figure[]> {
  const text = await readFile(resultsOfToday(), 'utf8').catch(() => '{"figures":[]}')
  return (JSON.parse(text) as { figures: Figure[] }).figures
}

function resultsOfToday(): string {
  return join(results, `${new Date().toISOString().slice(0, 10)}.json`)
}

/** What tells two lines of one name apart: the part that says which, not how often it was measured. */
function sizeOf(at: string): string {
  return at
    .replaceAll(/[\d,]+ (samples|notices|writes|streams|reports|deltas)/g, '')
    .replaceAll(/in \d+ s/g, '')
}
