import { type Figure, quantile, timesOf } from '../figure.ts'
import { hottest } from '../hottest.ts'
import type { Machine } from '../machine.ts'
import { plansOf } from '../plans.ts'
import { openProvince, type Province } from '../province.ts'

const sizes = [3000, 12_000, 300_000, 1_500_000]
const asked = [
  'board of the province',
  'board of a city',
  'orgs behind a cell',
  'what an org owes',
  'file a report',
] as const

/**
 * Pages touched and time of what is asked most, at every size of tree, with as many directives. A tree of 1.5 million with all
 * directives is sixty million obligations: it is measured only where it has been made before.
 */
export async function sizeFigures({ directiveIds }: Province, machine: Machine): Promise<Figure[]> {
  const figures: Figure[] = []
  const measured: { size: number; values: Map<string, { pages: number; ms: number }> }[] = []
  for (const size of sizes) {
    if (size > 300_000 && !(await machine.has(`bench_${size}`))) continue
    const province = await openProvince(machine, size, directiveIds.length)
    const values = new Map<string, { pages: number; ms: number }>()
    const all = await hottest(province)
    for (const name of asked) {
      const plans = await plansOf(province.url, all[name])
      const times = name === 'file a report' ? [] : await timesOf(40, () => all[name](province.db))
      values.set(name, {
        pages: plans.reduce((sum, { buffers }) => sum + buffers, 0),
        ms: quantile(times, 0.5),
      })
    }
    measured.push({ size: province.orgs, values })
  }
  for (const name of asked) {
    const of = (kind: 'pages' | 'ms') => measured.map(({ values }) => values.get(name)?.[kind] ?? Number.NaN)
    const growth = (values: number[]) => (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)
    figures.push({
      name: `flat: ${name}`,
      at: `${measured.map(({ size }) => size.toLocaleString('en')).join(' → ')} orgs`,
      value: growth(of('pages')),
      unit: '× pages',
      goal: '≤ 1.5',
      isMet: growth(of('pages')) <= 1.5,
      note: `pages ${of('pages').join(' → ')}; median ms ${of('ms')
        .map((ms) => ms.toFixed(1))
        .join(' → ')}`,
    })
  }
  return figures
}
