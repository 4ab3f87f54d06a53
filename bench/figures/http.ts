import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { foldAll } from '../../src/jobs/fold.ts'
import { bareReports } from '../bare.ts'
import { Client } from '../client.ts'
import { type Figure, quantile, timesOf } from '../figure.ts'
import { owedBy } from '../owed.ts'
import type { Clerk } from '../people.ts'
import { seatPeople } from '../people.ts'
import { placesOf } from '../places.ts'
import { type Server, sendLoad, startServer } from '../processes.ts'
import type { Province } from '../province.ts'

const clerkCount = 20_000
const connections = 48
const seconds = 8
/** A new server compiles while it answers its first requests of a kind: these are told apart from the many of its life. */
const askedBefore = 400
const asked = 1000

interface Board {
  rows: { total: number[]; cells: Record<string, number[]> }[]
  own: { total: number[]; cells: Record<string, number[]> } | null
  rest: object | null
  total: { total: number[]; cells: Record<string, number[]> }
}

/** Boards and reports through the door, by a server of its own and a load generator of its own. */
export async function httpFigures(province: Province): Promise<Figure[]> {
  await foldAll(province.db)
  const { steward, clerks } = await seatPeople(province.db, clerkCount)
  const server = await startServer(province.url)
  try {
    const boards = await boardsOver(province, server, steward)
    return [...boards, ...(await reportsOver(province, server, steward, clerks))]
  } finally {
    await server.stop()
  }
}

async function boardsOver(province: Province, server: Server, steward: string): Promise<Figure[]> {
  const client = new Client(server.port, steward)
  const { province: root, city, county } = await placesOf(province.db)
  const round = quantile(await timesOf(200, () => client.ask('/api/health'), 50), 0.5)
  const figures: Figure[] = []
  for (const [name, org] of [
    ['province', root],
    ['city', city],
    ['county', county],
  ] as const) {
    const path = boardPath(province, org.id)
    const [first, times]: [number[], number[]] = [[], []]
    await timesOf(
      asked,
      async (run) => {
        const { status, ms } = await client.ask(path)
        if (status !== 200) throw new Error(`the board answers ${status}`)
        if (run < 0) first.push(ms)
        else times.push(ms)
      },
      askedBefore,
    )
    for (const list of [first, times]) list.sort((a, b) => a - b)
    const over = quantile(times, 0.95) - round
    figures.push({
      name: `board of the ${name} over HTTP`,
      at: `${province.orgs} orgs, ${province.directiveIds.length} directives`,
      value: over,
      unit: 'ms p95',
      limit: round,
      goal: '≤ 10 over the bare round trip',
      isMet: over <= 10,
      note: `median ${(quantile(times, 0.5) - round).toFixed(1)} over it; of the ${askedBefore} before p95 ${(quantile(first, 0.95) - round).toFixed(1)}`,
    })
  }
  client.close()
  return figures
}

async function reportsOver(
  province: Province,
  server: Server,
  steward: string,
  clerks: Clerk[],
): Promise<Figure[]> {
  const rates: { own: number; bare: number; p95: number }[] = []
  const samples: Sample[] = []
  let memory = 0
  let refused = 0
  for (let run = 0; run < 3; run++) {
    const bare = await bareReports(province, seconds / 2)
    const requests = await owedBy(province, clerks.slice(100), 20_000)
    await sql`checkpoint`.execute(province.db)
    const watching = watch(province, server, steward, await free(province, clerks))
    const outcome = await sendLoad({ port: server.port, connections, seconds, rate: 0, requests })
    samples.push(...(await watching.stop()))
    rates.push({ own: outcome.kept / outcome.seconds, bare, p95: outcome.p95 })
    refused += outcome.refused
    memory = (await server.memory()).most
  }
  const [, middle = { own: 0, bare: 0, p95: 0 }] = rates.sort((a, b) => a.own / a.bare - b.own / b.bare)
  const delays = samples.map(({ ms }) => ms).sort((a, b) => a - b)
  const wrong = samples.filter(({ isRight }) => !isRight).length
  return [
    {
      name: 'durable reports through HTTP',
      at: `${province.orgs} orgs × ${province.directiveIds.length}, ${connections} connections`,
      value: middle.own,
      unit: '/s',
      limit: middle.bare,
      goal: '≥ 0.5 × pgbench',
      isMet: middle.own >= 0.5 * middle.bare && refused === 0,
      note: `${(middle.own / middle.bare).toFixed(2)} ×, answer p95 ${middle.p95.toFixed(0)} ms, ${refused} refused`,
    },
    {
      name: 'commit → on the province’s board',
      at: `under that load, ${samples.length} samples`,
      value: quantile(delays, 0.99),
      unit: 'ms p99',
      goal: '< 1,000; every answer: children = parent, folded + pending = facts',
      isMet: quantile(delays, 0.99) < 1000 && wrong === 0,
      note: `median ${quantile(delays, 0.5).toFixed(0)}, ${wrong} answers wrong`,
    },
    {
      name: 'memory of the server',
      at: 'under that load',
      value: memory,
      unit: 'MB most',
      goal: '≤ 400',
      isMet: memory <= 400,
    },
  ]
}

