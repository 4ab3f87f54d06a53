import { sql } from 'kysely'
import { idsOnPath } from '../domain/org.ts'
import type { ExampleSignIn, ExampleSignIns } from '../domain/pack-sign-ins.ts'
import type { Database } from '../store/database.ts'
import { openSignIn } from '../store/sign-in.ts'
import { type DemonstrationSignIn, insertDemonstrationSignIns } from '../store/sign-in-demonstration.ts'
import { listSeats, type NamedSeat } from './seats.ts'

/** A person of the cast: the account to be made, and the offices held, one person in all of them. */
export interface CastMember {
  signIn: ExampleSignIn
  orgId: number
  personId: number
  seats: NamedSeat[]
}

/** Finds the orgs and offices of the accounts, and puts one person into all offices of an account. */
export async function castPeople(tx: Database, { signIns }: ExampleSignIns): Promise<CastMember[]> {
  const cast: CastMember[] = []
  for (const signIn of signIns) {
    const orgId = await findOrg(tx, signIn)
    const seats = await listSeats(tx, orgId, signIn.offices)
    const personId = seats[0]?.personId
    if (personId === undefined) throw new Error(`the sign-in ${signIn.username} names nobody in office`)
    const tenures = seats.map(({ tenureId }) => tenureId)
    await sql`update tenures set person_id = ${personId} where id = any(${tenures}::int[])`.execute(tx)
    cast.push({ signIn, orgId, personId, seats })
  }
  return cast
}

/** Makes the accounts of the cast with the password they share. */
export async function openAccounts(
  db: Database,
  cast: CastMember[],
  password: string,
  onDone: (done: number, of: number) => void,
): Promise<void> {
  const accounts = await openSignIn(db)
  const signIns: DemonstrationSignIn[] = []
  for (const { signIn, personId, seats } of cast) {
    const [seat] = seats as [NamedSeat]
    const { username } = signIn
    const userId = await accounts.createUser({ username, password, name: seat.person })
    await sql`update people set user_id = ${userId} where id = ${personId}`.execute(db)
    const office = seats.map((one) => one.office).join(' · ')
    signIns.push({ username, password, name: seat.person, org: seat.org, office, role: seat.role })
    onDone(signIns.length, cast.length)
  }
  await insertDemonstrationSignIns(db, signIns)
}

/** The first org that the kinds lead to; others may stand in between, as where there are many branches. */
async function findOrg(tx: Database, { username, place, below }: ExampleSignIn): Promise<number> {
  const { rows } = await sql<{ id: number; path: string; kind: string }>`
    select id, path, kind from orgs
    where code = ${place} or kind = any(${below}::text[])
      and path like (select path from orgs where code = ${place}) || '%'
    order by id`.execute(tx)
  const kindOf = new Map(rows.map(({ id, kind }) => [id, kind]))
  const leads = (path: string) => {
    let at = 0
    for (const id of idsOnPath(path)) if (at < below.length && kindOf.get(id) === below[at]) at += 1
    return at === below.length
  }
  const found = rows.find(({ path, kind }) => below.length === 0 || (kind === below.at(-1) && leads(path)))
  if (!found) throw new Error(`the sign-in ${username} names an org that is not there`)
  return found.id
}
