import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const channel = 'yipanqi_folded'

/** What a fold has changed: which directives' counts, in which region; null where they are too many to be named. */
export interface FoldNotice {
  regionId: number
  directiveIds: number[] | null
}

/** Hears of every fold on one connection of its own. `onGap` is called when notices may have been missed. */
export async function listenToFolds(
  url: string,
  onFold: (notice: FoldNotice) => void,
  onGap: () => void,
): Promise<{ stop(): Promise<void> }> {
  let isStopped = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, application_name: 'yipanqi live', keepAlive: true })
    next.on('error', () => undefined)
    next.on('end', () => void reconnect())
    next.on('notification', ({ payload }) => onFold(JSON.parse(payload ?? '{}') as FoldNotice))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch (error) {
      next.removeAllListeners('end')
      await next.end().catch(() => undefined)
      throw error
    }
    return next
  }

  async function reconnect(): Promise<void> {
    for (let wait = 100; !isStopped; wait = Math.min(wait * 2, 5000)) {
      await pause(wait, undefined, { ref: false })
      const next = await connect().catch(() => undefined)
      if (!next) continue
      client = next
      if (isStopped) await next.end()
      else onGap()
      return
    }
  }

  return {
    async stop() {
      isStopped = true
      await client.end()
    },
  }
}
