import { getBoard, listBehind } from '../src/actions/boards.ts'
import { listJournal } from '../src/actions/journal.ts'
import { listObligations } from '../src/actions/obligations.ts'
import { getOrg, searchOrgs } from '../src/actions/orgs.ts'
import { listWaiting, submitReport } from '../src/actions/reports.ts'
import { findActor } from '../src/store/actors.ts'
import type { Database } from '../src/store/database.ts'
import { listChildren } from '../src/store/orgs.ts'
import { listReportsOf } from '../src/store/reports.ts'
import { countScope } from '../src/store/scopes.ts'
import { openSignIn } from '../src/store/sign-in.ts'
import { foldRegion } from '../src/store/tallies.ts'
import { seatPeople } from './people.ts'
import { placesOf } from './places.ts'
import { benchDay, ctxOf, holder, type Province } from './province.ts'

/** What is asked most often, by name: each is carried out once on a database handle. */
export async function hottest({ db, programmeId, directiveIds }: Province) {
  const { province, city, county, organ } = await placesOf(db)
  const [branch] = await listChildren(db, organ.id, 0, 1)
  if (!branch) throw new Error('no branch')
  const directiveId = directiveIds.at(-1) ?? 0
  const steward = holder(province, 'steward')
  const current = { span: 'current' } as const
  const { rows } = await db.executeQuery<{ directive_id: number }>(
    db
      .selectFrom('obligations')
      .select('directive_id')
      .where('region_id', '=', branch.regionId)
      .where('org_id', '=', branch.id)
      .where('status', '=', 'open')
      .limit(1)
      .compile(),
  )
  const owed = {
    regionId: branch.regionId,
    orgId: branch.id,
    directiveId: rows[0]?.directive_id ?? directiveId,
    period: 1,
  }
  const draft = {
    id: crypto.randomUUID(),
    result: 'met' as const,
    paragraph: 'held',
    figures: {},
    evidence: [],
  }
  const question = { programmeId, directiveId, span: current, facet: {} }
  const { steward: cookie } = await seatPeople(db, 100)
  return {
    'who asks': async (on: Database) => {
      const session = await (await openSignIn(on)).findSession(new Headers({ cookie }))
      return findActor(on, session?.userId ?? '', benchDay)
    },
    'board of the province': (on: Database) =>
      getBoard(ctxOf(on, steward), province.id, programmeId, current),
    'board of a city': (on: Database) => getBoard(ctxOf(on, steward), city.id, programmeId, current),
    'board of a county': (on: Database) => getBoard(ctxOf(on, steward), county.id, programmeId, current),
    'orgs behind a cell': (on: Database) => listBehind(ctxOf(on, steward), province.id, question, null, 50),
    'search by name': (on: Database) => searchOrgs(ctxOf(on, steward), '第7机关', 20),
    'search for a branch': (on: Database) => searchOrgs(ctxOf(on, steward), '第2党支部', 20),
    'an org with its place': (on: Database) => getOrg(ctxOf(on, steward), branch.id),
    'what an org owes': (on: Database) => listObligations(ctxOf(on, steward), branch.id, true, null, 50),
    'reports of an obligation': (on: Database) =>
      listReportsOf(on, { ...owed, directiveId: directiveIds[1] ?? directiveId }),
    'what a scope binds': (on: Database) => countScope(on, { within: organ.id }),
    'what waits for a decision': (on: Database) => listWaiting(ctxOf(on, steward), organ.id, null, 50),
    'journal of the province': (on: Database) => listJournal(ctxOf(on, steward), province.id, null, 50),
    'journal of an org': (on: Database) => listJournal(ctxOf(on, steward), organ.id, null, 50),
    'file a report': (on: Database) => submitReport(ctxOf(on, holder(branch, 'reporter')), owed, draft),
    'fold a region': (on: Database) => foldRegion(on, branch.regionId, 1000),
  }
}
