import { type ObligationKey, obligationId } from '../../src/domain/obligation.ts'
import type { Role } from '../../src/domain/office.ts'
import type { Org } from '../../src/domain/org.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { openEngine } from '../../src/store/engine/engine.ts'
import { insertInstallation } from '../../src/store/installations.ts'
import { migrate } from '../../src/store/migrate.ts'
import { insertOrg } from '../../src/store/orgs.ts'
import { insertOffice, insertPerson, insertTenure } from '../../src/store/people.ts'
import { openSignIn } from '../../src/store/sign-in.ts'
import { confirmedProgramme, issuedProgramme, plainTerms } from '../world.ts'

export const password = 'correct horse battery'

/** A province of two cities, small enough to be checked whole after every kill. */
export interface SmallProvince {
  province: Org
  branches: Org[]
  orgs: number
  /** Issued, every week for most of a year. */
  programmeId: number
  /** Confirmed, every week for two years, not issued. */
  unissued: number[]
  /** What each reporter has to answer, by username. */
  owed: Map<string, string[]>
}

/** How many weeks the directives ask for that are not issued yet. */
export const unissuedPeriods = 106

const weekly = (from: string) => ({ every: 'weekly', dueDay: 5, from, until: '2026-04-12' }) as const

/** Founds the province in an empty data folder: orgs, people with accounts, one issued programme and one to be issued. */
export async function foundSmallProvince(dataDir: string, reporters: number): Promise<SmallProvince> {
  const engine = await openEngine({ dataDir, settings: { fsync: 'off', synchronous_commit: 'off' } })
  const db = openDatabase(engine.url, { connections: 2 })
  try {
    await migrate(engine.url)
    return await found(db, reporters)
  } finally {
    await db.destroy()
    await engine.stop()
  }
}

async function found(db: Database, reporters: number): Promise<SmallProvince> {
  const branches: Org[] = []
  let orgs = 1
  const province = await add(db, null, 'provinceGroup', 'province')
  const grow = async (parent: Org, [next, ...rest]: readonly (typeof levels)[number][]): Promise<void> => {
    if (!next) return void branches.push(parent)
    for (let i = 0; i < next.count; i++) {
      orgs += 1
      await grow(await add(db, parent, next.kind, next.level), rest)
    }
  }
  await grow(province, levels)

  const terms = Array.from({ length: 4 }, () => plainTerms(province, { cadence: weekly('2025-06-02') }))
  const { programmeId, directiveIds } = await issuedProgramme(db, province, ...terms)
  const later = Array.from({ length: 2 }, () => plainTerms(province, { cadence: weekly('2024-04-01') }))
  const { directiveIds: unissued } = await confirmedProgramme(db, province, ...later)

  await appoint(db, 'steward', [{ org: province, role: 'steward' }])
  await appoint(db, 'supervisor', [{ org: province, role: 'supervisor' }])
  const owed = new Map<string, string[]>()
  for (let i = 0; i < reporters; i++) {
    const own = branches.filter((_, at) => at % reporters === i)
    await appoint(
      db,
      `reporter-${i}`,
      own.map((org) => ({ org, role: 'reporter' })),
    )
    owed.set(`reporter-${i}`, await listOwed(db, own, directiveIds))
  }
  await insertInstallation(db, { pack: 'province-organs', isDemonstration: false }, new Date())
  return { province, branches, orgs, programmeId, unissued, owed }
}

const levels = [
  { count: 2, kind: 'cityGroup', level: 'city' },
  { count: 2, kind: 'countyGroup', level: 'county' },
  { count: 2, kind: 'partyGroup', level: 'organ' },
  { count: 3, kind: 'branch', level: 'branch' },
] as const

let named = 0

function add(db: Database, parent: Org | null, kind: string, level: string): Promise<Org> {
  const rootsRegion = level === 'city'
  const name = `${level} ${++named}`
  return insertOrg(db, {
    parent,
    kind,
    level,
    code: null,
    name,
    otherNames: {},
    rootsRegion,
    foundedOn: '2020-01-01',
  })
}

/** Puts somebody with an account into offices. */
export async function appoint(
  db: Database,
  username: string,
  seats: { org: Org; role: Role }[],
): Promise<void> {
  const accounts = await openSignIn(db)
  const personId = await insertPerson(
    db,
    username,
    await accounts.createUser({ username, password, name: username }),
  )
  for (const { org, role } of seats) {
    const officeId = await insertOffice(db, { org, code: role, role, name: role })
    await insertTenure(db, officeId, personId, '2020-01-01')
  }
}

async function listOwed(db: Database, orgs: Org[], directiveIds: number[]): Promise<string[]> {
  const rows: ObligationKey[] = await db
    .selectFrom('obligations')
    .select(['region_id as regionId', 'org_id as orgId', 'directive_id as directiveId', 'period'])
    .where(
      'org_id',
      'in',
      orgs.map(({ id }) => id),
    )
    .where('directive_id', 'in', directiveIds)
    .orderBy('period')
    .execute()
  return rows.map(obligationId)
}
