/**
 * Open pages: a process of its own that keeps so many live streams, and tells how long after a commit each hears of it. Reads one JSON line
 * (`Listening`), writes a line when all are open, stops when its input ends, and writes one line (`Heard`).
 */
import net from 'node:net'
import { createInterface } from 'node:readline'

/** Which streams are to be kept: where, and with which cookies, so many for each. */
export interface Listening {
  port: number
  streams: { cookie: string; orgId: number }[]
}

/** When each stream heard of which directive, in milliseconds since the epoch: the first time for each. */
export interface Heard {
  open: number
  events: number
  /** By the number that a line of the input gave: milliseconds after it at which the streams heard of a change. */
  delays: number[]
}

const lines = createInterface({ input: process.stdin })
const delays: number[] = []
let events = 0
let open = 0
/** When the last commit was, and which streams have not heard of one since. */
let committedAt = 0
let unheard = new Set<number>()

for await (const line of lines) {
  const message = JSON.parse(line) as Listening | { committedAt: number; streams: number[] }
  if ('port' in message) await openAll(message)
  else {
    committedAt = message.committedAt
    unheard = new Set(message.streams)
  }
}
process.stdout.write(`${JSON.stringify({ open, events, delays } satisfies Heard)}\n`, () => process.exit(0))

async function openAll({ port, streams }: Listening): Promise<void> {
  for (let from = 0; from < streams.length; from += 50) {
    await Promise.all(streams.slice(from, from + 50).map((stream, i) => openOne(port, stream, from + i)))
  }
  process.stdout.write(`${JSON.stringify({ open })}\n`)
}

function openOne(
  port: number,
  { cookie, orgId }: Listening['streams'][number],
  index: number,
): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write(
        `GET /api/live?orgId=${orgId} HTTP/1.1\r\nhost: localhost:${port}\r\ncookie: ${cookie}\r\n\r\n`,
      )
    })
    socket.setEncoding('latin1')
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('data', (chunk: string) => {
      if (chunk.includes('event: open')) {
        open++
        resolve()
      }
      if (!chunk.includes('event: changed')) return
      events++
      if (unheard.delete(index)) delays.push(Date.now() - committedAt)
    })
  })
}
