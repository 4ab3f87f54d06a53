import { sql } from 'kysely'
import type { Org } from '../src/domain/org.ts'
import type { Database } from '../src/store/database.ts'
import { toOrg } from '../src/store/orgs.ts'

/** One org of each level that has a board: the province, the city with the most counties, the county of it with the most organs, and so on. */
export async function placesOf(db: Database) {
  const first = async (level: string, above: string, children: string): Promise<Org> => {
    const { rows } = await sql<Parameters<typeof toOrg>[0]>`
      with below as materialized (select parent_id, count(*) as n from orgs where level = ${children} group by parent_id)
      select orgs.* from orgs join below on below.parent_id = orgs.id
      where level = ${level} and starts_with(path, ${above}) and has_children order by below.n desc, id limit 1`.execute(
      db,
    )
    if (!rows[0]) throw new Error(`no ${level}`)
    return toOrg(rows[0])
  }
  const province = await first('province', '/', 'city')
  const city = await first('city', province.path, 'county')
  const county = await first('county', city.path, 'organ')
  const organ = await first('organ', county.path, 'branch')
  return { province, city, county, organ }
}
