import { sql } from 'kysely'
import type { Ctx } from '../actions/ctx.ts'
import { type Day, dayIn } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import type { ExampleProgramme } from '../domain/pack-programme.ts'
import type { Actor } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { noEvidenceFiles } from '../store/evidence-files.ts'
import { getOrg } from '../store/orgs.ts'
import { appointPeople } from './appoint.ts'
import { onBareTables } from './bare-tables.ts'
import { moveToBefore } from './days.ts'
import { foundOrgs } from './found.ts'
import type { LoadParts } from './load-parts.ts'
import { sizeOf } from './node.ts'
import { openPeriods } from './opening.ts'
import { type CtxAt, type IssuedExample, issueProgramme } from './programme.ts'
import { listSeatsOfRole } from './seats.ts'
import { type CastMember, castPeople } from './sign-ins.ts'
import { buildTree } from './tree.ts'

/** What stands before the year begins. */
export interface Settled {
  orgs: number
  root: Org
  cast: CastMember[]
  programme: ExampleProgramme
  programmeId: number
  issued: IssuedExample[]
  today: Day
}

/** Founds the orgs, puts people in office and issues the programme, each in a transaction of its own. */
export async function settle(db: Database, parts: LoadParts, scale: number): Promise<Settled> {
  const { loaded, demonstration, now, report } = parts
  const today = dayIn(loaded.pack.timeZone, now)
  const programme = moveToBefore(demonstration.programme, today)

  const orgs = await found(db, parts, scale, programme.heldOn)
  await sql`analyze orgs`.execute(db)
  const cast = await db.transaction().execute(async (tx) => {
    await onBareTables(tx, ['offices', 'people', 'tenures'], () =>
      appointPeople(tx, loaded.pack, demonstration.organs, programme.heldOn),
    )
    return castPeople(tx, demonstration.signIns)
  })
  await sql`analyze offices, tenures, people`.execute(db)
  report('people')(1, 1)

  const root = await getOrg(db, 1)
  const { programmeId, issued } = await db.transaction().execute(async (tx) => {
    const done = await issueProgramme(
      await stewardOf(tx, parts, root),
      root,
      demonstration.communique,
      programme,
    )
    await openPeriods(tx, today, loaded.pack.timeZone)
    return done
  })
  await sql`analyze periods`.execute(db)
  report('programme')(1, 1)
  return { orgs, root, cast, programme, programmeId, issued, today }
}

async function found(db: Database, { loaded, demonstration, report }: LoadParts, scale: number, before: Day) {
  const { pack, places } = loaded
  if (!places) throw new Error(`the pack ${pack.code} has no places`)
  const fullPlaces = new Set(demonstration.signIns.signIns.map(({ place }) => place))
  const tree = buildTree({ pack, organs: demonstration.organs, places, fullPlaces }, scale)
  const size = sizeOf(tree)
  const foundedOn = `${Number(before.slice(0, 4)) - 6}-01-01`
  return db
    .transaction()
    .execute((tx) =>
      onBareTables(tx, ['orgs'], () =>
        foundOrgs(tx, tree, { regionLevel: pack.regionLevel, foundedOn }, (done) =>
          report('orgs')(done, size),
        ),
      ),
    )
}

/** The root's steward at work, at any hour of the pack's time zone. */
async function stewardOf(tx: Database, { loaded, files }: LoadParts, root: Org): Promise<CtxAt> {
  const seats = await listSeatsOfRole(tx, root.id, 'steward')
  const [first] = seats
  if (!first) throw new Error('the root has no steward')
  const actor: Actor = { personId: first.personId, name: first.person, seats }
  const base: Omit<Ctx, 'now'> = {
    db: tx,
    actor,
    pack: loaded,
    files: files ?? noEvidenceFiles,
    newId: () => crypto.randomUUID(),
  }
  return async (day, hour) => {
    const { rows } = await sql<{ at: Date }>`
      select (${day}::date + make_interval(hours => ${hour})) at time zone ${loaded.pack.timeZone} as at`.execute(
      tx,
    )
    return { ...base, now: () => rows[0]?.at ?? new Date(0) }
  }
}
