import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Pack } from '../domain/pack.ts'
import type { Organs } from '../domain/pack-organs.ts'
import type { Database } from '../store/database.ts'
import { soughtInitials } from '../store/people.ts'

/** Gives every org the offices of its kind, and every office an invented person since some day in the years before. */
export async function appointPeople(
  tx: Database,
  { offices }: Pack,
  { people: { surnames, givenCharacters } }: Organs,
  before: Day,
): Promise<void> {
  const seats = offices.flatMap((office) => office.kinds.map((kind) => ({ ...office, kind })))
  await sql`
    insert into offices (org_id, org_path, code, role, name)
    select orgs.id, orgs.path, seat.code, seat.role, seat.name
    from orgs join unnest(
      ${seats.map(({ kind }) => kind)}::text[], ${seats.map(({ code }) => code)}::text[],
      ${seats.map(({ role }) => role)}::text[], ${seats.map(({ names }) => names['zh-Hans'])}::text[]
    ) with ordinality as seat(kind, code, role, name, rank) using (kind)
    order by orgs.id, seat.rank`.execute(tx)

  const letters = [...new Set([...surnames, ...givenCharacters].join(''))]
  const character = (salt: number) =>
    sql`(${givenCharacters}::text[])[1 + ${dice(salt)} % ${sql.lit(givenCharacters.length)}]`
  await sql`
    insert into people (id, name, initials)
    select id, name, translate(name, ${letters.join('')}, ${letters.map(initialOf).join('')})
    from (
      select id, (${surnames}::text[])[1 + ${dice(1)} % ${sql.lit(surnames.length)}] || ${character(2)}
        || case when ${dice(3)} % 10 < 7 then ${character(4)} else '' end as name
      from offices
    ) as named order by id`.execute(tx)
  await sql`
    insert into tenures (id, office_id, person_id, from_on)
    select id, id, id, ${before}::date - 30 - (${dice(5)} % 900)::int from offices order by id`.execute(tx)
  for (const table of ['people', 'tenures']) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from offices`.execute(tx)
  }
}

/** One letter for each character, as `translate` needs it. */
function initialOf(character: string): string {
  return soughtInitials(character).slice(0, 1) || '-'
}

function dice(salt: number) {
  return sql`(hashint8extended(offices.id::bigint, ${sql.lit(salt)}) & 2147483647)`
}
