import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { Directive, DirectiveState, Origin, ProgrammeState, Terms } from '../domain/directive.ts'
import type { ObligationStatus, Result, Verification } from '../domain/obligation.ts'
import type { Role } from '../domain/office.ts'
import type { ReportState } from '../domain/report.ts'
import type { UnfinishedReport } from '../domain/unfinished-report.ts'

type Json<T> = ColumnType<T, string, string>
type Instant = ColumnType<Date, Date, Date>
type NullableInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

/** The tables of migrations/, as kysely sees them. */
export interface Tables {
  orgs: OrgTable
  obligations: ObligationTable
  reports: ReportTable
  report_drafts: ReportDraftTable
  uploads: UploadTable
  evidence: EvidenceTable
  tally_deltas: TallyDeltaTable
  tallies: TallyTable
  journal: JournalTable
  installation: InstallationTable
  regions: { id: number; root_id: number; root_path: string }
  people: { id: Generated<number>; name: string; initials: Generated<string>; user_id: string | null }
  offices: OfficeTable
  tenures: { id: Generated<number>; office_id: number; person_id: number; from_on: Day; to_on: Day | null }
  communiques: CommuniqueTable
  programmes: ProgrammeTable
  directives: DirectiveTable
  periods: PeriodTable
  issue_steps: IssueStepTable
  tally_checks: { day: Day; started_at: Instant; finished_at: NullableInstant; differences: number | null }
}

interface OrgTable {
  region_id: number
  id: Generated<number>
  parent_id: number | null
  path: string
  kind: string
  level: string
  code: string | null
  name: string
  other_names: JSONColumnType<Record<string, string>, string | undefined>
  sought: string
  has_children: Generated<boolean>
  founded_on: Day
  closed_on: Day | null
}

interface ObligationTable {
  region_id: number
  org_id: number
  directive_id: number
  period: number
  due_on: Day
  status: Generated<ObligationStatus>
  result: Result | null
  verification: Generated<Verification>
  org_path: string
  acknowledged_at: NullableInstant
  reported_at: NullableInstant
  report_id: string | null
}

interface ReportTable {
  region_id: number
  id: string
  org_id: number
  directive_id: number
  period: number
  state: Generated<ReportState>
  result: Result
  paragraph: string
  figures: JSONColumnType<Record<string, number>>
  evidence: string[]
  submitted_at: Instant
  submitted_by: string
  decided_at: NullableInstant
  decided_by: string | null
  reason: string | null
}

interface ReportDraftTable {
  region_id: number
  org_id: number
  directive_id: number
  period: number
  contents: Json<UnfinishedReport>
  saved_at: Instant
  saved_by: string
}

interface UploadTable {
  region_id: number
  org_id: number
  id: string
  name: string
  size: number
  sha256: string | null
  started_at: Instant
  started_by: string
}

interface EvidenceTable {
  region_id: number
  org_id: number
  sha256: string
  name: string
  media_type: string
  size: number
  uploaded_at: Instant
  uploaded_by: string
}

interface TallyDeltaTable {
  region_id: number
  id: Generated<number>
  org_path: string
  directive_id: number
  period: number
  due_on: Day
  status: ObligationStatus
  result: Result | null
  verification: Verification
  n: number
}

interface TallyTable {
  region_id: number
  org_id: number
  directive_id: number
  period: number
  due_on: Day
  open: Generated<number>
  acknowledged: Generated<number>
  reported: Generated<number>
  done: Generated<number>
  sent_back: Generated<number>
  waived: Generated<number>
  met: Generated<number>
  partly: Generated<number>
  not_met: Generated<number>
  verified: Generated<number>
  contradicted: Generated<number>
  counts: GeneratedAlways<string>
}

interface JournalTable {
  region_id: number
  id: Generated<number>
  at: Instant
  org_id: number
  org_path: string
  verb: string
  subject_type: string
  subject_id: string
  actor: string
  office: string | null
  tenure_id: number | null
  before: Json<unknown> | null
  after: Json<unknown> | null
}

interface InstallationTable {
  id: Generated<boolean>
  pack: string
  is_demonstration: boolean
  set_up_at: Instant
}

interface OfficeTable {
  id: Generated<number>
  org_id: number
  org_path: string
  code: string
  role: Role
  name: string
}

interface CommuniqueTable {
  id: Generated<number>
  org_id: number
  org_path: string
  source_name: string | null
  source_text: string
  clean_text: string
  draft: Json<unknown>
  read_at: Instant
  read_by: string
}

interface ProgrammeTable {
  id: Generated<number>
  org_id: number
  org_path: string
  communique_id: number | null
  title: string
  held_on: Day | null
  status: ColumnType<ProgrammeState, ProgrammeState | undefined, ProgrammeState>
  created_at: Instant
  confirmed_at: NullableInstant
  version: Generated<number>
}

interface DirectiveTable {
  id: Generated<number>
  programme_id: number
  parent_id: number | null
  position: number
  title: string
  text: string
  origin: Origin
  spans: Json<[number, number][]>
  ordinal: string
  speaker: string | null
  kind: Directive['kind']
  modal: string
  responsible: Json<string[]>
  inherited: Json<string[]>
  deadline: string | null
  cadence_read: string | null
  confidence: number | null
  why: string | null
  terms: ColumnType<Terms | null, string | null | undefined, string | null>
  status: ColumnType<DirectiveState, DirectiveState | undefined, DirectiveState>
  issued_at: NullableInstant
  withdrawn_at: NullableInstant
  withdrawn_reason: string | null
  version: Generated<number>
}

interface PeriodTable {
  directive_id: number
  period: number
  opens_on: Day
  due_on: Day
  milestone: string | null
  opened_at: NullableInstant
}

interface IssueStepTable {
  directive_id: number
  period: number
  region_id: number
  act: 'open' | 'waive'
  touched: number | null
  finished_at: NullableInstant
}
