import type { Answer } from '../../api/client.ts'
import { type Cell, cellFrom, cellSentence, lookWeight, needsLook } from '../../board/cell.ts'
import { nameOf } from '../../words/names.ts'
import { type Measure, measureOf } from './measure.ts'

type Board = Answer<'Board'>

/** One child of the org in view, as the map shows it. */
export interface Spot {
  orgId: number
  code: string | null
  name: string
  short: string
  cell: Cell | undefined
  value: number | null
  needsLook: boolean
  /** 1–3 for the places that most need a look, the most pressing first; undefined for all others. */
  rank?: number
  sentence: string
  address: string
}

interface Question {
  measure: Measure
  directiveId: number | undefined
  what: string
  shortName: (org: { name: string; otherNames: Record<string, string>; code: string | null }) => string
  addressOf: (orgId: number) => string
}

/** The children on a board as spots of a map. */
export function spotsOf(
  board: Board,
  { measure, directiveId, what, shortName, addressOf }: Question,
): Spot[] {
  const spots = board.rows.map(({ org, cells, total }): Spot => {
    const cell = cellFrom(board.cellNames, directiveId === undefined ? total : cells[directiveId])
    const name = nameOf(org)
    return {
      orgId: org.id,
      code: org.code,
      name,
      short: shortName(org),
      cell,
      value: measureOf(measure, cell),
      needsLook: needsLook(cell),
      sentence: cellSentence(name, what, cell),
      address: addressOf(org.id),
    }
  })
  for (const [index, spot] of worstOf(spots).entries()) spot.rank = index + 1
  return spots
}

/** The places that most need a look, the most pressing first. */
export function rankedOf(spots: Spot[]): Spot[] {
  return spots.filter(({ rank }) => rank).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}

function worstOf(spots: Spot[], most = 3): Spot[] {
  const weightOf = ({ cell }: Spot) => (cell ? lookWeight(cell) : 0)
  return spots
    .filter((spot) => weightOf(spot) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, most)
}
