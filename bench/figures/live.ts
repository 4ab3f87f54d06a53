import { setTimeout as pause } from 'node:timers/promises'
import { foldAll } from '../../src/jobs/fold.ts'
import { Client } from '../client.ts'
import { type Figure, quantile } from '../figure.ts'
import type { Heard } from '../listeners.ts'
import { type OpenPages, openPages } from '../open-pages.ts'
import { owedBy } from '../owed.ts'
import { type Clerk, seatPeople } from '../people.ts'
import { sendLoad, startServer } from '../processes.ts'
import type { Province } from '../province.ts'

const streamCount = 2000
const seconds = 8
const noticeSeconds = 20
/** From one report to the next: a notice that comes later than the goal allows is one that was not heard. */
const gap = 1200
const rounds = 3
/** Half of what the server can take: what is measured is the notice, not the queue before the desk. */
const rate = 400

/** Two thousand open pages while reports come in: when they hear of one, what they cost the server and the writers. */
export async function liveFigures(province: Province): Promise<Figure[]> {
  await foldAll(province.db)
  const { clerks } = await seatPeople(province.db, 20_000)
  const watchers = clerks.slice(0, streamCount)
  const streams = watchers.map(({ cookie, orgId }) => ({ cookie, orgId }))
  const server = await startServer(province.url)
  const { port } = server
  const load = async (rate: number, count: number, seconds: number) =>
    sendLoad({
      ...{ port, connections: 48, seconds, rate },
      requests: await owedBy(province, clerks.slice(3000), count),
    })
  try {
    const pages = await openPages({ port, streams })
    const loading = load(rate, rate * noticeSeconds, noticeSeconds)
    await reportOneByOne(province, port, pages, watchers, clerks.slice(2000, 3000))
    await loading
    const heard = await pages.stop()

    // As fast as reports are taken, by turns without and with the pages, so that what drifts touches both alike.
    const ratios: number[] = []
    let most = 0
    for (let round = 0; round < rounds; round++) {
      const before = await load(0, 12_000, seconds)
      const again = await openPages({ port, streams })
      const beside = await load(0, 12_000, seconds)
      await again.stop()
      const after = await load(0, 12_000, seconds)
      const rateOf = ({ kept, seconds: took }: typeof before) => kept / took
      ratios.push(1 - rateOf(beside) / ((rateOf(before) + rateOf(after)) / 2))
      most = Math.max(most, rateOf(before), rateOf(after))
    }
    const memory = await server.memory()
    return figuresOf(heard, ratios, most, memory.most)
  } finally {
    await server.stop()
  }
}

/** One report after another on a directive that nobody else reports on, while the load goes on. */
async function reportOneByOne(
  { db, directiveIds }: Province,
  port: number,
  pages: OpenPages,
  watchers: Clerk[],
  clerks: Clerk[],
): Promise<void> {
  const directiveId = directiveIds[0] ?? 0
  const open = await db
    .selectFrom('obligations')
    .select('org_id')
    .where('directive_id', '=', directiveId)
    .where('status', '=', 'open')
    .where('region_id', 'in', [...new Set(clerks.map(({ regionId }) => regionId))])
    .where(
      'org_id',
      'in',
      clerks.map(({ orgId }) => orgId),
    )
    .execute()
  const free = new Set(open.map(({ org_id }) => org_id))
  const until = Date.now() + noticeSeconds * 1000 - gap
  for (const clerk of clerks.filter(({ orgId }) => free.has(orgId))) {
    if (Date.now() > until) break
    const near = watchers.flatMap(({ regionId }, i) => (regionId === clerk.regionId ? [i] : []))
    const client = new Client(port, clerk.cookie)
    await pages.expect({ directiveId, streams: near })
    const draft = { id: crypto.randomUUID(), result: 'met', paragraph: 'held', evidence: [clerk.sha256] }
    await client.ask(`/api/obligations/${clerk.regionId}.${clerk.orgId}.${directiveId}.1/reports`, draft)
    client.close()
    await pause(gap)
  }
}

function figuresOf(heard: Heard, ratios: number[], most: number, memory: number): Figure[] {
  const delays = heard.delays.sort((a, b) => a - b)
  const slower = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
  const at = `${heard.open} streams`
  return [
    {
      name: 'notice to open pages',
      at: `${at}, ${rate} reports/s, ${delays.length} notices`,
      value: quantile(delays, 0.99),
      unit: 'ms p99',
      goal: '< 1,000 after the report was sent; nobody is left out',
      isMet: heard.open >= streamCount && delays.length === heard.expected && quantile(delays, 0.99) < 1000,
      note: `median ${quantile(delays, 0.5).toFixed(0)}, ${heard.expected - delays.length} not heard`,
    },
    {
      name: 'memory with open pages',
      at,
      value: memory,
      unit: 'MB most',
      goal: '≤ 400',
      isMet: memory <= 400,
    },
    {
      name: 'writers beside open pages',
      at: `${at}, as fast as reports are taken`,
      value: slower * 100,
      unit: '% slower',
      goal: '≤ 10 %',
      isMet: slower <= 0.1,
      note: `median of ${ratios.map((one) => `${(one * 100).toFixed(1)} %`).join(', ')}; ${Math.round(most)}/s without`,
    },
  ]
}
