import { sql } from 'kysely'
import { getBoard } from '../../src/actions/boards.ts'
import { restOf } from '../../src/domain/board.ts'
import type { Org } from '../../src/domain/org.ts'
import { toOrg } from '../../src/store/orgs.ts'
import { widen } from '../../test/widen.ts'
import { type Figure, quantile, timesOf } from '../figure.ts'
import type { Machine } from '../machine.ts'
import { ctxOf, holder, openProvince, type Province } from '../province.ts'

const size = 3000
const widths = [
  [122, 20],
  [5000, 0],
] as const
const mostKb = 200
const current = { span: 'current' } as const

/** Boards of many rows, by pages: how heavy the heaviest answer is, how long a page takes, and whether the pages add up. */
export async function wideFigures({ directiveIds }: Province, machine: Machine): Promise<Figure[]> {
  const province = await openProvince(machine, size, directiveIds.length, 'bench_wide')
  const counties = await countiesOf(province)
  const figures: Figure[] = []
  for (const [i, [children, below]] of widths.entries()) {
    const county = counties[i]
    if (!county) throw new Error('no county')
    if (province.orgs < size + 1000) await widen(province.db, county, children, below)
    figures.push(...(await figuresOf(province, county)))
  }
  return figures
}

async function figuresOf({ db, programmeId }: Province, org: Org): Promise<Figure[]> {
  const ctx = ctxOf(db, holder(org, 'steward'))
  const read = (after?: number) => getBoard(ctx, org.id, programmeId, current, after ? { after } : {})
  const times = await timesOf(60, () => read())
  const pages = [await read()]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await read(Number(next)))
  const rows = pages.flatMap((page) => page.rows)
  const { own, total, directives } = pages[0] as (typeof pages)[number]
  const isSum = restOf(total, own ? [own, ...rows] : rows) === null
  const sizes = pages.map((page) => Buffer.byteLength(JSON.stringify(page)) / 1000)
  const at = `${rows.length} × ${directives.length}, ${pages.length} pages`
  return [
    {
      name: 'largest JSON of a wide board',
      at,
      value: Math.max(...sizes),
      unit: 'kB',
      limit: mostKb,
      goal: `≤ ${mostKb}; all pages: rows + own = total`,
      isMet: Math.max(...sizes) <= mostKb && isSum,
      note: `${Math.round(sizes.reduce((sum, one) => sum + one, 0))} in all${isSum ? '' : ', WHICH DO NOT ADD UP'}`,
    },
    {
      name: 'page of a wide board, action alone',
      at,
      value: quantile(times, 0.95),
      unit: 'ms p95',
      goal: '≤ 10 over the round trip, see board over HTTP',
      isMet: null,
      note: `median ${quantile(times, 0.5).toFixed(1)}`,
    },
  ]
}

async function countiesOf({ db }: Province) {
  const { rows } = await sql<Parameters<typeof toOrg>[0]>`
    select * from orgs where level = 'county' and has_children order by id limit ${widths.length}`.execute(db)
  return rows.map(toOrg)
}
