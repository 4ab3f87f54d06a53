import { setTimeout as pause } from 'node:timers/promises'
import { rebuildAll } from '../../src/jobs/check-tallies.ts'
import { foldAll } from '../../src/jobs/fold.ts'
import { Client } from '../client.ts'
import { type Figure, quantile } from '../figure.ts'
import { openPages } from '../open-pages.ts'
import { owedBy } from '../owed.ts'
import { seatPeople } from '../people.ts'
import { placesOf } from '../places.ts'
import { type Server, sendLoad, startServer } from '../processes.ts'
import type { Province } from '../province.ts'

/** Reports a second: a busy day rather than the deadline, which has a figure of its own. */
const rate = 200
const streamCount = 2000
/** Seconds of load at a time, between which the next is made up. */
const part = 60
/** Memory is looked at so often, in seconds; the first tenth of the time, in which caches fill, is not judged. */
const every = 5

/**
 * The memory of a server that for half an hour takes reports, keeps two thousand pages open and answers boards, lists and look-ups: the
 * most of it, and by how much the last third is above the first.
 */
export async function enduranceFigures(
  province: Province,
  _machine: unknown,
  { minutes }: { minutes: number },
): Promise<Figure[]> {
  await foldAll(province.db)
  const { steward, clerks } = await seatPeople(province.db, province.orgs)
  const server = await startServer(province.url)
  const until = Date.now() + minutes * 60_000
  try {
    const streams = clerks.slice(0, streamCount).map(({ cookie, orgId }) => ({ cookie, orgId }))
    const pages = await openPages({ port: server.port, streams })
    const reading = readOn(province, server.port, steward, until)
    const watching = watchMemory(server, until)
    const written = { sent: 0, kept: 0, refused: 0 }
    for (let from = streamCount; Date.now() < until; from += rate * part) {
      const some = [...clerks, ...clerks].slice(
        from % clerks.length,
        (from % clerks.length) + Math.min(rate * part, clerks.length),
      )
      const requests = await owedBy(province, some, rate * part)
      const seconds = Math.min(part, (until - Date.now()) / 1000)
      const outcome = await sendLoad({ port: server.port, connections: 16, seconds, rate, requests })
      for (const name of ['sent', 'kept', 'refused'] as const) written[name] += outcome[name]
    }
    const reads = await reading
    const samples = await watching
    const { events } = await pages.stop()
    const { most } = await server.memory()
    await foldAll(province.db)
    const differences = await rebuildAll(province.db)
    const isSound = written.kept === written.sent && reads.wrong === 0 && differences === 0
    const told = `${written.kept.toLocaleString('en')} reports, ${reads.times.length.toLocaleString('en')} reads (p95 ${quantile(reads.times, 0.95).toFixed(0)} ms), ${events.toLocaleString('en')} notices to ${pages.open} pages; ${written.refused} refused, ${reads.wrong} reads wrong, ${differences} rows differed`
    return figuresOf(samples, most, minutes, isSound, told)
  } finally {
    await server.stop()
  }
}

/** One reader after the other asks for what pages ask for, ten times a second. */
async function readOn(province: Province, port: number, steward: string, until: number) {
  const { programmeId, directiveIds } = province
  const { province: root, city, county, organ } = await placesOf(province.db)
  const board = (id: number) => `/api/orgs/${id}/board?programmeId=${programmeId}`
  const paths = [
    ...[root, city, county, organ].map(({ id }) => board(id)),
    `/api/orgs/${root.id}/behind?programmeId=${programmeId}&directiveId=${directiveIds.at(-1)}`,
    `/api/orgs/${organ.id}/obligations?status=owed`,
    `/api/orgs/${root.id}/journal`,
    `/api/search?q=${encodeURIComponent('福田区第7')}`,
    '/api/session',
  ]
  const client = new Client(port, steward)
  const times: number[] = []
  let wrong = 0
  for (let i = 0; Date.now() < until; i++) {
    const { status, ms } = await client.ask(paths[i % paths.length] ?? '')
    if (status !== 200) wrong++
    times.push(ms)
    await pause(100)
  }
  client.close()
  return { times: times.sort((a, b) => a - b), wrong }
}

async function watchMemory(server: Server, until: number): Promise<number[]> {
  const samples: number[] = []
  while (Date.now() < until) {
    await pause(every * 1000)
    samples.push((await server.memory()).now)
  }
  return samples
}

function figuresOf(
  samples: number[],
  most: number,
  minutes: number,
  isSound: boolean,
  told: string,
): Figure[] {
  const judged = samples.slice(Math.floor(samples.length / 10))
  const third = Math.floor(judged.length / 3)
  const middle = (part: number[]) =>
    quantile(
      part.toSorted((a, b) => a - b),
      0.5,
    )
  const [first, last] = [middle(judged.slice(0, third)), middle(judged.slice(-third))]
  return [
    {
      name: 'memory of the server, in the end',
      at: `${minutes} min, ${rate} reports/s, ${streamCount} streams`,
      value: most,
      unit: 'MB most',
      goal: '≤ 400; nothing refused or lost',
      isMet: most <= 400 && isSound && minutes >= 30,
      note: told,
    },
    {
      name: 'memory of the server, over time',
      at: `${minutes} min, ${rate} reports/s, ${streamCount} streams`,
      value: last / first,
      unit: '×',
      limit: 1,
      goal: 'flat: last third ≤ 1.1 × first third',
      isMet: last <= 1.1 * first && minutes >= 30,
      note: `MB ${samples
        .filter((_, i) => i % Math.ceil(samples.length / 15) === 0)
        .map(Math.round)
        .join(' ')}`,
    },
  ]
}
