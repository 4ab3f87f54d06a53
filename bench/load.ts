/**
 * The load generator: a process of its own that posts reports over loopback on a number of connections, bounded in count and time.
 * What is refused, or breaks off, it sends again as a clerk would, with the same id. Reads one JSON line (`Order`) from its input
 * and writes one (`Outcome`) to its output.
 */
import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { text } from 'node:stream/consumers'

/** What is to be sent: paths with cookies and bodies, on so many connections, for so long at most. */
export interface Order {
  port: number
  connections: number
  seconds: number
  /** Reports a second at most, over all connections; 0 for as many as can be. */
  rate: number
  /** Every so-many-th report is sent once more after its answer, as if that had been lost on the way; 0 for none. */
  twice?: number
  requests: { obligation: string; cookie: string; sha256: string }[]
}

/** What came of it, and the milliseconds that each answer took. */
export interface Outcome {
  seconds: number
  /** Different reports that were sent, and that were taken. */
  sent: number
  kept: number
  /** Answers that took no report; each of these was sent again. */
  refused: number
  /** Reports sent twice, and those of them that were known the second time. */
  repeated: number
  known: number
  statuses: Record<string, number>
  p50: number
  p95: number
  p99: number
}

interface Job {
  bytes: string
  tries: number
  isRepeat: boolean
  isToRepeat: boolean
}

const mostTries = 20
const order = JSON.parse(await text(process.stdin)) as Order
const counted = { sent: 0, kept: 0, refused: 0, repeated: 0, known: 0 }
const statuses: Record<string, number> = {}
const times: number[] = []
const startedAt = performance.now()
const endsAt = startedAt + order.seconds * 1000
let next = 0

await Promise.all(Array.from({ length: order.connections }, () => connection()))

const seconds = (performance.now() - startedAt) / 1000
const sorted = times.sort((a, b) => a - b)
const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
const outcome: Outcome = { seconds, ...counted, statuses, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
process.stdout.write(JSON.stringify(outcome))

/** Sends one report after another until none is left; a connection that breaks off is opened again for what it carried. */
function connection(left?: Job): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(order.port, '127.0.0.1')
    let job = left
    let sentAt = 0
    let answer = ''
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    socket.on('connect', () => (job ? send(job) : sendNext()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (!job || ++job.tries > mostTries) return resolve()
      counted.refused++
      setTimeout(() => resolve(connection(job)), 200)
    })
    socket.on('data', (chunk) => {
      answer += chunk
      if (!job || !isWhole(answer)) return
      const done = job
      times.push(performance.now() - sentAt)
      const again = settle(done, answer.slice(9, 12))
      answer = ''
      job = again
      if (again) setTimeout(() => send(again), again.isRepeat ? 0 : 200)
      else sendNext()
    })

    function sendNext(): void {
      const wait = order.rate > 0 ? startedAt + (next / order.rate) * 1000 - performance.now() : 0
      if (wait > 1) return void setTimeout(sendNext, wait)
      const request = order.requests[next]
      if (!request || performance.now() > endsAt) return void socket.end()
      const isToRepeat = order.twice ? next % order.twice === 0 : false
      next++
      counted.sent++
      send({ bytes: asText(request), tries: 0, isRepeat: false, isToRepeat })
    }

    function send(one: Job): void {
      job = one
      sentAt = performance.now()
      socket.write(one.bytes)
    }
  })
}

/** Counts an answer; gives back what is to be sent again. */
function settle(job: Job, status: string): Job | undefined {
  statuses[status] = (statuses[status] ?? 0) + 1
  if (status !== '201' && status !== '200') {
    counted.refused++
    return job.tries < mostTries ? { ...job, tries: job.tries + 1 } : undefined
  }
  if (job.isRepeat) {
    if (status === '200') counted.known++
    return undefined
  }
  counted.kept++
  if (!job.isToRepeat) return undefined
  counted.repeated++
  return { ...job, tries: 0, isRepeat: true }
}

function asText({ obligation, cookie, sha256 }: Order['requests'][number]): string {
  const body = JSON.stringify({
    id: randomUUID(),
    result: 'met',
    paragraph: 'held the meeting and noted what was decided',
    evidence: [sha256],
  })
  const head = `POST /api/obligations/${obligation}/reports HTTP/1.1\r\nhost: localhost:${order.port}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`
  return `${head}\r\n\r\n${body}`
}

function isWhole(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n')
  const length = /content-length: (\d+)/i.exec(answer)?.[1]
  return head > 0 && length !== undefined && answer.length >= head + 4 + Number(length)
}
