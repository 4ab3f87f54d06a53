import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { soughtOf } from '../src/domain/sought.ts'
import { openPool } from '../src/store/database.ts'
import type { LoadedPack } from '../src/store/packs.ts'

interface Row {
  regionId: number
  id: number
  parentId: number | null
  path: string
  kind: string
  level: string
  name: string
  code: string | null
  hasChildren: boolean
}

/**
 * Founds a tree of about so many orgs by COPY: the province with its places, each county with at most sixty organs, the rest as
 * branches of organs. Regions are the province and its cities.
 */
export async function loadTree(url: string, pack: LoadedPack, size: number): Promise<number> {
  const rows = [...treeOf(pack, size)]
  const pool = openPool(url, 1)
  const client = await pool.connect()
  try {
    await client.query('begin')
    const columns =
      'region_id, id, parent_id, path, kind, level, code, name, sought, has_children, founded_on'
    await pipeline(Readable.from(lines(rows)), client.query(from(`copy orgs (${columns}) from stdin`)))
    const roots = rows.filter(({ level }) => level === 'province' || level === 'city')
    for (const { regionId, id, path } of roots) {
      await client.query('insert into regions values ($1, $2, $3)', [regionId, id, path])
    }
    await client.query(`select setval('org_ids', $1)`, [rows.length])
    await client.query('commit')
    await client.query('analyze orgs')
  } finally {
    client.release()
    await pool.end()
  }
  return rows.length
}

function* treeOf({ places }: LoadedPack, size: number): Generator<Row> {
  const all = places?.places ?? []
  const counties = all.filter(({ level }) => level === 'county')
  const perCounty = Math.max(2, (size - all.length) / counties.length)
  const organs = Math.min(60, Math.max(1, Math.floor(perCounty / 2)))
  const branches = perCounty / organs - 1
  const byCode = new Map<string, Row>()
  let id = 0
  let region = 0
  let owed = 0

  const below = (parent: Row, kind: string, level: string, name: string, hasChildren: boolean): Row => {
    id++
    return {
      ...parent,
      id,
      parentId: parent.id,
      path: `${parent.path}${id}/`,
      kind,
      level,
      name,
      hasChildren,
      code: null,
    }
  }
  for (const { code, level, parent, names } of all) {
    const above = parent === null ? { regionId: 0, id: 0, path: '/' } : (byCode.get(parent) as Row)
    const group = { ...below(above as Row, `${level}Group`, level, names['zh-Hans'], true), code }
    if (level !== 'county') group.regionId = ++region
    if (parent === null) group.parentId = null
    byCode.set(code, group)
    yield group
  }
  for (const county of counties.map(({ code }) => byCode.get(code) as Row)) {
    for (let i = 1; i <= organs; i++) {
      owed += branches
      const count = Math.floor(owed)
      owed -= count
      const organ = below(county, 'partyGroup', 'organ', `${county.name}第${i}机关党委`, count > 0)
      yield organ
      for (let j = 1; j <= count; j++)
        yield below(organ, 'branch', 'branch', `${organ.name}第${j}党支部`, false)
    }
  }
}

function* lines(rows: Row[]): Generator<string> {
  let text = ''
  for (const row of rows) {
    const sought = soughtOf({ ...row, otherNames: {} })
    const cells = [
      row.regionId,
      row.id,
      row.parentId ?? '\\N',
      row.path,
      row.kind,
      row.level,
      row.code ?? '\\N',
      row.name,
    ]
    text += `${[...cells, sought, row.hasChildren ? 't' : 'f', '2020-01-01'].join('\t')}\n`
    if (text.length > 1 << 16) {
      yield text
      text = ''
    }
  }
  yield text
}
