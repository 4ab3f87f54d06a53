import * as z from 'zod'
import { Day } from '../domain/day.ts'
import { Problem } from '../domain/problem.ts'
import { Id } from './shapes/basics.ts'

/** A page as it is answered: it has a next one when it is full. */
export function page<T>(items: T[], limit: number, cursor: (last: T) => string | number) {
  const last = items.length < limit ? undefined : items.at(-1)
  return { items, next: last === undefined ? null : String(cursor(last)) }
}

/** The number after which a page starts; throws `request.invalid` for anything else. */
export function numberAfter(after: string | undefined): number | null {
  return after === undefined ? null : parse(z.coerce.number().int().nonnegative(), after)
}

/** The org after which a page starts, 0 for the first; throws `request.invalid` for what names none. */
export function orgAfter(after: string | undefined): number {
  return after === undefined ? 0 : parse(Id, after)
}

/** Due day, directive and period after which a page of obligations starts. */
export function obligationAfter(after: string | undefined) {
  if (after === undefined) return null
  const [dueOn, directiveId, period] = after.split('_')
  return parse(
    z.object({ dueOn: Day, directiveId: z.coerce.number().int(), period: z.coerce.number().int() }),
    {
      dueOn,
      directiveId,
      period,
    },
  )
}

/** Due day and report after which a page of waiting reports starts. */
export function waitingAfter(after: string | undefined) {
  if (after === undefined) return null
  const [dueOn, id] = after.split('_')
  return parse(z.object({ dueOn: Day, id: z.uuid() }), { dueOn, id })
}

/** Path, directive and period after which a page of orgs behind a number starts. */
export function behindAfter(after: string | undefined) {
  if (after === undefined) return null
  const [orgPath, directiveId, period] = after.split('_')
  const Path = z.string().regex(/^\/(\d+\/)+$/)
  return parse(
    z.object({ orgPath: Path, directiveId: z.coerce.number().int(), period: z.coerce.number().int() }),
    {
      orgPath,
      directiveId,
      period,
    },
  )
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new Problem('request.invalid', { issues: [{ path: 'after', message: 'no such page' }] })
  return parsed.data
}
