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
    select username, password, s.name, org, office, role, coalesce((
        select orgs.other_names from users
        join people on people.user_id = users.id
        join tenures on tenures.person_id = people.id
        join offices on offices.id = tenures.office_id
        join orgs on orgs.id = offices.org_id
        where users.username = s.username and orgs.name = s.org limit 1
      ), '{}') as "orgOtherNames"
    from demonstration_sign_ins as s
    where exists (select from installation where is_demonstration)
    order by position`.execute(db)
  return rows
}
