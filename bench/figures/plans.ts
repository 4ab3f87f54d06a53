import type { Figure } from '../figure.ts'
import { hottest } from '../hottest.ts'
import { plansOf } from '../plans.ts'
import type { Province } from '../province.ts'

/** How the database carries out what is asked most: pages touched, no large table read whole, no sort that spills. */
export async function planFigures(province: Province): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, work] of Object.entries(await hottest(province))) {
    const plans = await plansOf(province.url, work)
    const scanned = plans.flatMap((plan) => plan.scanned)
    const isSpilling = plans.some((plan) => plan.isSpilling)
    figures.push({
      name: `plan: ${name}`,
      at: `${province.orgs} orgs, ${plans.length} statements`,
      value: plans.reduce((sum, { buffers }) => sum + buffers, 0),
      unit: 'pages',
      goal: 'no large table read whole, no sort spilling',
      isMet: scanned.length === 0 && !isSpilling,
      note:
        [...scanned.map((table) => `reads all of ${table}`), isSpilling ? 'spills' : '']
          .filter(Boolean)
          .join(', ') || 'by index',
    })
  }
  return figures
}
