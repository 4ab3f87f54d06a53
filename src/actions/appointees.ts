import { need, seatToSteward } from '../domain/right.ts'
import { lettersOf } from '../domain/sought.ts'
import { findPeople } from '../store/appointees.ts'
import { getOrg, listOrgs } from '../store/orgs.ts'
import { type Ctx, today } from './ctx.ts'
import { topmost } from './orgs.ts'

/** The people known to the actor who could be put into an office of an org: by the beginning of a name or of its initials. */
export async function findAppointees(ctx: Ctx, orgId: number, text: string, limit: number) {
  const org = await getOrg(ctx.db, orgId)
  need(seatToSteward(ctx.actor, org), 'steward')
  const letters = lettersOf(text)
  // One letter begins the names of half the country.
  if (letters.length === 1) return []
  const [by, start] = letters ? (['initials', letters] as const) : (['name', text.trim()] as const)
  const paths = topmost(ctx.actor.seats.map(({ orgPath }) => orgPath))
  const people = await findPeople(ctx.db, paths, by, start, today(ctx), limit)
  const orgs = await listOrgs(
    ctx.db,
    people.map((one) => one.orgId),
  )
  const names = new Map(orgs.map(({ id, name, otherNames }) => [id, { name, otherNames }]))
  return people.map(({ orgId: lastId, ...person }) => ({
    ...person,
    org: { id: lastId, ...(names.get(lastId) ?? { name: '', otherNames: {} }) },
  }))
}
