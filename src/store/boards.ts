import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import { type Database, often } from './database.ts'
import { isAtOrBelow } from './paths.ts'
import { countsOf, listOfCounts, sumOfCounts } from './tallies.ts'

/** The periods of directives that a board shows, side by side: the nth directive with the nth period. */
export interface Chosen {
  directiveIds: number[]
  periods: number[]
}

/** Counts of one part of a board, for one directive, on one side of the day. */
export interface BoardCount {
  /** A child's id; `total` for the org and all below it; `own` for the org alone. */
  part: number | 'total' | 'own'
  directiveId: number
  isPast: boolean
  /** In the order of `countNames`. */
  counts: number[]
}

const total = -1
const own = -2

/**
 * The counts of an org's board in one statement, and so of one moment: folded + pending for whoever keeps a tally, the facts
 * for the childless. The parts `own` and the children add up to `total`. Above a region the sums are made here, from
 * each region's root; within a region only that region is read.
 */
export async function readBoard(db: Database, org: Org, chosen: Chosen, today: Day): Promise<BoardCount[]> {
  const { rows } = await sql<{ counts: string | null }>`${often}
    with chosen as (
      select * from unnest(${chosen.directiveIds}::int[], ${chosen.periods}::smallint[]) as c(directive_id, period)
    ), children as (
      select region_id, id, path, has_children from orgs where parent_id = ${org.id}
    ), inner_regions as (
      select id, root_id, root_path from regions
      where ${isAtOrBelow('root_path', org.path)} and root_path <> ${org.path}
    ), sources as (
      select id as child, false as is_of_total, region_id, id as org_id from children
      where has_children and region_id = ${org.regionId}
      union all
      select split_part(root_path, '/', ${depthOf(org.path) + 2})::int, true, id, root_id from inner_regions
      union all
      select null, true, ${org.regionId}::smallint, ${org.id}::int where ${org.hasChildren}
    ), folded as (
      select part, directive_id, due_on < ${today}::date as is_past, ${listOfCounts(sql.ref)}
      from sources cross join chosen
      join tallies using (region_id, org_id, directive_id, period)
      cross join lateral (values (child), (case when is_of_total then ${total}::int end)) as parts(part)
      where part is not null
    ), pending_rows as (
      select nullif(split_part(org_path, '/', ${depthOf(org.path) + 2}), '')::int as child, tally_deltas.*
      from (select ${org.regionId}::smallint as region_id union select id from inner_regions) as scanned
      join tally_deltas using (region_id)
      join chosen using (directive_id, period)
      where ${isAtOrBelow('org_path', org.path)}
    ), pending as (
      select part, directive_id, due_on < ${today}::date as is_past, ${countsOf('pending_rows', sql`n`)}
      from pending_rows cross join lateral (values (${total}), (child)) as parts(part)
      where part is not null
    ), fact_orgs as (
      select id as part, region_id, id as org_id from children where not has_children
      union all
      select ${own}, ${org.regionId}, ${org.id}
      union all
      select ${total}, ${org.regionId}, ${org.id} where not ${org.hasChildren}
    ), facts as (
      select part, directive_id, due_on < ${today}::date as is_past, ${countsOf('obligations', sql`1`)}
      from fact_orgs cross join chosen
      join obligations using (region_id, org_id, directive_id, period)
    ), summed as (select part, directive_id, is_past, ${sumOfCounts('parts')}
    from (
      select * from folded union all select * from pending union all select * from facts
    ) as parts
    group by part, directive_id, is_past)
    select array_agg(array[part, directive_id, is_past::int, ${listOfCounts(sql.ref)}])::text as counts from summed`.execute(
    db,
  )
  return (rows[0]?.counts ?? '').slice(2, -2).split('},{').filter(Boolean).map(toCount)
}

/** A board has thousands of numbers: they come as one text, which is read in a fraction of the time that rows take. */
function toCount(text: string): BoardCount {
  const counts = text.split(',').map(Number)
  const [part = 0, directiveId = 0, isPast = 0] = counts.splice(0, 3)
  return {
    part: part === total ? 'total' : part === own ? 'own' : part,
    directiveId,
    isPast: isPast === 1,
    counts,
  }
}

function depthOf(path: string): number {
  return path.split('/').length - 2
}
