import { sql } from 'kysely'
import type { Role } from '../domain/office.ts'
import type { Database } from './database.ts'

/** An account of the demonstration, with its password in plain words and what its holder is. */
export interface DemonstrationSignIn {
  username: string
  password: string
  name: string
  org: string
  office: string
  role: Role
}

/** Keeps the sign-ins of the demonstration, in the order in which they are to be shown. */
export async function insertDemonstrationSignIns(
  db: Database,
  signIns: DemonstrationSignIn[],
): Promise<void> {
  for (const { username, password, name, org, office, role } of signIns) {
    await sql`insert into demonstration_sign_ins (username, password, name, org, office, role)
      values (${username}, ${password}, ${name}, ${org}, ${office}, ${role})`.execute(db)
  }
}

/** The sign-ins of the demonstration; empty in an installation that is none. */
export async function listDemonstrationSignIns(
  db: Database,
): Promise<(DemonstrationSignIn & { orgOtherNames: Record<string, string> })[]> {
  const { rows } = await sql<DemonstrationSignIn & { orgOtherNames: Record<string, string> }>`
    select s.username, password, s.name, s.org, office, role, coalesce(held.other_names, '{}') as "orgOtherNames"
    from demonstration_sign_ins as s
    join installation on is_demonstration
    left join (
      select distinct on (users.username, orgs.name) users.username, orgs.name as org, orgs.other_names from users
      join people on people.user_id = users.id
      join tenures on tenures.person_id = people.id
      join offices on offices.id = tenures.office_id
      join orgs on orgs.id = offices.org_id
      where users.username in (select username from demonstration_sign_ins)
    ) as held on held.username = s.username and held.org = s.org
    order by position`.execute(db)
  return rows
}
