import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'

/** Somebody who can be put into an office: the office held last, whether it is held still, and whether they can sign in. */
export interface FoundPerson {
  personId: number
  name: string
  hasAccount: boolean
  office: string
  orgId: number
  isInOffice: boolean
}

/** The first people, in office or out of it, whose name or initials begin with a text and who held an office at or below some paths. */
export async function findPeople(
  db: Database,
  paths: string[],
  by: 'name' | 'initials',
  text: string,
  today: Day,
  limit: number,
): Promise<FoundPerson[]> {
  const column = sql`people.${sql.ref(by)} collate "C"`
  const isWithin: RawBuilder<unknown> = sql.join(
    [sql`false`, ...paths.map((path) => isAtOrBelow('offices.org_path', path))],
    sql` or `,
  )
  const { rows } = await sql<FoundPerson>`
    select people.id as "personId", people.name, people.user_id is not null as "hasAccount", last.*
    from people cross join lateral (
      select offices.code as office, offices.org_id as "orgId",
        tenures.from_on <= ${today} and (tenures.to_on is null or tenures.to_on > ${today}) as "isInOffice"
      from tenures join offices on offices.id = tenures.office_id
      where tenures.person_id = people.id and (${isWithin})
      order by tenures.to_on desc nulls first, tenures.id desc limit 1
    ) as last
    where ${column} >= ${text} and ${column} < ${`${text}\u{10ffff}`}
    order by ${column}, people.id limit ${limit}`.execute(db)
  return rows
}
