import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import { soughtOf } from '../domain/sought.ts'
import type { Database } from '../store/database.ts'
import type { Node } from './node.ts'

const rowsAtOnce = 5000

interface Row {
  region: number
  id: number
  parent: number | null
  path: string
  node: Node
  rootsRegion: boolean
}

/**
 * Founds a tree of orgs in an empty database, numbered from 1 in the order of a walk from the top, each region with its
 * number; gives back how many they are.
 */
export async function foundOrgs(
  tx: Database,
  root: Node,
  { regionLevel, foundedOn }: { regionLevel: string; foundedOn: Day },
  onDone: (orgs: number) => void,
): Promise<number> {
  const regions: Row[] = []
  let batch: Row[] = []
  let total = 0
  for (const row of walk(root, regionLevel)) {
    if (row.rootsRegion) regions.push(row)
    batch.push(row)
    total += 1
    if (batch.length < rowsAtOnce) continue
    await insertOrgs(tx, batch, foundedOn)
    batch = []
    onDone(total)
  }
  await insertOrgs(tx, batch, foundedOn)
  await sql`
    insert into regions (id, root_id, root_path)
    select * from unnest(
      ${regions.map(({ region }) => region)}::smallint[], ${regions.map(({ id }) => id)}::int[],
      ${regions.map(({ path }) => path)}::text[]
    )`.execute(tx)
  await sql`select setval('org_ids', ${total})`.execute(tx)
  onDone(total)
  return total
}

function* walk(root: Node, regionLevel: string): Generator<Row> {
  const last = { id: 0, region: 0 }
  function* visit(node: Node, above: Row | null): Generator<Row> {
    const id = ++last.id
    const rootsRegion = !above || node.level === regionLevel
    const region = rootsRegion ? ++last.region : above.region
    const row = {
      region,
      id,
      parent: above?.id ?? null,
      path: `${above?.path ?? '/'}${id}/`,
      node,
      rootsRegion,
    }
    yield row
    for (const child of node.children) yield* visit(child, row)
  }
  yield* visit(root, null)
}

async function insertOrgs(tx: Database, rows: Row[], foundedOn: Day): Promise<void> {
  const column = <T>(of: (row: Row) => T) => rows.map(of)
  await sql`
    insert into orgs (region_id, id, parent_id, path, kind, level, code, name, other_names, has_children, sought, founded_on)
    select region_id, id, parent_id, path, kind, level, code, name,
      jsonb_build_object('zh-Hant', hant, 'en', en), has_children, sought, ${foundedOn}::date
    from unnest(
      ${column(({ region }) => region)}::smallint[], ${column(({ id }) => id)}::int[],
      ${column(({ parent }) => parent)}::int[], ${column(({ path }) => path)}::text[],
      ${column(({ node }) => node.kind)}::text[], ${column(({ node }) => node.level)}::text[],
      ${column(({ node }) => node.code)}::text[], ${column(({ node }) => node.names['zh-Hans'])}::text[],
      ${column(({ node }) => node.names['zh-Hant'])}::text[], ${column(({ node }) => node.names.en)}::text[],
      ${column(({ node, rootsRegion }) => rootsRegion || node.children.length > 0)}::boolean[],
      ${column(({ node }) => soughtBy(node))}::text[]
    ) as org(region_id, id, parent_id, path, kind, level, code, name, hant, en, has_children, sought)`.execute(
    tx,
  )
}

function soughtBy({ code, names: { 'zh-Hans': name, ...otherNames } }: Node): string {
  return soughtOf({ name, otherNames, code })
}
