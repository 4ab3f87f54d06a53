import { join } from 'node:path'
import { sql } from 'kysely'
import type { Ctx } from '../src/actions/ctx.ts'
import { carryOutStep, finishIssue, issueDirective } from '../src/actions/issue.ts'
import type { Actor } from '../src/domain/right.ts'
import { foldAll } from '../src/jobs/fold.ts'
import type { Database } from '../src/store/database.ts'
import { noEvidenceFiles } from '../src/store/evidence-files.ts'
import { getOrg } from '../src/store/orgs.ts'
import { loadPack } from '../src/store/packs.ts'
import { once } from './figure.ts'
import type { Machine, Place } from './machine.ts'
import { loadTree } from './tree.ts'

/** The pack that the province is built from. */
export const pack = await loadPack(join(import.meta.dirname, '../packs/province-organs'))

/** The day on which the bench lives, before the obligations are due. */
export const benchDay = '2026-04-13'

/** A province ready to be measured: a tree, a programme, and every directive of it issued to every org. */
export interface Province extends Place {
  orgs: number
  programmeId: number
  directiveIds: number[]
  /** Milliseconds that setting up took, where this run did it. */
  setUp?: { load: number; issues: number[] }
}

/** The context of somebody, on the day of the bench. */
export function ctxOf(db: Database, actor: Actor): Ctx {
  return {
    db,
    actor,
    pack,
    files: noEvidenceFiles,
    now: () => new Date(`${benchDay}T10:00:00+08:00`),
    newId: () => crypto.randomUUID(),
  }
}

/** Someone who holds one office over an org. */
export function holder(org: { id: number; path: string }, role: 'steward' | 'reporter'): Actor {
  const seat = { tenureId: 1, officeId: 1, office: role, role, orgId: org.id, orgPath: org.path }
  return { personId: 1, name: role, seats: [seat] }
}

/** The province of a size, made where it is missing: founded and issued by the product itself. */
export async function openProvince(
  machine: Machine,
  size: number,
  directives: number,
  name = `bench_${size}`,
): Promise<Province> {
  const place = await machine.open(name)
  const { db } = place
  const known = await readProvince(place)
  if (known.orgs > 0 && known.directiveIds.length >= directives) return known

  const load = known.orgs === 0 ? (await once(() => loadTree(db, pack, size))).ms : 0
  const programmeId = known.programmeId || (await insertProgramme(db))
  const issues: number[] = []
  for (let position = known.directiveIds.length; position < directives; position++) {
    const { ms } = await once(() => issueOne(db, programmeId, position))
    issues.push(ms)
  }
  await sql`vacuum analyze`.execute(db)
  return { ...(await readProvince(place)), setUp: { load, issues } }
}

/** Issues one more directive to every org, as a steward would, and folds what that left pending. */
export async function issueOne(db: Database, programmeId: number, position: number): Promise<number> {
  const root = await getOrg(db, 1)
  const id = await insertDirective(db, programmeId, position)
  const ctx = ctxOf(db, holder(root, 'steward'))
  await issueDirective(ctx, id)
  while (await carryOutStep(ctx, id));
  await finishIssue(ctx, id)
  await foldAll(db)
  return id
}

async function readProvince(place: Place): Promise<Province> {
  const { rows } = await sql<{ orgs: number; programmeId: number | null; directiveIds: number[] | null }>`
    select (select count(*)::int from orgs) as orgs, (select min(id) from programmes) as "programmeId",
      (select array_agg(id order by id) from directives where status = 'issued') as "directiveIds"`.execute(
    place.db,
  )
  const [row] = rows
  return {
    ...place,
    orgs: row?.orgs ?? 0,
    programmeId: row?.programmeId ?? 0,
    directiveIds: row?.directiveIds ?? [],
  }
}

async function insertProgramme(db: Database): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into programmes (org_id, org_path, title, held_on, status, created_at, confirmed_at)
    values (1, '/1/', 'bench', '2026-01-05', 'confirmed', '2026-01-05', '2026-01-05') returning id`.execute(
    db,
  )
  return rows[0]?.id ?? 0
}

export async function insertDirective(db: Database, programmeId: number, position: number): Promise<number> {
  const terms = {
    scope: { within: 1 },
    responsibilities: [],
    cadence: { every: 'once', dueOn: '2026-04-30' },
    demand: { paragraph: 'wanted', figures: [], evidence: 'wanted' },
  }
  const { rows } = await sql<{ id: number }>`
    insert into directives (programme_id, position, title, text, origin, terms)
    values (${programmeId}, ${position}, ${`directive ${position}`}, 'one thing to be done', 'added', ${JSON.stringify(terms)})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}
