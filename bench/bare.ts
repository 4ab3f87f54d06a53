import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { submitReport } from '../src/actions/reports.ts'
import { askedBy } from './plans.ts'
import { run } from './processes.ts'
import { ctxOf, holder, type Province } from './province.ts'

const counts = [16, 48]

/**
 * Reports a second that pgbench files: the product's own statements as it asks them for a single report, prepared, each report in a
 * transaction of its own; with as many clients as serve it best.
 */
export async function bareReports(province: Province, seconds: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const scripts: string[] = []
    const texts = await statements(province)
    for (const { regionId, first, last } of await branches(province)) {
      const path = join(folder, `${regionId}.sql`)
      await writeFile(path, script({ regionId, first, last }, province.directiveIds, texts))
      scripts.push('-f', `${path}@${last - first}`)
    }
    const rates: number[] = []
    for (const clients of counts) {
      const count = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)]
      const printed = await run('pgbench', [...count, ...scripts, province.url])
      rates.push(Number(/tps = ([\d.]+)/.exec(printed)?.[1] ?? Number.NaN))
    }
    return Math.max(...rates)
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Branches {
  regionId: number
  first: number
  last: number
}

async function branches({ db }: Province): Promise<Branches[]> {
  const { rows } = await sql<Branches>`
    select region_id as "regionId", min(id) as first, max(id) as last from orgs
    where level = 'branch' group by region_id having count(*) > 100`.execute(db)
  return rows
}

/** What the product asks to file one report: lock, read, keep. */
async function statements(province: Province): Promise<string[]> {
  const { db, url, directiveIds } = province
  const { rows } = await sql<{ regionId: number; orgId: number; directiveId: number; path: string }>`
    select obligations.region_id as "regionId", org_id as "orgId", directive_id as "directiveId", org_path as path
    from obligations where directive_id = any(${directiveIds}) and status = 'open' limit 1`.execute(db)
  const [owed] = rows
  if (!owed) throw new Error('nothing is owed')
  const clerk = holder({ id: owed.orgId, path: owed.path }, 'reporter')
  const draft = {
    id: crypto.randomUUID(),
    result: 'met' as const,
    paragraph: 'held',
    figures: {},
    evidence: [],
  }
  const asked = await askedBy(url, (tx) => submitReport(ctxOf(tx, clerk), { ...owed, period: 1 }, draft))
  const texts = asked.map(({ text }) => text).filter((text) => text.includes('obligations'))
  if (texts.length !== 3) throw new Error(`a report is filed by ${texts.length} statements`)
  return texts
}

function script({ regionId, first, last }: Branches, directiveIds: number[], texts: string[]): string {
  const [lock = '', read = '', keep = ''] = texts
  const key = `'regionId', ${regionId}, 'orgId', :org::int, 'directiveId', :directive::int, 'period', 1`
  const id = `'00000000-0000-4000-8000-' || lpad(to_hex(:report::bigint), 12, '0')`
  const asked = `jsonb_build_array(jsonb_build_object('n', 0, ${key}, 'id', ${id}, 'evidence', array['${sha}']))`
  const filed = `jsonb_build_array(jsonb_build_object(${key}, 'id', ${id}, 'result', 'met', 'figures', '{}'::jsonb,
    'paragraph', 'held the meeting and noted what was decided', 'evidence', array['${sha}'], 'submittedAt', now(), 'submittedBy', 'clerk'))`
  const change = (n: number, status: string, result: string) => `jsonb_build_object('region_id', ${regionId},
    'org_path', case when :hasChildren::boolean then :orgPath::text else substring(:orgPath::text from '^(.*/)[0-9]+/$') end,
    'directive_id', :directive::int, 'period', 1, 'due_on', :dueOn::text,
    'status', ${status}, 'result', ${result}, 'verification', 'unverified', 'n', ${n})`
  const changes = `jsonb_build_array(${change(-1, ':status::text', "nullif(:result::text, '')")}, ${change(1, "'reported'", "'met'")})`
  const line = `jsonb_build_array(jsonb_build_object('region_id', ${regionId}, 'at', now(), 'org_id', :org::int, 'org_path', :orgPath::text,
    'verb', 'report.submitted', 'subject_type', 'obligation', 'subject_id', '${regionId}.' || :org::text || '.' || :directive::text || '.1',
    'actor', 'clerk', 'office', 'office', 'tenure_id', 1, 'before', jsonb_build_object('status', :status::text, 'result', null),
    'after', jsonb_build_object('status', 'reported', 'result', 'met', 'report', ${id})))`
  return `\\set org random(${first}, ${last})
\\set directive random(${directiveIds[0]}, ${directiveIds.at(-1)})
\\set report random(1, 281474976710655)
begin;
${filled(lock, [asked])};
${filled(read, [asked])} \\gset
${filled(keep, [filed, changes, line])};
commit;
`
}

const sha = '0'.repeat(64)

/** A statement with the values of its parameters written out, which pgbench prepares as a whole. */
function filled(text: string, values: string[]): string {
  const places = new Set(text.match(/\$\d+/g))
  if (places.size !== values.length) throw new Error(`a statement of a report takes ${places.size} values`)
  return text.replaceAll(/\$(\d+)/g, (_, n: string) => `(${values[Number(n) - 1]})`)
}
