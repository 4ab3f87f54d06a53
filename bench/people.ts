import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../src/store/database.ts'

/** A clerk who may report for one branch, as the load generator needs them. */
export interface Clerk {
  regionId: number
  orgId: number
  cookie: string
  sha256: string
}

/**
 * Puts a steward over the province, and clerks into every so-many-th branch of every region, each signed in, each with a file to
 * refer to; for as many clerks as there are orgs, into every branch. Those already there stay, and so many are given back.
 */
export async function seatPeople(db: Database, clerks: number) {
  await sql`insert into installation values (true, 'province-organs', false, now()) on conflict do nothing`.execute(
    db,
  )
  await sql`insert into sign_in_keys (key) values ('bench-key-bench-key-bench-key-bench-key-0000') on conflict do nothing`.execute(
    db,
  )
  // The nightly check would count twelve million facts while something else is measured.
  await sql`insert into tally_checks select day::date, now(), now(), 0
    from generate_series(now() - interval '1 day', now() + interval '2 days', interval '1 day') as day
    on conflict do nothing`.execute(db)
  await seatMissing(db, clerks)
  // A session that is near its end is renewed, which would be measured too.
  await sql`update sessions set expires_at = now() + interval '7 days' where expires_at < now() + interval '157 hours'`.execute(
    db,
  )
  const { rows: keys } = await sql<{ key: string }>`select key from sign_in_keys`.execute(db)
  const { rows } = await sql<Omit<Clerk, 'cookie'> & { token: string }>`
    select orgs.region_id as "regionId", orgs.id as "orgId", token, sha256
    from users join people on people.user_id = users.id join tenures on person_id = people.id
    join offices on offices.id = office_id join orgs on orgs.id = offices.org_id
    join sessions on sessions.user_id = users.id
    join evidence on evidence.region_id = orgs.region_id and evidence.org_id = orgs.id
    where starts_with(users.id, 'bench-') and offices.role = 'reporter' order by md5(users.id) limit ${clerks}`.execute(
    db,
  )
  const key = keys[0]?.key ?? ''
  return {
    steward: cookieOf('bench-token-1', key),
    clerks: rows.map(({ token, ...clerk }) => ({ ...clerk, cookie: cookieOf(token, key) })),
  }
}

async function seatMissing(db: Database, clerks: number): Promise<void> {
  const counted = await sql<{ orgs: number }>`select count(*)::int as orgs from orgs`.execute(db)
  const every = Math.max(1, Math.floor((counted.rows[0]?.orgs ?? 0) / clerks))
  const { rows } = await sql<{ wanted: number; there: number }>`
    select (select count(*)::int from orgs where not has_children and id % ${every}::int = 0) as wanted,
      (select count(*)::int from users where starts_with(id, 'bench-')) as there`.execute(db)
  const [{ wanted = 0, there = 0 } = {}] = rows
  if (there >= wanted) return
  // On one connection, for the list of those to seat is a temporary table of it.
  await db.transaction().execute(async (tx) => {
    for (const statement of [
      sql`create temp table seated on commit drop as
        select row_number() over (order by id) + 1 as n, * from (
          select region_id, id, path, 'reporter' as role from orgs where not has_children and id % ${every}::int = 0
        ) as branches
        union all select 1, region_id, id, path, 'steward' from orgs where id = 1`,
      sql`delete from tenures using people where people.id = person_id and starts_with(user_id, 'bench-')`,
      sql`delete from offices where code = 'bench'`,
      sql`delete from people where starts_with(user_id, 'bench-')`,
      sql`delete from users where starts_with(id, 'bench-')`,
      sql`insert into users (id, name, email) select 'bench-' || n, 'clerk ' || n, n || '@bench.invalid' from seated`,
      sql`insert into sessions (id, token, user_id, expires_at)
        select 'bench-' || n, 'bench-token-' || n, 'bench-' || n, now() + interval '7 days' from seated`,
      sql`insert into people (name, user_id) select 'clerk ' || n, 'bench-' || n from seated`,
      sql`insert into offices (org_id, org_path, code, role, name) select id, path, 'bench', role, 'office' from seated`,
      sql`insert into tenures (office_id, person_id, from_on) select offices.id, people.id, '2020-01-01'
        from seated join offices on offices.org_id = seated.id join people on people.user_id = 'bench-' || n`,
      sql`insert into evidence select region_id, id, encode(sha256(id::text::bytea), 'hex'), 'minutes.pdf', 'application/pdf',
        1000, now(), 'bench' from seated on conflict do nothing`,
    ]) {
      await statement.execute(tx)
    }
  })
  await sql`vacuum analyze users, sessions, people, offices, tenures, evidence`.execute(db)
}

function cookieOf(token: string, key: string): string {
  const signature = createHmac('sha256', key).update(token).digest('base64')
  return `yipanqi.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
