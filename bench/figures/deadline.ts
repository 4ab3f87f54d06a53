import { sql } from 'kysely'
import { rebuildAll } from '../../src/jobs/check-tallies.ts'
import { foldAll } from '../../src/jobs/fold.ts'
import type { Figure } from '../figure.ts'
import { owedBy } from '../owed.ts'
import { seatPeople } from '../people.ts'
import { sendLoad, startServer } from '../processes.ts'
import type { Province } from '../province.ts'

const wanted = 300_000
/** So many at a time, so that the generator's orders stay small. */
const part = 25_000

/**
 * A deadline evening: three hundred thousand reports as fast as they are taken, from a clerk of each branch, and some once more. What
 * is refused, and every hundredth as if its answer had been lost, is sent again; at the end there must be as many reports as were
 * answered for, each once, and tallies equal to facts.
 */
export async function deadlineFigures(province: Province): Promise<Figure[]> {
  const { db, orgs } = province
  await foldAll(db)
  const { clerks } = await seatPeople(db, orgs)
  const before = await countReports(db)
  const server = await startServer(province.url)
  const total = { sent: 0, kept: 0, refused: 0, repeated: 0, known: 0, seconds: 0, p99: 0, memory: 0 }
  try {
    for (let from = 0; total.sent < wanted; from += part) {
      const some = [...clerks, ...clerks].slice(
        from % clerks.length,
        (from % clerks.length) + Math.min(part, clerks.length),
      )
      const requests = await owedBy(province, some, Math.min(part, wanted - total.sent))
      if (requests.length === 0) break
      const order = { port: server.port, connections: 64, seconds: 300, rate: 0, twice: 100, requests }
      const outcome = await sendLoad(order)
      for (const name of ['sent', 'kept', 'refused', 'repeated', 'known', 'seconds'] as const)
        total[name] += outcome[name]
      total.p99 = Math.max(total.p99, outcome.p99)
      total.memory = (await server.memory()).most
    }
  } finally {
    await server.stop()
  }
  await foldAll(db)
  const beyond = (await countReports(db)) - before - total.kept
  const differences = await rebuildAll(db)
  const isSound =
    total.kept === total.sent && total.known === total.repeated && beyond === 0 && differences === 0
  return [
    {
      name: 'deadline evening',
      at: `${total.sent.toLocaleString('en')} reports in ${Math.round(total.seconds)} s`,
      value: total.kept / total.seconds,
      unit: '/s',
      goal: '300,000: none refused without a retry that lands, none lost, none twice, tallies equal facts',
      isMet: isSound && total.sent >= wanted,
      note: `${clerks.length.toLocaleString('en')} clerks, ${total.refused} refused at first, ${total.sent - total.kept} lost, ${total.known} of ${total.repeated} sent twice known, ${beyond} more kept than answered, ${differences} rows differed, p99 ${Math.round(total.p99)} ms`,
    },
    {
      name: 'memory of the server, deadline',
      at: `${total.sent.toLocaleString('en')} reports`,
      value: total.memory,
      unit: 'MB most',
      goal: '≤ 400',
      isMet: total.memory <= 400,
    },
  ]
}

async function countReports(db: Province['db']): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from reports`.execute(db)
  return rows[0]?.n ?? 0
}
