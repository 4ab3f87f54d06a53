import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import type { Database } from '../store/database.ts'
import { insertOrgs } from '../store/org-import.ts'
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
    await insertOrgs(tx, batch.map(orgOf), foundedOn)
    batch = []
    onDone(total)
  }
  await insertOrgs(tx, batch.map(orgOf), foundedOn)
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

function orgOf({ region, id, parent, path, node, rootsRegion }: Row): Org {
  const { 'zh-Hans': name, ...otherNames } = node.names
  return {
    ...{ regionId: region, id, parentId: parent, path },
    ...{ kind: node.kind, level: node.level, code: node.code, name, otherNames },
    hasChildren: rootsRegion || node.children.length > 0,
  }
}
