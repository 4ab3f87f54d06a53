import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import { isWithin, type Org } from '../domain/org.ts'
import type { Way } from '../domain/tally.ts'
import { type BoardParts, type BoardPiece, ownPart, partsOf } from './board-parts.ts'
import { type Database, often } from './database.ts'
import { listRegions } from './orgs.ts'
import { isAtOrBelow } from './paths.ts'
import { type Here, togetherIn } from './regions-together.ts'
import { countsOf, countsOver, listOfCounts } from './tallies.ts'

/** The periods of directives that a board shows, side by side: the nth directive with the nth period. */
export interface Chosen {
  directiveIds: number[]
  periods: number[]
}

/** A child of the org, as a row of the board. */
export type BoardChild = Pick<Org, 'id' | 'name' | 'otherNames' | 'kind' | 'level' | 'code' | 'hasChildren'>

/** Which of the open children are read, in the order of their ids: those after an id, and how many at most. */
export interface BoardPage {
  after: number
  most: number
}

/**
 * Some children of an org and the numbers of its board in one statement, and so of one moment: folded + pending for whoever
 * keeps a tally, the facts for the childless. With all children the parts `own` and theirs add up to `total`, which is read by
 * itself: of the children that are not asked for nothing is read but what the total needs. Above a region the sums are made from
 * each region's root; within a region only that region is read. Where regions are asked one by one each is of its own moment, and the
 * sums hold all the same: what a region adds to the total is read with its row.
 */
export async function readBoard(
  db: Database,
  org: Org,
  chosen: Chosen,
  today: Day,
  by: Way,
  page: BoardPage,
): Promise<{ childCount: number; children: BoardChild[]; parts: BoardParts }> {
  const readings: Reading[] = []
  for (const here of await togetherIn(db, () => listRegionIds(db, org))) {
    readings.push(await readHere(db, org, chosen, today, page, here))
  }
  const children = readings.flatMap((reading) => reading.children ?? [])
  return {
    childCount: readings.reduce((sum, reading) => sum + reading.childCount, 0),
    children: children.sort((a, b) => a.id - b.id).slice(0, page.most),
    parts: partsOf(
      readings.flatMap((reading) => reading.pieces ?? []),
      by,
    ),
  }
}

async function listRegionIds(db: Database, org: Org): Promise<number[]> {
  const within = (await listRegions(db)).filter(({ rootPath }) => isWithin(rootPath, org.path))
  return [org.regionId, ...within.map(({ id }) => id)]
}

interface Reading {
  childCount: number
  children: BoardChild[] | null
  pieces: BoardPiece[] | null
}

async function readHere(
  db: Database,
  org: Org,
  chosen: Chosen,
  today: Day,
  { after, most }: BoardPage,
  { has, isIn }: Here,
): Promise<Reading> {
  const depth = depthOf(org.path) + 2
  const isHome = has(org.regionId)
  const { rows } = await sql<Reading>`${often}
    with chosen as (
      select * from unnest(${chosen.directiveIds}::int[], ${chosen.periods}::smallint[]) as c(directive_id, period)
    ), children as (
      select * from orgs where parent_id = ${org.id} and ${isIn('orgs.region_id')} and id > ${after} and closed_on is null
      order by id limit ${most}
    ), inner_regions as (
      select id, root_id, root_path from regions
      where ${isAtOrBelow('root_path', org.path)} and root_path <> ${org.path} and ${isIn('regions.id')}
    ), keepers as (
      select id as part, false as is_of_total, region_id, id as org_id from children
      where has_children and region_id = ${org.regionId}
      union all
      select split_part(root_path, '/', ${depth})::int, true, id, root_id from inner_regions
      union all
      select null, true, ${org.regionId}::smallint, ${org.id}::int where ${org.hasChildren && isHome}
    ), folded as (
      select part, is_of_total, texts.* from keepers cross join lateral (
        select ${textsOf(today)} from tallies
        where ${isOf('tallies', 'keepers')} and ${isIn('tallies.region_id')} and ${isChosen(chosen)}
      ) as texts
    ), changed as (
      select nullif(split_part(org_path, '/', ${depth}), '')::int as part, directive_id, due_on,
        ${countsOver('tally_deltas', sql`n`)}
      from (select ${org.regionId}::smallint as region_id union select id from inner_regions) as scanned
      join tally_deltas using (region_id)
      where ${isAtOrBelow('org_path', org.path)} and ${isIn('tally_deltas.region_id')} and ${isChosen(chosen)}
      group by 1, directive_id, due_on
    ), pending as (
      select part, true, ${textsOf(today)} from (select part, due_on, ${countsText} from changed) as changed group by part
    ), fact_orgs as (
      select id as part, false as is_of_total, region_id, id as org_id from children where not has_children
      union all
      select ${ownPart}, not ${org.hasChildren}, ${org.regionId}::smallint, ${org.id}::int where ${isHome}
    ), facts as (
      select part, is_of_total, texts.* from fact_orgs cross join lateral (
        select ${textsOf(today)} from (select due_on, ${countsText} from (
          select directive_id, due_on, ${countsOf('obligations', sql`1`)} from obligations
          where ${isOf('obligations', 'fact_orgs')} and ${isIn('obligations.region_id')} and ${isChosen(chosen)}
        ) as counted) as counted
      ) as texts
    ), pieces as (
      select part, is_of_total as "isOfTotal", ahead, past from (
        select * from folded union all select * from pending union all select * from facts
      ) as pieces
    ), shown as (
      select id, name, other_names as "otherNames", kind, level, code, has_children as "hasChildren"
      from children order by id
    )
    select (select count(*)::int from orgs
        where parent_id = ${org.id} and ${isIn('orgs.region_id')} and closed_on is null) as "childCount",
      (select json_agg(shown) from shown) as children, (select json_agg(pieces) from pieces) as pieces`.execute(
    db,
  )
  return rows[0] as Reading
}

/** The texts of the rows whose day is still ahead, and of those whose day has passed. */
function textsOf(today: Day) {
  return sql`string_agg(counts, ',') filter (where due_on >= ${today}::date) as ahead,
    string_agg(counts, ',') filter (where due_on < ${today}::date) as past`
}

/** What `tallies.counts` is, of a row that has the counts alone. */
const countsText = sql`concat_ws(',', directive_id, ${listOfCounts(sql.ref)}) as counts`

function isOf(table: string, orgs: string) {
  const equal = (column: string) => sql`${sql.ref(`${table}.${column}`)} = ${sql.ref(`${orgs}.${column}`)}`
  return sql`${equal('region_id')} and ${equal('org_id')}`
}

/**
 * The periods of the nth directive and the nth period. The list lets the index skip to each; `is true` keeps the pairs a hash
 * to ask, where the planner, who takes the rows of an org for few, would compare each with all. Where all share one period, as
 * directives that are due once do, it alone decides, at a third of the price.
 */
function isChosen({ directiveIds, periods }: Chosen): RawBuilder<SqlBool> {
  const shared = periods.every((period) => period === periods[0]) ? (periods[0] ?? null) : null
  return sql<SqlBool>`directive_id = any(${directiveIds}::int[]) and (period = ${shared}::smallint
    or (directive_id, period) in (select directive_id, period from chosen)) is true`
}

function depthOf(path: string): number {
  return path.split('/').length - 2
}
