/** Work that is done again and again until it is stopped. */
export interface Loop {
  /** Waits for the round under way and begins no other. */
  stop(): Promise<void>
}

/** Does the work, waits `pause` milliseconds, and does it again. A round that fails is told of, and the next one tries anew. */
export function loop(pause: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Loop {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await work().catch(onError)
      await sleep(pause, stopping.signal)
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
