import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'
import { childrenOf, isGone, kill, type Product, postmasterOf, until } from './product.ts'

/** What is killed, at once and without a word. */
export const ways = [
  'server with database',
  'server alone',
  'database alone',
  'one connection of the database',
] as const
export type Way = (typeof ways)[number]

/** Kills, and counts what it killed. */
export interface Siege {
  kill(way: Way, dataDir: string, product: Product): Promise<void>
  count(): number
  /** How many kills of which kind, in words. */
  said(): string
}

/** Opens a siege whose choices are the same at every run. */
export function openSiege(chance: () => number): Siege {
  const kills = new Map<Way, number>()
  const count = () => [...kills.values()].reduce((sum, n) => sum + n, 0)
  return {
    async kill(way, dataDir, { child, ended }) {
      const postmaster = await postmasterOf(dataDir)
      if (postmaster === undefined) throw new Error('there is no database to kill')
      kills.set(way, (kills.get(way) ?? 0) + 1)
      const children = childrenOf(postmaster)
      if (way === 'server alone') kill(child.pid)
      // Half of the time the database leaves its own processes behind as orphans, as when memory runs out.
      const others = chance() < 0.5 ? [] : children
      if (way === 'server with database') kill(child.pid, postmaster, ...others)
      if (way === 'database alone') kill(postmaster)
      if (way === 'one connection of the database') kill(children.at(-1) ?? postmaster)
      if (way.startsWith('server')) await ended
      // Whichever of them dies, all do; until then the old ones may still answer.
      if (way !== 'server alone') await until('the rest is gone', async () => children.every(isGone))
    },
    count,
    said: () => `${count()} kills (${[...kills].map(([way, n]) => `${way} ${n}`).join(', ')})`,
  }
}

/** How many steps an issue has, and how many are finished. */
export async function progressOf(db: Database, directiveId: number) {
  const { rows } = await sql<{ steps: number; finished: number }>`
    select count(*)::int as steps, count(finished_at)::int as finished
    from issue_steps where directive_id = ${directiveId}`.execute(db)
  return rows[0] ?? { steps: 0, finished: 0 }
}
