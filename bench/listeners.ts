/**
 * Open pages: a process of its own that keeps so many live streams, and tells how long after a report was sent each hears of it. Reads
 * one JSON line (`Listening`), writes a line when all are open, then reads a line for each report (`Expected`) before it is sent, stops
 * when its input ends, and writes one line (`Heard`).
 */
import net from 'node:net'
import { createInterface } from 'node:readline'

/** Which streams are to be kept: where, and with which cookies. */
export interface Listening {
  port: number
  streams: { cookie: string; orgId: number }[]
}

/** A report on a directive that nobody else reports on, and the streams that must hear of it. */
export interface Expected {
  directiveId: number
  streams: number[]
}

/** What the streams heard. */
export interface Heard {
  open: number
  events: number
  expected: number
  /** Milliseconds after each report was sent, before it was committed, at which each of its streams heard of its directive. */
  delays: number[]
}

const lines = createInterface({ input: process.stdin })
const delays: number[] = []
let events = 0
let open = 0
let expected = 0
let directiveId = 0
let sentAt = 0
let unheard = new Set<number>()

for await (const line of lines) {
  const message = JSON.parse(line) as Listening | Expected
  if ('port' in message) {
    await openAll(message)
    process.stdout.write(`${JSON.stringify({ open })}\n`)
    continue
  }
  directiveId = message.directiveId
  unheard = new Set(message.streams)
  expected += unheard.size
  sentAt = Date.now()
  process.stdout.write('{}\n')
}
const heard: Heard = { open, events, expected, delays }
process.stdout.write(`${JSON.stringify(heard)}\n`, () => process.exit(0))

async function openAll({ port, streams }: Listening): Promise<void> {
  for (let from = 0; from < streams.length; from += 50) {
    await Promise.all(streams.slice(from, from + 50).map((stream, i) => openOne(port, stream, from + i)))
  }
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
    let left = ''
    socket.setEncoding('latin1')
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('data', (chunk: string) => {
      const parts = (left + chunk).split('\n\n')
      left = parts.pop() ?? ''
      for (const part of parts) hear(part, index, resolve)
    })
  })
}

function hear(part: string, index: number, opened: () => void): void {
  if (part.includes('event: open')) {
    open++
    opened()
  }
  if (!part.includes('event: changed')) return
  events++
  const told: { directiveIds: number[] | null } = JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? '{}')
  if (!told.directiveIds?.includes(directiveId)) return
  if (unheard.delete(index)) delays.push(Date.now() - sentAt)
}
