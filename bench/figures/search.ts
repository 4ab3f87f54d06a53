import { searchOrgs } from '../../src/actions/orgs.ts'
import { type Figure, quantile, timesOf } from '../figure.ts'
import { placesOf } from '../places.ts'
import { ctxOf, holder, type Province } from '../province.ts'

/** What people type, a letter at a time: a place, an office, initials, a code, a word that everybody has, one nobody has. */
const typed = [
  '深圳市福田区',
  '福田区第7机关',
  '第12党支部',
  '机关党委',
  '党支部',
  'szsftq',
  'dzb',
  '440304',
  '没有这个',
]

/** How long each look-up takes while somebody types, over the whole province and within one county. */
export async function searchFigures(province: Province): Promise<Figure[]> {
  const places = await placesOf(province.db)
  const prefixes = typed.flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1)))
  const figures: Figure[] = []
  for (const [where, org] of [
    ['province', places.province],
    ['county', places.county],
  ] as const) {
    const ctx = ctxOf(province.db, holder(org, 'steward'))
    const runs = prefixes.length * 2
    const slowest = { text: '', ms: 0 }
    const times = await timesOf(runs, async (run) => {
      const text = prefixes[Math.abs(run) % prefixes.length] ?? ''
      const start = performance.now()
      await searchOrgs(ctx, text, 20)
      const ms = performance.now() - start
      if (run >= prefixes.length && ms > slowest.ms) Object.assign(slowest, { text, ms })
    })
    figures.push({
      name: `search as one types, in the ${where}`,
      at: `${province.orgs} orgs, ${prefixes.length} look-ups`,
      value: quantile(times, 0.95),
      unit: 'ms p95',
      goal: '≤ 50',
      isMet: quantile(times, 0.95) <= 50,
      note: `median ${quantile(times, 0.5).toFixed(1)}, slowest ${slowest.text} ${slowest.ms.toFixed(0)}`,
    })
  }
  return figures
}
