import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { run } from './processes.ts'
import type { Province } from './province.ts'

/** Reports a second that pgbench files with the statements of one report, prepared, each in a transaction of its own. */
export async function bareReports(province: Province, clients: number, seconds: number): Promise<number> {
  const { rows } = await sql<{ regionId: number; first: number; last: number }>`
    select region_id as "regionId", min(id) as first, max(id) as last from orgs
    where level = 'branch' group by region_id having count(*) > 100`.execute(province.db)
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const files = rows.map(({ regionId, first, last }) => ({
      path: join(folder, `${regionId}.sql`),
      text: script(regionId, first, last, province.directiveIds),
      weight: last - first,
    }))
    for (const { path, text } of files) await writeFile(path, text)
    const scripts = files.flatMap(({ path, weight }) => ['-f', `${path}@${weight}`])
    const count = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)]
    const printed = await run('pgbench', [...count, ...scripts, province.url])
    return Number(/tps = ([\d.]+)/.exec(printed)?.[1] ?? Number.NaN)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function script(region: number, first: number, last: number, directiveIds: number[]): string {
  const key = `region_id = ${region} and org_id = :org and directive_id = :directive and period = 1`
  return `\\set org random(${first}, ${last})
\\set directive random(${directiveIds[0]}, ${directiveIds.at(-1)})
begin;
select from obligations where ${key} for no key update;
select o.status, coalesce(o.result::text, '') as result, o.due_on, o.org_path, orgs.has_children,
  case when orgs.has_children then orgs.path else parents.path end as kept, directives.terms -> 'demand' as demand, gen_random_uuid() as report,
  array(select sha256 from evidence where region_id = ${region} and evidence.org_id = o.org_id) as held,
  (select org_id from reports where reports.region_id = ${region} and reports.id = ('00000000-0000-4000-8000-' || lpad(:org::text, 12, '0'))::uuid) as earlier
from obligations o join orgs on orgs.region_id = ${region} and orgs.id = o.org_id
left join orgs parents on parents.region_id = ${region} and parents.id = orgs.parent_id
join directives on directives.id = o.directive_id
where o.region_id = ${region} and o.org_id = :org and o.directive_id = :directive and o.period = 1 \\gset
insert into reports (region_id, id, org_id, directive_id, period, result, paragraph, figures, evidence, submitted_at, submitted_by)
values (${region}, :report::uuid, :org, :directive, 1, 'met', 'held the meeting and noted what was decided', '{}', array['${'0'.repeat(64)}'], now(), 'clerk');
update obligations set status = 'reported', result = 'met', reported_at = now(), report_id = :report::uuid where ${key};
insert into tally_deltas (region_id, org_path, directive_id, period, due_on, status, result, verification, n) values
  (${region}, :kept, :directive, 1, :due_on::date, :status::obligation_status, nullif(:result, '')::obligation_result, 'unverified', -1),
  (${region}, :kept, :directive, 1, :due_on::date, 'reported', 'met', 'unverified', 1);
insert into journal (region_id, at, org_id, org_path, verb, subject_type, subject_id, actor, office, tenure_id, before, after)
values (${region}, now(), :org, :org_path, 'report.submitted', 'obligation', '${region}.1.1.1', 'clerk', 'office', 1,
  '{"status": "open", "result": null}', '{"status": "reported", "result": "met", "report": "00000000-0000-4000-8000-000000000000"}');
commit;
`
}
