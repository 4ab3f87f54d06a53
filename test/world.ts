import { join } from 'node:path'
import type { Ctx } from '../src/actions/ctx.ts'
import { issueDirective } from '../src/actions/issue.ts'
import type { Terms } from '../src/domain/directive.ts'
import type { Role } from '../src/domain/office.ts'
import type { Org } from '../src/domain/org.ts'
import type { Actor } from '../src/domain/right.ts'
import { carryOut } from '../src/jobs/issue.ts'
import type { Database } from '../src/store/database.ts'
import { type EvidenceFiles, noEvidenceFiles } from '../src/store/evidence-files.ts'
import { getOrg, insertOrg } from '../src/store/orgs.ts'
import { loadPack } from '../src/store/packs.ts'

/** The day on which the tests live: a Monday, three months into the programme. */
export const worldDay = '2026-04-13'

const loaded = await loadPack(join(import.meta.dirname, '../packs/province-organs'))

/**
 * The cast, known by heart. A province with two cities; in the first a county with one organ and its two branches, and a branch
 * directly below the city: a level is skipped. In the second a county alone. Everyone has a steward, supervisor,
 * responsible person and reporter.
 */
export interface World {
  province: Org
  city: Org
  county: Org
  organ: Org
  branch: Org
  otherBranch: Org
  skipping: Org
  otherCity: Org
  otherCounty: Org
}

const cast = [
  ['province', null, 'provinceGroup', 'province'],
  ['city', 'province', 'cityGroup', 'city'],
  ['county', 'city', 'countyGroup', 'county'],
  ['organ', 'county', 'partyGroup', 'organ'],
  ['branch', 'organ', 'branch', 'branch'],
  ['otherBranch', 'organ', 'branch', 'branch'],
  ['skipping', 'city', 'branch', 'branch'],
  ['otherCity', 'province', 'cityGroup', 'city'],
  ['otherCounty', 'otherCity', 'countyGroup', 'county'],
] as const

/** Founds the cast in an empty database, with nobody in office. */
export async function buildWorld(db: Database): Promise<World> {
  const world: Partial<World> = {}
  for (const [name, parent, kind, level] of cast) {
    world[name] = await insertOrg(db, {
      parent: parent === null ? null : (world[parent] as Org),
      kind,
      level,
      code: null,
      name,
      otherNames: {},
      rootsRegion: level === loaded.pack.regionLevel,
      foundedOn: '2020-01-01',
    })
  }
  const founded = Object.entries(world).map(async ([name, org]) => [name, await getOrg(db, (org as Org).id)])
  return Object.fromEntries(await Promise.all(founded)) as World
}

/** Someone who holds one office: this role over this org. */
export function holder(org: Org, role: Role): Actor {
  const seat = { tenureId: org.id, officeId: org.id, office: role, role, orgId: org.id, orgPath: org.path }
  return { personId: org.id, name: `${role} of ${org.name}`, seats: [seat] }
}

/** The context of someone in office, on the day of the world. */
export function as(db: Database, org: Org, role: Role): Ctx {
  return ctxOf(db, holder(org, role))
}

/** What was done later is later, if only by a thousandth of a second. */
let looks = 0

/** The context of any actor; `day` moves the clock. */
export function ctxOf(
  db: Database,
  actor: Actor,
  day = worldDay,
  files: EvidenceFiles = noEvidenceFiles,
): Ctx {
  return {
    db,
    actor,
    pack: loaded,
    files,
    now: () => new Date(Date.parse(`${day}T10:00:00+08:00`) + looks++),
    newId: () => crypto.randomUUID(),
  }
}

/** Terms that bind everyone at or below an org, once, by the end of the month, with the result alone. */
export function plainTerms(within: Org, changes: Partial<Terms> = {}): Terms {
  return {
    scope: { within: within.id },
    responsibilities: [],
    cadence: { every: 'once', dueOn: '2026-04-30' },
    demand: { paragraph: 'none', figures: [], evidence: 'none' },
    ...changes,
  }
}

/** A confirmed programme of an org with one directive per terms, not issued; gives back programme and directive ids. */
export async function confirmedProgramme(db: Database, org: Org, ...terms: Terms[]) {
  const now = new Date('2026-01-05T10:00:00+08:00')
  const { id: programmeId } = await db
    .insertInto('programmes')
    .values({
      org_id: org.id,
      org_path: org.path,
      communique_id: null,
      title: 'programme',
      held_on: '2026-01-05',
      status: 'confirmed',
      created_at: now,
      confirmed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const directiveIds: number[] = []
  for (const [position, each] of terms.entries()) {
    const { id } = await db
      .insertInto('directives')
      .values({
        programme_id: programmeId,
        parent_id: null,
        position,
        title: `directive ${position}`,
        text: `directive ${position}`,
        origin: 'added',
        spans: '[]',
        ordinal: '',
        speaker: null,
        kind: 'order',
        modal: '',
        responsible: '[]',
        inherited: '[]',
        deadline: null,
        cadence_read: null,
        confidence: null,
        why: null,
        terms: JSON.stringify(each),
        withdrawn_reason: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    directiveIds.push(id)
  }
  return { programmeId, directiveIds }
}

/** A programme whose directives are issued and whose obligations are open. */
export async function issuedProgramme(db: Database, org: Org, ...terms: Terms[]) {
  const programme = await confirmedProgramme(db, org, ...terms)
  for (const id of programme.directiveIds) {
    const ctx = as(db, org, 'steward')
    await issueDirective(ctx, id)
    await carryOut(ctx, id)
  }
  return programme
}

/** The key of an org's obligation in a directive's first period. */
export function owed(org: Org, directiveId: number, period = 1) {
  return { regionId: org.regionId, orgId: org.id, directiveId, period }
}

/** A report that says that it is met, and nothing else. */
export function plainReport(changes = {}) {
  return {
    id: crypto.randomUUID(),
    result: 'met' as const,
    paragraph: '',
    figures: {},
    evidence: [],
    ...changes,
  }
}
