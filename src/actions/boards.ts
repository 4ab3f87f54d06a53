import type { Day } from '../domain/day.ts'
import { sightOf } from '../domain/obligation.ts'
import { isWithin, type Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { pick, type Span } from '../domain/span.ts'
import { addCells, type Cell, cellNames, cellOf, emptyCell } from '../domain/tally.ts'
import { type BehindCursor, type Facet, listBehind as readBehind } from '../store/behind.ts'
import { type BoardCount, type Chosen, readBoard } from '../store/boards.ts'
import { type IssuedDirective, listIssued } from '../store/issued-directives.ts'
import * as orgs from '../store/orgs.ts'
import { listOpenedPeriods } from '../store/periods.ts'
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
export async function getBoard(ctx: Ctx, orgId: number, programmeId: number, span: Span, asOf?: Day) {
  const { org } = await getReadableOrg(ctx, orgId)
  const day = asOf ?? today(ctx)
  const directives = await issuedDirectives(ctx, org, programmeId)
  const chosen = await choose(ctx, directives, span, day)
  const [counts, children] = await Promise.all([
    readBoard(ctx.db, org, chosen, day),
    orgs.listChildren(ctx.db, org.id, 0, mostRows),
  ])
  const parts = partsOf(counts)
  const rowOf = (part: BoardCount['part']) => asRow(parts.get(part) ?? new Map())
  return {
    org: brief(org),
    programmeId,
    asOf: day,
    cellNames,
    directives,
    rows: children.map((child) => ({ org: brief(child), ...rowOf(child.id) })),
    own: parts.has('own') ? rowOf('own') : null,
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
  const { org } = await getReadableOrg(ctx, orgId)
  const day = asOf ?? today(ctx)
  const directives = await issuedDirectives(ctx, org, programmeId)
  const asked = directives.filter(({ id }) => directiveId === undefined || id === directiveId)
  const chosen = await choose(ctx, asked, span, day)
  const regionIds = facet.isOwnOnly ? [org.regionId] : await regionsOf(ctx, org)
  const rows = await readBehind(ctx.db, regionIds, org.path, chosen, facet, day, after, limit)
  return rows.map((row) => ({ ...row, sight: sightOf(row, day) }))
}

/** Columns only of programmes that concern the org: issued from above it, from itself, or from below. */
async function issuedDirectives(ctx: Ctx, org: Org, programmeId: number): Promise<IssuedDirective[]> {
  const { orgPath, directives } = await listIssued(ctx.db, programmeId)
  if (!isWithin(org.path, orgPath) && !isWithin(orgPath, org.path)) {
    throw new Problem('programme.notFound', { id: programmeId })
  }
  return directives
}

async function choose(ctx: Ctx, directives: { id: number }[], span: Span, asOf: Day): Promise<Chosen> {
  const opened = await listOpenedPeriods(
    ctx.db,
    directives.map(({ id }) => id),
  )
  const shown = pick(opened, span, asOf)
  return {
    directiveIds: shown.map(({ directiveId }) => directiveId),
    periods: shown.map(({ period }) => period),
  }
}

function partsOf(counts: BoardCount[]): Map<BoardCount['part'], Map<number, Cell>> {
  const parts = new Map<BoardCount['part'], Map<number, Cell>>()
  for (const count of counts) {
    const cells = parts.get(count.part) ?? new Map<number, Cell>()
    const cell = addCells(cells.get(count.directiveId) ?? emptyCell(), cellOf(count, count.isPast))
    if (cell.bound > 0) parts.set(count.part, cells.set(count.directiveId, cell))
  }
  return parts
}

function asRow(cells: Map<number, Cell>): BoardRow {
  const total = [...cells.values()].reduce(addCells, emptyCell())
  return {
    cells: Object.fromEntries([...cells].map(([directiveId, cell]) => [directiveId, asNumbers(cell)])),
    total: asNumbers(total),
  }
}

function asNumbers(cell: Cell): number[] {
  return cellNames.map((name) => cell[name])
}

function brief({ id, name, otherNames, kind, level, code, hasChildren }: Org) {
  return { id, name, otherNames, kind, level, code, hasChildren }
}
