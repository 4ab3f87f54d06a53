import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** A slow line is not waited for longer than this many milliseconds. */
const patience = 5000

/** Lets a server that is closed answer first what it was asked before: what is done must not look as if it had failed. */
export function answerBeforeClosing(server: FastifyInstance): void {
  const underWay = new Set<ServerResponse>()
  let tellAllAnswered: (() => void) | undefined
  server.server.on('request', (_, response) => {
    underWay.add(response)
    // Every hook of a request listens for its end as we do; without room for one more, Node takes them for a leak.
    response.setMaxListeners(response.getMaxListeners() + 1)
    response.once('close', () => {
      underWay.delete(response)
      if (underWay.size === 0) tellAllAnswered?.()
    })
  })

  server.addHook('preClose', async () => {
    if (underWay.size === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience)
      tellAllAnswered = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  })
}
