/**
 * The load generator: a process of its own that posts reports over loopback on a number of connections, bounded in count and time.
 * Reads one JSON line (`Order`) from its input and writes one (`Outcome`) to its output.
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
  requests: { obligation: string; cookie: string; sha256: string }[]
}

/** What came of it: answers by status, and the milliseconds that each took. */
export interface Outcome {
  seconds: number
  sent: number
  statuses: Record<string, number>
  p50: number
  p95: number
  p99: number
}

const order = JSON.parse(await text(process.stdin)) as Order
const statuses: Record<string, number> = {}
const times: number[] = []
const startedAt = performance.now()
const endsAt = startedAt + order.seconds * 1000
let next = 0

await Promise.all(Array.from({ length: order.connections }, connection))

const seconds = (performance.now() - startedAt) / 1000
const sorted = times.sort((a, b) => a - b)
const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
const outcome: Outcome = { seconds, sent: times.length, statuses, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
process.stdout.write(JSON.stringify(outcome))

function connection(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(order.port, '127.0.0.1')
    let sentAt = 0
    let answer = ''
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.on('data', (chunk) => {
      answer += chunk
      if (!isWhole(answer)) return
      const status = answer.slice(9, 12)
      statuses[status] = (statuses[status] ?? 0) + 1
      times.push(performance.now() - sentAt)
      answer = ''
      const wait = order.rate > 0 ? startedAt + (next / order.rate) * 1000 - performance.now() : 0
      if (wait > 1) setTimeout(send, wait)
      else send()
    })

    function send(): void {
      const request = order.requests[next++]
      if (!request || performance.now() > endsAt) return void socket.end()
      sentAt = performance.now()
      socket.write(asText(request))
    }
  })
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
