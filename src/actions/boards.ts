import type { Day } from '../domain/day.ts'
import { sightOf } from '../domain/obligation.ts'
import { isWithin, type Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { monthsOf, pick, type Span } from '../domain/span.ts'
import { type Way, ways } from '../domain/tally.ts'
import { type BehindCursor, type Facet, listBehind as readBehind } from '../store/behind.ts'
import { addTo, type BoardPart } from '../store/board-parts.ts'
import { type Chosen, readBoard } from '../store/boards.ts'
import { getIssued, type OpenedPeriod } from '../store/issued-directives.ts'
import { type Ctx, today } from './ctx.ts'
import { getReadableOrg, regionsOf } from './orgs.ts'

/** A board is wide: this many children at most are its rows; more are reached through the list of orgs. */
const mostRows = 5000

/** One row of a board: numbers in the order of `cellNames`, by directive; a directive that binds nobody is left out. */
export interface BoardRow {
  cells: Record<number, number[]>
  total: number[]
}

/** Children × directives with counts. The rows and `own` add up to `total`, always. */
export async function getBoard(
  ctx: Ctx,
  orgId: number,
  programmeId: number,
  span: Span,
  asOf?: Day,
  by: Way = 'sight',
) {
  const day = asOf ?? today(ctx)
  const { org, directives, opened } = await readFrame(ctx, orgId, programmeId)
  const chosen = choose(opened, span, day)
  const { children, parts } = await readBoard(ctx.db, org, chosen, day, { by, mostChildren: mostRows })
  const rowOf = (part: BoardPart) => asRow(parts.get(part), by)
  const own = rowOf('own')
  return {
    org: brief(org),
    programmeId,
    asOf: day,
    span,
    months: monthsOf(opened, day),
    cellNames: ways[by].names,
    directives,
    rows: children.map((child) => ({ org: child, ...rowOf(child.id) })),
    own: own.total[0] === 0 ? null : own,
    total: rowOf('total'),
  }
}

/** The question behind a number: which cell, and which of its obligations. */
export interface Question {
  programmeId: number
  directiveId?: number | undefined
  span: Span
  asOf?: Day | undefined
  facet: Facet
}

/** One page of the organisations behind a number of the board, in the order of the tree. */
export async function listBehind(
  ctx: Ctx,
  orgId: number,
  { programmeId, directiveId, span, asOf, facet }: Question,
  after: BehindCursor | null,
  limit: number,
) {
  const day = asOf ?? today(ctx)
  const { org, opened } = await readFrame(ctx, orgId, programmeId)
  const asked = opened.filter((period) => directiveId === undefined || period.directiveId === directiveId)
  const chosen = choose(asked, span, day)
  const regionIds = facet.isOwnOnly ? [org.regionId] : await regionsOf(ctx, org)
  const rows = await readBehind(ctx.db, regionIds, org.path, chosen, facet, day, after, limit)
  return rows.map((row) => ({ ...row, sight: sightOf(row, day) }))
}

/** What a board stands on, read at once. Columns are only of programmes that concern the org: from above it, itself, or below. */
async function readFrame(ctx: Ctx, orgId: number, programmeId: number) {
  const issued = getIssued(ctx.db, programmeId)
  // Whether the org may be read is told first, whatever else is wrong.
  issued.catch(() => undefined)
  const { org } = await getReadableOrg(ctx, orgId)
  const { orgPath, directives, opened } = await issued
  if (!isWithin(org.path, orgPath) && !isWithin(orgPath, org.path)) {
    throw new Problem('programme.notFound', { id: programmeId })
  }
  return { org, directives, opened }
}

function choose(opened: OpenedPeriod[], span: Span, asOf: Day): Chosen {
  const shown = pick(opened, span, asOf)
  return {
    directiveIds: shown.map(({ directiveId }) => directiveId),
    periods: shown.map(({ period }) => period),
  }
}

function asRow(parts: Map<number, number[]> | undefined, by: Way): BoardRow {
  const cells: BoardRow['cells'] = {}
  const total = ways[by].names.map(() => 0)
  for (const [directiveId, numbers] of parts ?? []) {
    if (numbers[0] === 0) continue
    cells[directiveId] = numbers
    addTo(total, numbers)
  }
  return { cells, total }
}

function brief({ id, name, otherNames, kind, level, code, hasChildren }: Org) {
  return { id, name, otherNames, kind, level, code, hasChildren }
}
