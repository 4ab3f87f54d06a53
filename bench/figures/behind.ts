import { listBehind, type Question } from '../../src/actions/boards.ts'
import type { Sight } from '../../src/domain/obligation.ts'
import type { BehindCursor } from '../../src/store/behind.ts'
import { type Figure, quantile, timesOf } from '../figure.ts'
import { placesOf } from '../places.ts'
import { ctxOf, holder, type Province } from '../province.ts'

const pageSize = 50
const thousandth = 1000

/** How long the first and the thousandth page of the orgs behind a cell of the province take. */
export async function behindFigures(province: Province): Promise<Figure[]> {
  const { db, programmeId, directiveIds } = province
  const places = await placesOf(db)
  const ctx = ctxOf(db, holder(places.province, 'steward'))
  const ask = (
    directiveId: number,
    sight: Sight | undefined,
    after: BehindCursor | null,
    limit = pageSize,
  ) => {
    const question: Question = { programmeId, directiveId, span: { span: 'current' }, facet: { sight } }
    return listBehind(ctx, places.province.id, question, after, limit)
  }
  const figures: Figure[] = []
  for (const sight of [undefined, 'unknown', 'reported', 'overdue'] as const) {
    const late = await cursorAfter(thousandth * pageSize, (after) =>
      ask(directiveIds[0] ?? 0, sight, after, 5000),
    )
    for (const [page, after] of [
      ['first', null],
      ['thousandth', late],
    ] as const) {
      if (page === 'thousandth' && !after) continue
      const times = await timesOf(60, (run) =>
        ask(directiveIds[(run + 10) % directiveIds.length] ?? 0, sight, after),
      )
      figures.push({
        name: `behind a cell, ${page} page`,
        at: `${province.orgs} orgs, ${sight ?? 'all'}`,
        value: quantile(times, 0.95),
        unit: 'ms p95',
        goal: '≤ 20',
        isMet: quantile(times, 0.95) <= 20,
        note: `median ${quantile(times, 0.5).toFixed(1)}`,
      })
    }
  }
  return figures
}

async function cursorAfter(count: number, next: (after: BehindCursor | null) => Promise<BehindCursor[]>) {
  let after: BehindCursor | null = null
  for (let seen = 0; seen < count; ) {
    const rows = await next(after)
    if (rows.length === 0) return null
    const last = rows.at(-1) as BehindCursor
    after = { orgPath: last.orgPath, directiveId: last.directiveId, period: last.period }
    seen += rows.length
  }
  return after
}
