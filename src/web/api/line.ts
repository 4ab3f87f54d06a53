let isUp = navigator.onLine
let asking: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()
const askAgainAfter = 3_000

/** Notes that a request reached the server, or that none could; then the server is asked until it answers again. */
export function noteLine(now: boolean): void {
  if (now === isUp) return
  isUp = now
  clearTimeout(asking)
  if (!isUp) asking = setTimeout(ask, askAgainAfter)
  for (const listener of listeners) listener()
}

/** Whether the line to the server stands, as far as the browser or the last request knows. */
export function isLineUp(): boolean {
  return isUp
}

/** Does something each time the line comes back. */
export function onLineBack(act: () => void): () => void {
  return onLine(() => isUp && act())
}

/** Settles when the line is back. */
export function lineBack(): Promise<void> {
  return new Promise((settle) => {
    const stop = onLineBack(() => {
      stop()
      settle()
    })
  })
}

/** Whether the server answers now. */
export async function isServerThere(): Promise<boolean> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined)
  return answer?.ok ?? false
}

async function ask(): Promise<void> {
  if (await isServerThere()) noteLine(true)
  else if (!isUp) asking = setTimeout(ask, askAgainAfter)
}

/** Listens each time the line is lost or comes back; gives back how to stop. */
export function onLine(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('offline', lose)
    addEventListener('online', ask)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('offline', lose)
    removeEventListener('online', ask)
  }
}

const lose = () => noteLine(false)
