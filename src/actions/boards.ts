import { emptyRow, restOf } from '../domain/board.ts'
import type { Day } from '../domain/day.ts'
import { sightOf } from '../domain/obligation.ts'
import { isWithin, type Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { monthsOf, pick, type Span } from '../domain/span.ts'
import { type Way, ways } from '../domain/tally.ts'
import { type BehindCursor, type Facet, listBehind as readBehind } from '../store/behind.ts'
import type { BoardPart } from '../store/board-parts.ts'
import { type Chosen, readBoard } from '../store/boards.ts'
import { getIssued, type OpenedPeriod } from '../store/issued-directives.ts'
import { listIdsBeyond } from '../store/orgs.ts'
import { fittingRows, rowsOfPage } from './board-pages.ts'
import { type Ctx, today } from './ctx.ts'
import { getReadableOrg, regionsOf } from './orgs.ts'

/** How a board is cut: seen on which day, counted which way, after which child its rows begin, and how many there are at most. */
export interface Cut {
  asOf?: Day | undefined
  by?: Way
  after?: number
  limit?: number | undefined
}

/**
 * Children × directives with counts, as many children as one answer holds, in the order of their ids; `next` is the child after which the
 * others follow. The rows, `own` and `rest` add up to `total`, always: all are of one moment, and `rest` is what is left for the children
 * that are not shown, before and after, and those that are closed.
 */
export async function getBoard(
  ctx: Ctx,
  orgId: number,
  programmeId: number,
  span: Span,
  { asOf, by = 'sight', after = 0, limit }: Cut = {},
) {
  const day = asOf ?? today(ctx)
  const { org, directives, opened } = await readFrame(ctx, orgId, programmeId)
  const chosen = choose(opened, span, day)
  const most = rowsOfPage(directives.length, limit)
  // One child more than a page holds tells whether others follow.
  const page = { after, most: most + 1 }
  const { childCount, children, parts } = await readBoard(ctx.db, org, chosen, day, by, page)
  const row = (part: BoardPart) => parts.get(part) ?? emptyRow(ways[by].names.length)
  const [own, total] = [row('own'), row('total')]
  const frame = { org: brief(org), span, months: monthsOf(opened, day), directives, childCount }
  const read = children.slice(0, most).map((child) => ({ org: child, ...row(child.id) }))
  const rows = read.slice(0, fittingRows(read, frame, [own, total, total]))
  return {
    ...frame,
    programmeId,
    asOf: day,
    cellNames: ways[by].names,
    rows,
    own: own.total[0] === 0 ? null : own,
    rest: restOf(total, [own, ...rows]),
    total,
    next: rows.length < children.length ? String(rows.at(-1)?.org.id) : null,
  }
}

/** The question behind a number: which cell, and which of its obligations; beyond a child, those of a board's `rest` after that row. */
export interface Question {
  programmeId: number
  directiveId?: number | undefined
  span: Span
  asOf?: Day | undefined
  facet: Omit<Facet, 'childIds'>
  beyond?: number | undefined
}

/** One page of the organisations behind a number of the board, in the order of the tree. */
export async function listBehind(
  ctx: Ctx,
  orgId: number,
  { programmeId, directiveId, span, asOf, facet, beyond }: Question,
  after: BehindCursor | null,
  limit: number,
) {
  const day = asOf ?? today(ctx)
  const { org, opened } = await readFrame(ctx, orgId, programmeId)
  const asked = opened.filter((period) => directiveId === undefined || period.directiveId === directiveId)
  const chosen = choose(asked, span, day)
  const regionIds = facet.isOwnOnly ? [org.regionId] : await regionsOf(ctx, org)
  const childIds = beyond === undefined ? undefined : await listIdsBeyond(ctx.db, org.id, beyond)
  const part = { ...facet, childIds }
  const rows = await readBehind(ctx.db, regionIds, org.path, chosen, part, day, after, limit)
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

function brief({ id, name, otherNames, kind, level, code, hasChildren }: Org) {
  return { id, name, otherNames, kind, level, code, hasChildren }
}
