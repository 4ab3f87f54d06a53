import { sql } from 'kysely'
import { fileReports } from '../src/actions/report-filing.ts'
import { foldAll } from '../src/jobs/fold.ts'
import { ctxOf, holder, type Province } from './province.ts'

const atOnce = 500

/** Lets every org report on the second directive, as the product files reports: there are reports, a journal, and much that waits. */
export async function givePast({ db, directiveIds }: Province): Promise<void> {
  const [, directiveId = 0] = directiveIds
  const { rows } = await sql<{ regionId: number; orgId: number; path: string }>`
    select region_id as "regionId", org_id as "orgId", org_path as path from obligations
    where directive_id = ${directiveId} and status = 'open' order by region_id, org_id`.execute(db)
  for (let from = 0; from < rows.length; from += atOnce) {
    const toFile = rows.slice(from, from + atOnce).map(({ regionId, orgId, path }) => ({
      ctx: ctxOf(db, holder({ id: orgId, path }, 'reporter')),
      key: { regionId, orgId, directiveId, period: 1 },
      draft: {
        id: crypto.randomUUID(),
        result: 'met' as const,
        paragraph: 'held',
        figures: {},
        evidence: [],
      },
    }))
    await fileReports(db, toFile)
  }
  await foldAll(db)
  await sql`vacuum analyze`.execute(db)
}
