import { Problem } from '../domain/problem.ts'

const windowLength = 15 * 60_000
const most = { pair: 5, address: 50, username: 100 }
/** More names than this are not remembered: the oldest are forgotten first. */
const mostKeys = 50_000

/** Counts wrong passwords: of a username from an address, from an address, and of a username from anywhere. */
export interface Throttle {
  /** Takes a try, to be given back when it succeeds; throws `session.throttled` with the seconds to wait. */
  take(address: string, username: string): void
  giveBack(address: string, username: string): void
}

/** Opens a throttle that forgets after a quarter of an hour. */
export function openThrottle(now: () => number): Throttle {
  const tries = new Map<string, { count: number; until: number }>()

  function add(key: string, count: number): void {
    const known = tries.get(key)
    const isRunning = known !== undefined && known.until > now()
    tries.delete(key)
    tries.set(key, {
      count: Math.max(0, (isRunning ? known.count : 0) + count),
      until: isRunning ? known.until : now() + windowLength,
    })
    const oldest = tries.size > mostKeys ? tries.keys().next().value : undefined
    if (oldest !== undefined) tries.delete(oldest)
  }

  return {
    take(address, username) {
      const limits = limitsOf(address, username)
      for (const [key, limit] of limits) {
        const known = tries.get(key)
        if (known && known.until > now() && known.count >= limit) {
          throw new Problem('session.throttled', { seconds: Math.ceil((known.until - now()) / 1000) })
        }
      }
      for (const [key] of limits) add(key, 1)
    },
    giveBack(address, username) {
      for (const [key] of limitsOf(address, username)) add(key, -1)
    },
  }
}

function limitsOf(address: string, username: string): [key: string, limit: number][] {
  const name = username.toLowerCase()
  return [
    [`pair ${address} ${name}`, most.pair],
    [`address ${address}`, most.address],
    [`username ${name}`, most.username],
  ]
}
