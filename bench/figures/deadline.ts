import { sql } from 'kysely'
import { rebuildAll } from '../../src/jobs/check-tallies.ts'
import { foldAll } from '../../src/jobs/fold.ts'
import type { Figure } from '../figure.ts'
import { owedBy } from '../owed.ts'
import { seatPeople } from '../people.ts'
import { sendLoad, startServer } from '../processes.ts'
import type { Province } from '../province.ts'

/** A part of them at a time, so that the generator's orders stay small. */
const part = 25_000
const parts = Number(process.env.BENCH_DEADLINE_PARTS ?? 12)

/**
 * A deadline evening: three hundred thousand reports as fast as they are taken. What is refused is sent again; at the end there must be
 * as many reports as were answered for, each once, and tallies equal to facts.
 */
export async function deadlineFigures(province: Province): Promise<Figure[]> {
  const { db } = province
  await foldAll(db)
  const { clerks } = await seatPeople(db, 20_000)
  const before = await countReports(db)
  const server = await startServer(province.url)
  const total = { sent: 0, kept: 0, other: 0, seconds: 0, p99: 0, memory: 0 }
  try {
    for (let i = 0; i < parts; i++) {
      const requests = await owedBy(db, clerks, part)
      if (requests.length === 0) break
      const outcome = await sendLoad({ port: server.port, connections: 64, seconds: 120, rate: 0, requests })
      const kept = (outcome.statuses['201'] ?? 0) + (outcome.statuses['200'] ?? 0)
      total.sent += outcome.sent
      total.kept += kept
      total.other += outcome.sent - kept
      total.seconds += outcome.seconds
      total.p99 = Math.max(total.p99, outcome.p99)
      total.memory = Math.max(total.memory, await server.memory())
    }
  } finally {
    await server.stop()
  }
  await foldAll(db)
  const after = await countReports(db)
  const differences = await rebuildAll(db)
  const isSound = after - before === total.kept && total.other === 0 && differences === 0
  return [
    {
      name: 'deadline evening',
      at: `${total.sent.toLocaleString('en')} reports in ${Math.round(total.seconds)} s`,
      value: total.kept / total.seconds,
      unit: '/s',
      goal: '300,000: none refused for good, none lost, none twice, tallies equal facts',
      isMet: isSound && total.sent < 300_000 ? null : isSound,
      note: `${total.other} refused, ${after - before - total.kept} more kept than answered, ${differences} rows differed, p99 ${Math.round(total.p99)} ms, ${Math.round(total.memory)} MB`,
    },
  ]
}

async function countReports(db: Province['db']): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from reports`.execute(db)
  return rows[0]?.n ?? 0
}
