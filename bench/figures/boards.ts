import { getBoard } from '../../src/actions/boards.ts'
import { type Figure, quantile, timesOf } from '../figure.ts'
import { placesOf } from '../places.ts'
import { ctxOf, holder, type Province } from '../province.ts'

/** How long the boards of the province, a city and a county take as actions, without the door. */
export async function boardFigures(province: Province): Promise<Figure[]> {
  const { db, programmeId } = province
  const places = await placesOf(db)
  const ctx = ctxOf(db, holder(places.province, 'steward'))
  const figures: Figure[] = []
  for (const [name, org] of Object.entries(places)) {
    const times = await timesOf(60, () => getBoard(ctx, org.id, programmeId, { span: 'current' }))
    const { rows, directives } = await getBoard(ctx, org.id, programmeId, { span: 'current' })
    figures.push({
      name: `board of a ${name}, action alone`,
      at: `${province.orgs} orgs, ${rows.length} × ${directives.length}`,
      value: quantile(times, 0.95),
      unit: 'ms p95',
      goal: '≤ 10 over the round trip, see board over HTTP',
      isMet: null,
      note: `median ${quantile(times, 0.5).toFixed(1)}`,
    })
  }
  return figures
}
