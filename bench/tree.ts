import { sql } from 'kysely'
import { onBareTables } from '../src/demonstration/bare-tables.ts'
import { foundOrgs } from '../src/demonstration/found.ts'
import type { Node } from '../src/demonstration/node.ts'
import type { Database } from '../src/store/database.ts'
import type { LoadedPack } from '../src/store/packs.ts'

/** Founds a tree of about so many orgs in an empty database, as the product founds one; gives back how many they are. */
export async function loadTree(db: Database, loaded: LoadedPack, size: number): Promise<number> {
  const root = treeOf(loaded, size)
  const how = { regionLevel: loaded.pack.regionLevel, foundedOn: '2020-01-01' }
  const orgs = await db
    .transaction()
    .execute((tx) => onBareTables(tx, ['orgs'], () => foundOrgs(tx, root, how, () => undefined)))
  await sql`analyze orgs`.execute(db)
  return orgs
}

/** The province with its places, each county, and each city without any, with at most sixty organs, the rest as branches of organs. */
function treeOf({ places }: LoadedPack, size: number): Node {
  const all = places?.places ?? []
  const last = all.filter(({ code }) => !all.some(({ parent }) => parent === code))
  const perPlace = Math.max(2, (size - all.length) / last.length)
  const organs = Math.min(60, Math.max(1, Math.floor(perPlace / 2)))
  const branches = perPlace / organs - 1
  const nodes = new Map<string, Node>()
  let owed = 0

  for (const { code, level, parent, names } of all) {
    const node = nodeOf(`${level}Group`, level, names['zh-Hans'], code)
    nodes.set(code, node)
    if (parent !== null) nodes.get(parent)?.children.push(node)
  }
  for (const place of last.map(({ code }) => nodes.get(code) as Node)) {
    for (let i = 1; i <= organs; i++) {
      owed += branches
      const count = Math.floor(owed)
      owed -= count
      const name = `${place.names['zh-Hans']}第${i}机关党委`
      const organ = nodeOf('partyGroup', 'organ', name)
      place.children.push(organ)
      for (let j = 1; j <= count; j++) organ.children.push(nodeOf('branch', 'branch', `${name}第${j}党支部`))
    }
  }
  return nodes.get(all[0]?.code ?? '') as Node
}

function nodeOf(kind: string, level: string, name: string, code: string | null = null): Node {
  return { kind, level, code, names: { 'zh-Hans': name, 'zh-Hant': name, en: name }, children: [] }
}
