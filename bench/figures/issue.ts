import { sql } from 'kysely'
import { carryOutStep, finishIssue, issueDirective } from '../../src/actions/issue.ts'
import { foldAll } from '../../src/jobs/fold.ts'
import { getOrg } from '../../src/store/orgs.ts'
import { type Figure, once } from '../figure.ts'
import { ctxOf, holder, insertDirective, type Province } from '../province.ts'

/**
 * How long one directive takes to reach every org, beside a bare INSERT … SELECT of the same rows into a table with the same indexes and
 * as many rows in it; each thrice in turn, the medians are compared. What is added is taken away again.
 */
export async function issueFigures(province: Province): Promise<Figure[]> {
  const { db, programmeId } = province
  const steward = ctxOf(db, holder(await getOrg(db, 1), 'steward'))
  const bare: number[] = []
  const own: number[] = []
  for (let run = 0; run < 3; run++) {
    const bareId = 30_000 + run
    const insert = () =>
      sql`insert into obligations (region_id, org_id, directive_id, period, due_on, org_path)
        select region_id, id, ${bareId}, 1, '2026-04-30', path from orgs where closed_on is null order by region_id, id`.execute(
        db,
      )
    bare.push((await once(insert)).ms)
    await sql`delete from obligations where directive_id = ${bareId}`.execute(db)

    const id = await insertDirective(db, programmeId, 1000 + run)
    const issue = async () => {
      await issueDirective(steward, id)
      while (await carryOutStep(steward, id));
      await finishIssue(steward, id)
    }
    own.push((await once(issue)).ms)
    await remove(province, id)
  }
  const [, limit = 0] = bare.sort((a, b) => a - b)
  const [, value = 0] = own.sort((a, b) => a - b)
  return [
    {
      name: 'issue one directive to every org',
      at: `${province.orgs} orgs, beside ${province.directiveIds.length} issued before`,
      value,
      unit: 'ms',
      limit,
      goal: '≤ 2 × a bare INSERT … SELECT',
      isMet: value <= 2 * limit,
      note: `${(value / limit).toFixed(2)} ×, medians of 3`,
    },
  ]
}

async function remove({ db }: Province, id: number): Promise<void> {
  await foldAll(db)
  for (const table of ['obligations', 'tallies', 'tally_deltas', 'issue_steps', 'periods']) {
    await sql`delete from ${sql.table(table)} where directive_id = ${id}`.execute(db)
  }
  await sql`delete from directives where id = ${id}`.execute(db)
}
