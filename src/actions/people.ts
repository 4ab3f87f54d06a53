import { Problem } from '../domain/problem.ts'
import { writeJournal } from '../store/journal.ts'
import { getOrg, insertOrg } from '../store/orgs.ts'
import {
  findHolderWithoutAccount,
  findOffice,
  findRootId,
  insertOffice,
  insertPerson,
  insertTenure,
  saveAccount,
} from '../store/people.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Ctx, today } from './ctx.ts'

/** Who is to hold which office of which org; without an org it is the root, founded by this name where there is none. */
export interface Appointment {
  name: string
  userId: string
  orgId: number | undefined
  rootName: string | undefined
  /** The code of an office of the pack; without it, the office that makes a steward. */
  office: string | undefined
}

/**
 * Puts a person into an office from today on; who holds it already under this name and cannot sign in yet is the one who gets
 * the account. Only operators and the clock call it.
 */
export async function appoint(ctx: Ctx, { name, userId, orgId, rootName, office }: Appointment) {
  return inTransaction(ctx.db, async (tx) => {
    const within = { ...ctx, db: tx }
    const org = await getOrg(tx, orgId ?? (await findRootId(tx)) ?? (await foundRoot(within, rootName)))
    const seat = ctx.pack.pack.offices.find(
      ({ code, role, kinds }) => kinds.includes(org.kind) && (office ? code === office : role === 'steward'),
    )
    if (!seat) throw new Problem('office.notFound', { office: office ?? 'steward', kind: org.kind })

    const title = seat.names['zh-Hans']
    const officeId =
      (await findOffice(tx, org.id, seat.code)) ??
      (await insertOffice(tx, { org, code: seat.code, role: seat.role, name: title }))
    const known = await findHolderWithoutAccount(tx, officeId, name, today(ctx))
    if (known !== undefined) {
      await saveAccount(tx, known, userId)
      await writeJournal(ctx, tx, {
        verb: 'office.accountGiven',
        org,
        subject: { type: 'office', id: officeId },
        after: { person: name, office: title },
      })
      return { org, office: title, personId: known }
    }
    const personId = await insertPerson(tx, name, userId)
    await insertTenure(tx, officeId, personId, today(ctx))
    await writeJournal(ctx, tx, {
      verb: 'office.appointed',
      org,
      subject: { type: 'office', id: officeId },
      after: { person: name, office: title, from: today(ctx) },
    })
    return { org, office: title, personId }
  })
}

async function foundRoot(ctx: Ctx, name: string | undefined): Promise<number> {
  const { kinds } = ctx.pack.pack
  const kind = kinds.find(({ below }) => below.length === 0) ?? kinds[0]!
  const org = await insertOrg(ctx.db, {
    parent: null,
    kind: kind.code,
    level: kind.level,
    code: null,
    name: name ?? kind.names['zh-Hans'],
    otherNames: name === undefined ? { 'zh-Hant': kind.names['zh-Hant'], en: kind.names.en } : {},
    rootsRegion: true,
    foundedOn: today(ctx),
  })
  await writeJournal(ctx, ctx.db, {
    verb: 'org.founded',
    org,
    subject: { type: 'org', id: org.id },
    after: { name: org.name, kind: org.kind },
  })
  return org.id
}