/** Clerks who still owe the directive that the load leaves alone. */
async function free({ db, directiveIds }: Province, clerks: Clerk[]): Promise<Clerk[]> {
  const { rows } = await sql<{ orgId: number }>`
    select org_id as "orgId" from obligations
    where directive_id = ${directiveIds[0]} and status = 'open' and org_id = any(${clerks.map(({ orgId }) => orgId)})
    order by md5(org_id::text) limit 40`.execute(db)
  const orgIds = new Set(rows.map(({ orgId }) => orgId))
  return clerks.filter(({ orgId }) => orgIds.has(orgId))
}

interface Sample {
  ms: number
  isRight: boolean
}

/**
 * Reports on a directive that nobody else reports on, one at a time, and asks for the board after each: it must add up, and tell of
 * that directive what the facts tell.
 */
function watch(province: Province, server: Server, steward: string, clerks: Clerk[]) {
  const directiveId = province.directiveIds[0] ?? 0
  const client = new Client(server.port, steward)
  const samples: Sample[] = []
  let isOver = false
  const running = (async () => {
    for (const clerk of clerks) {
      if (isOver) break
      const own = new Client(server.port, clerk.cookie)
      const draft = { id: crypto.randomUUID(), result: 'met', paragraph: 'held', evidence: [clerk.sha256] }
      const path = `/api/obligations/${clerk.regionId}.${clerk.orgId}.${directiveId}.1/reports`
      const { status } = await own.ask(path, draft)
      own.close()
      if (status !== 201) continue
      const start = performance.now()
      const { answer: board } = await client.ask<Board>(boardPath(province, 1))
      const ms = performance.now() - start
      const facts = await countAnswered(province, directiveId)
      samples.push({ ms, isRight: addsUp(board) && answered(board, directiveId) === facts })
      await pause(50)
    }
    client.close()
  })()
  return {
    async stop(): Promise<Sample[]> {
      isOver = true
      await running
      return samples
    },
  }
}

function boardPath({ programmeId }: Province, orgId: number): string {
  return `/api/orgs/${orgId}/board?programmeId=${programmeId}`
}

/** The same of the facts. */
async function countAnswered({ db }: Province, directiveId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from regions join obligations on obligations.region_id = regions.id
    where directive_id = ${directiveId} and period = 1 and due_on = '2026-04-30' and status in ('reported', 'done')`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Verified and reported of one directive, over all, as the board tells it. */
function answered({ total }: Board, directiveId: number): number {
  const [, verified = 0, reported = 0] = total.cells[directiveId] ?? []
  return verified + reported
}

/** All children of the province are on one page, and none is closed: what would be left for a rest is a fault. */
function addsUp({ rows, own, rest, total }: Board): boolean {
  if (rest) return false
  const parts = [...rows, ...(own ? [own] : [])]
  return Object.entries(total.cells).every(([id, cell]) =>
    cell.every((n, i) => n === parts.reduce((sum, part) => sum + (part.cells[id]?.[i] ?? 0), 0)),
  )
}
