import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Place } from '../domain/org.ts'
import type { Actor, Seat } from '../domain/right.ts'
import type { Database } from './database.ts'
import { isAtOrBelow } from './paths.ts'
import { together } from './regions-together.ts'

/** One line to write: who did what to which thing of which org, with what it was before and is after. */
export interface JournalEntry {
  verb: string
  org: Place & { regionId: number }
  subject: { type: string; id: string | number }
  seat?: Seat | undefined
  before?: unknown
  after?: unknown
}

/** A line of the journal as it stands. */
export interface JournalLine {
  id: number
  regionId: number
  at: Date
  orgId: number
  orgName: string
  orgOtherNames: Record<string, string>
  verb: string
  /** The title of the directive or programme that it is about, where there is one. */
  about: string | null
  subjectType: string
  subjectId: string
  actor: string
  office: string | null
  before: unknown
  after: unknown
}

/** Adds a line to the journal, in the transaction of the act itself. */
export async function writeJournal(
  ctx: { actor: Actor; now(): Date },
  tx: Database,
  entry: JournalEntry,
): Promise<void> {
  const { before, after, ...row } = journalRow(ctx, entry)
  const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  await tx
    .insertInto('journal')
    .values({ ...row, before: asJson(before), after: asJson(after) })
    .execute()
}

/** A line as a row, what was before and after still as values. */
export function journalRow(ctx: { actor: Actor; now(): Date }, entry: JournalEntry) {
  return {
    region_id: entry.org.regionId,
    at: ctx.now(),
    org_id: entry.org.id,
    org_path: entry.org.path,
    verb: entry.verb,
    subject_type: entry.subject.type,
    subject_id: String(entry.subject.id),
    actor: ctx.actor.name,
    office: entry.seat?.office ?? null,
    tenure_id: entry.seat?.tenureId ?? null,
    before: entry.before,
    after: entry.after,
  }
}
export type JournalRow = ReturnType<typeof journalRow>

/** Which lines of the journal are sought: verbs that begin so, and instants between two. */
export interface SoughtLines {
  verbs: readonly string[]
  since: Date | null
  until: Date | null
}

/** Lines that not everybody sees, or not unasked. */
export interface SeenLines {
  /** What is prepared and not issued yet. */
  drafting: boolean
  /** Who signed in and out. */
  sessions: boolean
}

/** One page of the journal of an org and all below it, newest first, before the given line. */
export async function listJournal(
  db: Database,
  regionIds: number[],
  path: string,
  seen: SeenLines,
  sought: SoughtLines,
  before: number | null,
  limit: number,
): Promise<JournalLine[]> {
  const page: JournalLine[] = []
  for (const { regionIds: ids, isIn } of await together(db, regionIds)) {
    const { rows } = await sql<JournalLine>`
      select ${withNames} from (
        select found.* from unnest(${ids}::smallint[]) as region(id)
        cross join lateral (
          select ${columns} from journal
          where region_id = region.id and ${isIn('journal.region_id')} and ${isAtOrBelow('org_path', path)}
            and (${before}::bigint is null or journal.id < ${before})
            and ${isSeen(seen)} and ${isSought(sought)}
          order by journal.id desc limit ${limit}
        ) as found
        order by found.id desc limit ${limit}
      ) as line ${joinedNames}
      where ${isIn('orgs.region_id')}
      order by line.id desc`.execute(db)
    page.push(...rows)
  }
  return page.sort((a, b) => b.id - a.id).slice(0, limit)
}

function isSought({ verbs, since, until }: SoughtLines): RawBuilder<SqlBool> {
  const parts = [
    ...(verbs.length > 0 ? [sql<SqlBool>`verb like any(${verbs.map((verb) => `${verb}%`)}::text[])`] : []),
    ...(since ? [sql<SqlBool>`at >= ${since}`] : []),
    ...(until ? [sql<SqlBool>`at < ${until}`] : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

/** The lines about one thing, newest first, 200 at most; lines of drafting on wish. */
export async function journalOf(
  db: Database,
  regionId: number,
  subject: { type: string; id: string | number },
  withDrafting: boolean,
): Promise<JournalLine[]> {
  const { rows } = await sql<JournalLine>`
    select ${withNames} from (
      select ${columns} from journal
      where region_id = ${regionId} and subject_type = ${subject.type} and subject_id = ${String(subject.id)}
        and (${withDrafting} or not ${isDrafting})
      order by id desc limit 200
    ) as line ${joinedNames}
    order by line.id desc`.execute(db)
  return rows
}

function isSeen({ drafting, sessions }: SeenLines): RawBuilder<SqlBool> {
  return sql`(${drafting} or not ${isDrafting}) and (${sessions} or verb not like 'session.%')`
}

const isDrafting = sql`(subject_type in ('communique', 'programme', 'directive')
  and verb not in ('directive.issued', 'directive.withdrawn', 'obligations.opened'))`

const columns = sql`journal.id, region_id as "regionId", at, org_id as "orgId", verb, subject_type as "subjectType",
  subject_id as "subjectId", actor, office, before, after`

/** The name of the org, and the title of what a line is about; an obligation's address ends in directive and period. */
const withNames = sql`line.*, orgs.name as "orgName", orgs.other_names as "orgOtherNames",
  coalesce(directives.title, programmes.title) as about`

const joinedNames = sql`
  join orgs on orgs.region_id = line."regionId" and orgs.id = line."orgId"
  left join directives on directives.id = case line."subjectType"
    when 'directive' then line."subjectId"::int
    when 'obligation' then split_part(line."subjectId", '.', 3)::int end
  left join programmes on line."subjectType" = 'programme' and programmes.id::text = line."subjectId"`
