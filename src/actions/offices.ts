import type { Pack, PackOffice } from '../domain/pack.ts'
import { Problem } from '../domain/problem.ts'
import { need, seatToSteward } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { writeJournal } from '../store/journal.ts'
import * as store from '../store/offices.ts'
import { getOrg } from '../store/orgs.ts'
import { findOffice, insertOffice, insertPerson, insertTenure } from '../store/people.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Ctx, today } from './ctx.ts'
import { getReadableOrg } from './orgs.ts'

/** Who is to hold an office: someone known, or someone new by name. */
export type Appointee = { personId: number } | { name: string }

/** The offices of an org with who holds them, the codes of those it could open, and whether the actor may appoint. */
export async function listOffices(ctx: Ctx, orgId: number) {
  const { org } = await getReadableOrg(ctx, orgId)
  const items = await store.listOffices(ctx.db, orgId, today(ctx))
  const open = new Set(items.map(({ code }) => code))
  const toOpen = officesOf(ctx.pack.pack, org.kind).filter(({ code }) => !open.has(code))
  return {
    items,
    toOpen: toOpen.map(({ code }) => code),
    mayAppoint: seatToSteward(ctx.actor, org) !== undefined,
  }
}

/** Opens an office that the pack has for orgs of this kind; nobody holds it yet. */
export async function openOffice(ctx: Ctx, orgId: number, code: string): Promise<store.Office> {
  return inTransaction(ctx.db, async (tx) => {
    const org = await getOrg(tx, orgId)
    const seat = need(seatToSteward(ctx.actor, org), 'steward')
    const office = officesOf(ctx.pack.pack, org.kind).find((one) => one.code === code)
    if (!office) throw new Problem('office.notFound', { office: code, kind: org.kind })
    await store.lockOfficesOf(tx, org)
    if (await findOffice(tx, orgId, code)) throw new Problem('office.isOpen', { office: code })

    const name = office.names['zh-Hans']
    const id = await insertOffice(tx, { org, code, role: office.role, name })
    await writeJournal(ctx, tx, {
      verb: 'office.opened',
      org,
      subject: { type: 'office', id },
      seat,
      after: { office: name, role: office.role },
    })
    return store.lockOffice(tx, id, today(ctx))
  })
}

/** Puts a person into an office from today on; who held it until now is relieved the same day. */
export async function appoint(ctx: Ctx, officeId: number, appointee: Appointee): Promise<store.Office> {
  return inTransaction(ctx.db, async (tx) => {
    const { office, org, seat } = await holdOffice(ctx, tx, officeId)
    const person = await personOf(ctx, tx, appointee)
    if (office.holders.length === 1 && office.holders[0]?.personId === person.id) return office

    await store.endTenures(tx, officeId, today(ctx))
    await insertTenure(tx, officeId, person.id ?? (await insertPerson(tx, person.name, null)), today(ctx))
    await writeJournal(ctx, tx, {
      verb: 'office.appointed',
      org,
      subject: { type: 'office', id: officeId },
      seat,
      before: office.holders.length > 0 ? { person: namesOf(office) } : undefined,
      after: { person: person.name, office: office.name, from: today(ctx) },
    })
    return store.lockOffice(tx, officeId, today(ctx))
  })
}

/** Ends the tenure of who holds an office; what the office allowed them ends at once. */
export async function relieve(ctx: Ctx, officeId: number): Promise<store.Office> {
  return inTransaction(ctx.db, async (tx) => {
    const { office, org, seat } = await holdOffice(ctx, tx, officeId)
    if (office.holders.length === 0) return office

    await store.endTenures(tx, officeId, today(ctx))
    await writeJournal(ctx, tx, {
      verb: 'office.relieved',
      org,
      subject: { type: 'office', id: officeId },
      seat,
      before: { person: namesOf(office), office: office.name },
    })
    return { ...office, holders: [] }
  })
}

async function holdOffice(ctx: Ctx, tx: Database, officeId: number) {
  const office = await store.lockOffice(tx, officeId, today(ctx))
  const org = await getOrg(tx, office.orgId)
  return { office, org, seat: need(seatToSteward(ctx.actor, org), 'steward') }
}

/** Someone known is someone whom the actor can see in office: the numbers of people elsewhere tell nothing. */
async function personOf(ctx: Ctx, tx: Database, appointee: Appointee) {
  if ('name' in appointee) return { id: undefined, name: appointee.name }
  const paths = ctx.actor.seats.map(({ orgPath }) => orgPath)
  const id = appointee.personId
  return { id, name: await store.getPersonWithin(tx, id, paths) }
}

/** The offices that orgs of a kind can have. */
function officesOf({ offices }: Pick<Pack, 'offices'>, kind: string): PackOffice[] {
  return offices.filter(({ kinds }) => kinds.includes(kind))
}

function namesOf({ holders }: store.Office): string {
  return holders.map(({ name }) => name).join('、')
}
