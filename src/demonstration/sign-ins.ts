import { sql } from 'kysely'
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

async function findOrg(tx: Database, { username, place, below }: ExampleSignIn): Promise<number> {
  let ids = await idsWhere(tx, sql`code = ${place}`)
  for (const kind of below) ids = await idsWhere(tx, sql`parent_id = any(${ids}::int[]) and kind = ${kind}`)
  if (ids[0] === undefined) throw new Error(`the sign-in ${username} names an org that is not there`)
  return ids[0]
}

async function idsWhere(tx: Database, condition: ReturnType<typeof sql>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from orgs where ${condition} order by id`.execute(tx)
  return rows.map(({ id }) => id)
}
