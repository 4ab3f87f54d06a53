import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import type { GeneratedFile } from './files.ts'

/** Notes that each org holds the files its reports name, from shortly before the first of them. */
export async function holdFiles(tx: Database, files: GeneratedFile[]): Promise<void> {
  await sql`
    insert into evidence (region_id, org_id, sha256, name, media_type, size, uploaded_at, uploaded_by)
    select region_id, org_id, sha256, name, media_type, size, at - interval '4 minutes', submitted_by
    from (
      select distinct on (region_id, org_id, sha) region_id, org_id, sha, submitted_at as at, submitted_by
      from reports, unnest(evidence) as sha
      order by region_id, org_id, sha, submitted_at
    ) as named
    join unnest(
      ${files.map(({ sha256 }) => sha256)}::text[], ${files.map(({ name }) => name)}::text[],
      ${files.map(({ mediaType }) => mediaType)}::text[], ${files.map(({ size }) => size)}::bigint[]
    ) as file(sha256, name, media_type, size) on file.sha256 = named.sha`.execute(tx)
}
