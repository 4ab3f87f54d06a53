import type { Org } from '../domain/org.ts'
import type { ImportRow } from '../domain/org-import.ts'
import type { PlannedOrg } from '../domain/org-import-plan.ts'
import type { Seat } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import type { JournalEntry } from '../store/journal.ts'
import { writeJournalLines } from '../store/journal-lines.ts'
import { type FilledOffice, insertFilledOffices, insertOrgs, takeNumbers } from '../store/org-import.ts'
import { insertRegion, listOrgs } from '../store/orgs.ts'
import { lockShape, startTally } from '../store/tally-start.ts'
import { type Ctx, today } from './ctx.ts'

/** Founds all planned orgs with their offices, each org after its parent, and writes a line for each. */
export async function foundAll(
  ctx: Ctx,
  tx: Database,
  { base, seat }: { base: Org; seat: Seat },
  planned: PlannedOrg[],
): Promise<void> {
  const parents = await holdParents(tx, planned)
  const orgs = await numbered(tx, planned, parents)
  const offices = await filledOffices(tx, planned, orgs)
  await insertOrgs(tx, [...orgs.values()], today(ctx))
  await insertFilledOffices(tx, offices, today(ctx))

  const founded = [...orgs.values()].map((org) => ({
    ...{ verb: 'org.founded', org, seat },
    subject: { type: 'org', id: org.id },
    after: { name: org.name, kind: org.kind, code: org.code },
  }))
  const appointed = offices.map(({ id, org, person, name }) => ({
    ...{ verb: 'office.appointed', org, seat },
    subject: { type: 'office', id },
    after: { person, office: name, from: today(ctx) },
  }))
  const whole: JournalEntry = {
    ...{ verb: 'org.imported', org: base, seat },
    subject: { type: 'org', id: base.id },
    after: { orgs: orgs.size, appointments: offices.length },
  }
  await writeJournalLines(ctx, tx, [...founded, ...appointed, whole])
}

/** The orgs below which others are founded, held in their shape; whoever had no children keeps a tally from now on. */
async function holdParents(tx: Database, planned: PlannedOrg[]): Promise<Map<number, Org>> {
  const known = new Map(
    planned.flatMap(({ parent }) => (parent.known ? [[parent.known.id, parent.known]] : [])),
  )
  const regions = new Set([...known.values()].map(({ regionId }) => regionId))
  for (const regionId of [...regions].sort((a, b) => a - b)) await lockShape(tx, regionId, 'exclusive')
  const held = await listOrgs(tx, [...known.keys()])
  for (const org of held) if (!org.hasChildren) await startTally(tx, org)
  return new Map(held.map((org) => [org.id, org]))
}

async function numbered(tx: Database, planned: PlannedOrg[], parents: Map<number, Org>) {
  const ids = await takeNumbers(tx, 'orgs', planned.length)
  const withChildren = new Set(planned.map(({ parent }) => parent.row))
  const orgs = new Map<ImportRow, Org>()
  for (const [i, { row, kind, parent, rootsRegion }] of planned.entries()) {
    const above = (parent.row ? orgs.get(parent.row) : parents.get(parent.known?.id ?? 0)) as Org
    const id = ids[i] as number
    const path = `${above.path}${id}/`
    orgs.set(row, {
      regionId: rootsRegion ? await insertRegion(tx, id, path) : above.regionId,
      ...{ id, parentId: above.id, path },
      ...{ kind: kind.code, level: kind.level },
      ...{ code: row.code || null, name: row.name, otherNames: {} },
      hasChildren: rootsRegion || withChildren.has(row),
    })
  }
  return orgs
}

/** Two names in a row that are the same are one person; the same name in another row is another one. */
async function filledOffices(
  tx: Database,
  planned: PlannedOrg[],
  orgs: Map<ImportRow, Org>,
): Promise<FilledOffice[]> {
  const wanted = planned.flatMap(({ row, appointments }) =>
    appointments.map(({ office, name }) => ({ org: orgs.get(row) as Org, office, name })),
  )
  const ids = await takeNumbers(tx, 'offices', wanted.length)
  const people = await takeNumbers(tx, 'people', wanted.length)
  const personOf = new Map<string, number>()
  return wanted.map(({ org, office, name }, i) => {
    const key = `${org.id} ${name}`
    const personId = personOf.get(key) ?? (people[i] as number)
    personOf.set(key, personId)
    return {
      ...{ id: ids[i] as number, personId, person: name, org },
      ...{ code: office.code, role: office.role, name: office.names['zh-Hans'] },
    }
  })
}
