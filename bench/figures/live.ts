import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { foldAll } from '../../src/jobs/fold.ts'
import { Client } from '../client.ts'
import { type Figure, quantile } from '../figure.ts'
import type { Heard } from '../listeners.ts'
import { owedBy } from '../owed.ts'
import { seatPeople } from '../people.ts'
import { sendLoad, startServer } from '../processes.ts'
import type { Province } from '../province.ts'

const streamCount = 2000
const seconds = 10
/** Far below what the server can take, so that what is measured is the notice and not the queue. */
const rate = 100

/** Two thousand open pages while reports come in: when they hear of it, what it costs the server and the writers. */
export async function liveFigures(province: Province): Promise<Figure[]> {
  await foldAll(province.db)
  const { clerks } = await seatPeople(province.db, 20_000)
  const server = await startServer(province.url)
  const load = async () => {
    const requests = await owedBy(province.db, clerks.slice(3000), rate * seconds)
    return sendLoad({ port: server.port, connections: 16, seconds, rate, requests })
  }
  try {
    const alone = await load()
    const watchers = clerks.slice(0, streamCount)
    const streams = watchers.map(({ cookie, orgId }) => ({ cookie, orgId }))
    const listeners = await listen(server.port, streams)

    const loading = load()
    for (const clerk of clerks.slice(2000, 2000 + seconds / 2)) {
      const near = watchers.flatMap(({ regionId }, i) => (regionId === clerk.regionId ? [i] : []))
      const client = new Client(server.port, clerk.cookie)
      const [request] = await owedBy(province.db, [clerk], 1)
      const draft = { id: crypto.randomUUID(), result: 'met', paragraph: 'held', evidence: [] }
      const { status } = await client.ask(`/api/obligations/${request?.obligation}/reports`, {
        ...draft,
        evidence: [clerk.sha256],
      })
      if (status === 201) listeners.committed(near)
      client.close()
      await pause(1500)
    }
    const beside = await loading
    const memory = await server.memory()
    const heard = await listeners.stop()
    const delays = heard.delays.sort((a, b) => a - b)
    const slower = beside.p50 / alone.p50 - 1
    return [
      {
        name: 'notice to open pages',
        at: `${heard.open} streams, ${rate} reports/s, ${delays.length} notices`,
        value: quantile(delays, 0.99),
        unit: 'ms p99',
        goal: '< 1,000',
        isMet: heard.open >= streamCount && quantile(delays, 0.99) < 1000,
        note: `median ${quantile(delays, 0.5).toFixed(0)}`,
      },
      {
        name: 'memory with open pages',
        at: `${heard.open} streams`,
        value: memory,
        unit: 'MB',
        goal: '≤ 400',
        isMet: memory <= 400,
      },
      {
        name: 'writers beside open pages',
        at: `${rate} reports/s`,
        value: slower * 100,
        unit: '% slower',
        limit: 0,
        goal: '≤ 10 %',
        isMet: slower <= 0.1,
        note: `median answer ${alone.p50.toFixed(1)} → ${beside.p50.toFixed(1)} ms`,
      },
    ]
  } finally {
    await server.stop()
  }
}

async function listen(port: number, streams: { cookie: string; orgId: number }[]) {
  const script = join(import.meta.dirname, '../listeners.ts')
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.write(`${JSON.stringify({ port, streams })}\n`)
  await lines.next()
  return {
    committed(near: number[]): void {
      child.stdin.write(`${JSON.stringify({ committedAt: Date.now(), streams: near })}\n`)
    },
    async stop(): Promise<Heard> {
      child.stdin.end()
      const { value = '' } = await lines.next()
      return JSON.parse(value) as Heard
    },
  }
}
