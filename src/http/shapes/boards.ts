import * as z from 'zod'
import { Day } from '../../domain/day.ts'
import { results, sights, statuses, verifications } from '../../domain/obligation.ts'
import { Scope } from '../../domain/scope.ts'
import { Span } from '../../domain/span.ts'
import { cellNames, countNames } from '../../domain/tally.ts'
import { Id, OtherNames } from './basics.ts'

const Numbers = z.array(z.int())

/** An org as the board shows it. */
export const BoardOrg = z
  .object({
    id: z.int(),
    name: z.string(),
    otherNames: OtherNames,
    kind: z.string(),
    level: z.string(),
    code: z.string().nullable(),
    hasChildren: z.boolean(),
  })
  .meta({ id: 'BoardOrg' })

/** Numbers in the order of `cellNames`: by directive, and in all; a directive that binds nobody there is left out. */
export const BoardCells = z
  .object({ cells: z.record(z.string(), Numbers), total: Numbers })
  .meta({ id: 'BoardCells' })

/** The board of an org, a page of it: children × directives; rows + own + rest = total, always. */
export const BoardAnswer = z
  .object({
    org: BoardOrg,
    programmeId: z.int(),
    asOf: Day,
    /** The periods that are counted. */
    span: Span,
    /** The months, as 2026-08, in which periods that have opened are due. */
    months: z.array(z.string()),
    cellNames: z.array(z.enum([...new Set([...cellNames, ...countNames])])),
    directives: z.array(
      z.object({
        id: z.int(),
        title: z.string(),
        ordinal: z.string(),
        position: z.int(),
        parentId: z.int().nullable(),
        section: z.string().nullable(),
        every: z.string(),
        scope: Scope,
      }),
    ),
    rows: z.array(BoardCells.extend({ org: BoardOrg })),
    own: BoardCells.nullable(),
    /** All children that are not among the rows, and those that are closed; null where they owe nothing. */
    rest: BoardCells.nullable(),
    total: BoardCells,
    /** How many children there are, without those that are closed. */
    childCount: z.int(),
    /** The `after` of the rows that follow; null where none do. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Board' })

/** Which periods of a programme's directives a board shows, seen on which day. */
export const BoardQuery = Span.extend({ programmeId: Id, asOf: Day.optional() })

/** How a board is cut: by sight, or by status, result and verification as they stand; and after which child its rows begin. */
export const BoardCut = BoardQuery.extend({
  by: z.enum(['sight', 'status']).default('sight'),
  after: z.string().max(200).optional(),
  /** Rows at most; an answer holds fewer where they would weigh too much. */
  limit: z.coerce.number().int().min(1).max(250).optional(),
})

/** Which cell is opened, and where in the list to go on. */
export const BehindQuery = BoardQuery.extend({
  directiveId: Id.optional(),
  sight: z.enum(sights).optional(),
  result: z.enum(results).optional(),
  verification: z.enum(verifications).optional(),
  own: z.stringbool().optional(),
  /** Only what a board's `rest` counts, by the id of the org in its last row. */
  beyond: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** An org behind a number, with the obligation that was counted. */
export const BehindItem = z
  .object({
    obligationId: z.string(),
    regionId: z.int(),
    orgId: z.int(),
    orgName: z.string(),
    otherNames: OtherNames,
    kind: z.string(),
    level: z.string(),
    orgPath: z.string(),
    directiveId: z.int(),
    period: z.int(),
    dueOn: Day,
    status: z.enum(statuses),
    result: z.enum(results).nullable(),
    verification: z.enum(verifications),
    sight: z.enum(sights),
  })
  .meta({ id: 'BehindItem' })
