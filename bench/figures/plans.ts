import { foldAll } from '../../src/jobs/fold.ts'
import { leaveDeltas } from '../deltas.ts'
import type { Figure } from '../figure.ts'
import { hottest } from '../hottest.ts'
import { plansOf } from '../plans.ts'
import type { Province } from '../province.ts'

/** A statement may be given its directives, or the regions it asks; what would be longer is a list of orgs in place of a path. */
const longestList = 100
const pending = 10_000

/**
 * How the database carries out what is asked most: pages touched, no large table read whole, no sort that spills, no list of ids where
 * a path would do.
 */
export async function planFigures(province: Province): Promise<Figure[]> {
  const figures: Figure[] = []
  // With something to fold, as it is while people report.
  await foldAll(province.db)
  await leaveDeltas(province, pending, 1)
  for (const [name, work] of Object.entries(await hottest(province))) {
    const plans = await plansOf(province.url, work)
    const scanned = plans.flatMap((plan) => plan.scanned)
    const isSpilling = plans.some((plan) => plan.isSpilling)
    const list = Math.max(0, ...plans.map((plan) => plan.longestList))
    figures.push({
      name: `plan: ${name}`,
      at: `${province.orgs} orgs, ${plans.length} statements`,
      value: plans.reduce((sum, { buffers }) => sum + buffers, 0),
      unit: 'pages',
      goal: 'no large table read whole, no sort spilling, no list of orgs',
      isMet: scanned.length === 0 && !isSpilling && list <= longestList,
      note:
        [
          ...scanned.map((table) => `reads all of ${table}`),
          isSpilling ? 'spills' : '',
          list > longestList ? `a list of ${list}` : '',
        ]
          .filter(Boolean)
          .join(', ') || 'by index',
    })
  }
  await leaveDeltas(province, pending, -1)
  await foldAll(province.db)
  return figures
}
