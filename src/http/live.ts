import type { ServerResponse } from 'node:http'
import type { Day } from '../domain/day.ts'
import { isWithin } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { listSeatPaths } from '../store/actors.ts'
import type { Database } from '../store/database.ts'
import { listProgrammesOf } from '../store/directive-programmes.ts'
import { type FoldNotice, listenToFolds } from '../store/fold-notices.ts'
import { listRegions, type Region } from '../store/orgs.ts'

const heartbeatEvery = 15_000
const mostStreams = 5000
const mostPerSession = 12
/** A page that does not read is cut off at this many waiting bytes; it comes back by itself. */
const mostWaiting = 64 << 10

/** What an open page watches. */
export interface Watch {
  sessionId: string
  org: { regionId: number; path: string }
  programmeId: number | undefined
  /** The day it is where the pack is at home. */
  today(): Day
}

/** Tells open pages that what they show has changed. */
export interface LiveHub {
  /** Takes over the answer to a request as a stream of events; throws `request.tooMany` where there are too many. */
  open(raw: ServerResponse, watch: Watch): void
  closeSession(sessionId: string): void
  /** Keeps proxies from hanging up, and hangs up on those whose session or office has ended. The hub does it by itself. */
  beat(): Promise<void>
  stop(): Promise<void>
}

interface Change {
  regionId: number
  directiveIds: number[]
}

interface Stream extends Watch {
  raw: ServerResponse
}

/**
 * Opens the hub: one connection listens for folds for all streams of this server. Each stream hears of the changes that
 * concern its org and programme, `pause` milliseconds apart at least, with those in between as one.
 */
export async function openLiveHub(url: string, db: Database, pause = 250): Promise<LiveHub> {
  const streams = new Set<Stream>()
  const waiting = new Map<number, Set<number>>()
  let isAllStale = false
  let timer: NodeJS.Timeout | undefined
  let lastTold = 0

  function tellSoon(): void {
    timer ??= setTimeout(() => void tell(), Math.max(0, lastTold + pause - Date.now()))
  }

  async function tell(): Promise<void> {
    const changes = [...waiting].map(([regionId, directiveIds]) => ({
      regionId,
      directiveIds: [...directiveIds],
    }))
    const isForAll = isAllStale
    waiting.clear()
    isAllStale = false
    try {
      if (isForAll) for (const stream of streams) send(stream, { directiveIds: null, regionIds: null })
      else await tellOf(db, streams, changes)
    } catch {
      // The database went away in between: nobody knows what was missed, so everyone reads again.
      isAllStale = true
    }
    lastTold = Date.now()
    timer = undefined
    if (isAllStale || waiting.size > 0) tellSoon()
  }

  function note({ regionId, directiveIds }: FoldNotice): void {
    const known = waiting.get(regionId) ?? new Set()
    for (const id of directiveIds ?? []) known.add(id)
    waiting.set(regionId, known)
    isAllStale ||= directiveIds === null
    tellSoon()
  }

  const listener = await listenToFolds(url, note, () => {
    isAllStale = true
    tellSoon()
  })
  const beat = () => beatOn(db, streams)
  const heartbeat = setInterval(() => void beat(), heartbeatEvery)

  return {
    open(raw, watch) {
      const own = [...streams].filter(({ sessionId }) => sessionId === watch.sessionId)
      if (streams.size >= mostStreams || own.length >= mostPerSession) throw new Problem('request.tooMany')
      // Whoever left while the rights were looked up closes no second time.
      if (raw.destroyed) return
      const stream = { ...watch, raw }
      start(raw)
      streams.add(stream)
      raw.on('close', () => streams.delete(stream))
    },
    closeSession(sessionId) {
      for (const stream of streams) if (stream.sessionId === sessionId) hangUp(streams, stream)
    },
    beat,
    async stop() {
      clearInterval(heartbeat)
      clearTimeout(timer)
      for (const stream of streams) hangUp(streams, stream)
      await listener.stop()
    },
  }
}

function start(raw: ServerResponse): void {
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  raw.write('retry: 2000\nevent: open\ndata: {}\n\n')
}

/** Streams of the same org and programme are told the same, so what concerns them is found once. */
async function tellOf(db: Database, streams: Set<Stream>, changes: Change[]): Promise<void> {
  if (streams.size === 0 || changes.length === 0) return
  const regions = new Map((await listRegions(db)).map((region) => [region.id, region]))
  const programmes = await listProgrammesOf(
    db,
    changes.flatMap(({ directiveIds }) => directiveIds),
  )
  const found = new Map<string, { regionIds: number[]; directiveIds: number[] }>()
  for (const stream of streams) {
    const key = `${stream.org.path} ${stream.programmeId}`
    const concern = found.get(key) ?? concernOf(stream, changes, regions, programmes)
    found.set(key, concern)
    if (concern.directiveIds.length > 0) send(stream, concern)
  }
}

function concernOf(
  { org, programmeId }: Watch,
  changes: Change[],
  regions: Map<number, Region>,
  programmes: Map<number, number>,
) {
  const near = changes.filter(
    ({ regionId }) => regionId === org.regionId || regions.get(regionId)?.rootPath.startsWith(org.path),
  )
  const isWatched = (id: number) => programmeId === undefined || programmes.get(id) === programmeId
  const concerned = near.filter(({ directiveIds }) => directiveIds.some(isWatched))
  const directiveIds = new Set(concerned.flatMap((change) => change.directiveIds.filter(isWatched)))
  return { regionIds: concerned.map(({ regionId }) => regionId), directiveIds: [...directiveIds] }
}

function send({ raw }: Stream, concern: { regionIds: number[] | null; directiveIds: number[] | null }): void {
  if (raw.writableLength > mostWaiting) raw.destroy()
  else raw.write(`event: changed\ndata: ${JSON.stringify({ ...concern, at: new Date().toISOString() })}\n\n`)
}

/** While the database is away nobody's rights are known to have ended. */
async function beatOn(db: Database, streams: Set<Stream>): Promise<void> {
  const [first] = streams
  if (!first) return
  const ids = [...new Set([...streams].map(({ sessionId }) => sessionId))]
  const paths = await listSeatPaths(db, ids, first.today()).catch(() => undefined)
  for (const stream of streams) {
    const isAllowed = !paths || paths.get(stream.sessionId)?.some((path) => isWithin(stream.org.path, path))
    if (isAllowed) stream.raw.write(':\n\n')
    else hangUp(streams, stream)
  }
}

/** Ends a stream and forgets it: what is written after the end, to a page that reads slowly, would end the process. */
function hangUp(streams: Set<Stream>, stream: Stream): void {
  streams.delete(stream)
  stream.raw.end()
}
