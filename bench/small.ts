/**
 * The small bench, for every check: 3,000 and 12,000 orgs on a throwaway server, or on TEST_DATABASE_URL. It compares pages touched, which no noise moves, and times
 * only as wide ratios against a bare statement of the same run. Exit code 1 where an index is lost.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Figure, lineOf } from './figure.ts'
import { issueFigures } from './figures/issue.ts'
import { planFigures } from './figures/plans.ts'
import { timeFigures } from './figures/times.ts'
import { openMachine } from './machine.ts'
import { givePast } from './past.ts'
import { seatPeople } from './people.ts'
import { openProvince } from './province.ts'

const directives = 8
const few = 3000
const many = 12_000
/** Four times the orgs may touch half as many pages more, a level of an index; a search, of whose words there are more, as many again;
 * a county of the larger tree has more rows on its board, and so more pages by right. */
const mostGrowth = (name: string) => (name.includes('search') ? 2 : name.includes('county') ? Infinity : 1.5)
/** Where another index serves as well at any size, but not as well as its own. */
const mostPages: Record<string, number> = { 'plan: what waits for a decision': 45 }
/** A statement for each org where one for all was is fifty times and more; a busy machine is not. */
const mostTimes = 20

const given = process.env.TEST_DATABASE_URL
if (given) process.env.DATABASE_URL = given
else delete process.env.DATABASE_URL
const folder = await mkdtemp(join(tmpdir(), 'yipanqi-bench-'))
await chmod(folder, 0o755)
const machine = await openMachine(folder)
const failed: string[] = []
try {
  // To see that the small bench sees: BENCH_WITHOUT names an index that is taken away first.
  const lost = process.env.BENCH_WITHOUT
  await dropAll()
  const small = await openProvince(machine, few, directives)
  const large = await openProvince(machine, many, directives)
  for (const province of [small, large]) {
    await givePast(province)
    await seatPeople(province.db, province.orgs)
  }
  if (lost) for (const { db } of [small, large]) await sql`drop index ${sql.ref(lost)}`.execute(db)
  const measure = machine.isSpread ? timeFigures : planFigures
  const before = new Map((await measure(small)).map((figure) => [figure.name, figure]))
  for (const figure of await measure(large)) {
    const growth = figure.value / (before.get(figure.name)?.value || 1)
    const most = machine.isSpread ? mostTimes : mostGrowth(figure.name)
    const isFlat = growth <= most && figure.value <= (mostPages[figure.name] ?? Infinity)
    say(figure, figure.isMet !== false && isFlat, `${growth.toFixed(2)} × the ${figure.unit} of 3,000 orgs`)
  }
  for (const figure of await issueFigures(large)) {
    const times = figure.value / (figure.limit ?? 1)
    say(figure, times <= mostTimes, `${times.toFixed(1)} ×, at most ${mostTimes} here`)
  }
} finally {
  await dropAll()
  await machine.stop()
  await rm(folder, { recursive: true, force: true })
}
if (failed.length > 0) {
  console.error(`\nslower than an index allows: ${failed.join(', ')}`)
  process.exitCode = 1
}

/** A server that was given may have what a run before left there, cut off. */
async function dropAll(): Promise<void> {
  if (given) for (const size of [few, many]) await machine.drop(`bench_${size}`)
}

function say(figure: Figure, isMet: boolean, note: string): void {
  console.log(lineOf({ ...figure, isMet, note }))
  if (!isMet) failed.push(figure.name)
}
