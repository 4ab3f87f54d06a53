import type { Cadence } from '../../domain/cadence.ts'
import type { Demand } from '../../domain/demand.ts'
import type { ProgrammeState, Directive as StoredDirective, Terms } from '../../domain/directive.ts'
import type { Obligation, Result, Sight, Verification } from '../../domain/obligation.ts'
import type { Org as StoredOrg } from '../../domain/org.ts'
import type { ReportState } from '../../domain/report.ts'
import type { Seat as HeldSeat } from '../../domain/right.ts'
import type { Scope } from '../../domain/scope.ts'

export type { ObligationStatus, Result, Sight, Verification } from '../../domain/obligation.ts'
export type { Pack } from '../../domain/pack.ts'
export type { Places } from '../../domain/pack-places.ts'
export type { Cadence, Demand, Scope, Terms }

export interface Page<T> {
  items: T[]
  next: string | null
}

export type Seat = HeldSeat & { orgName: string }

export interface Session {
  person: { id: number; name: string }
  seats: Seat[]
  today: string
  isDemonstration: boolean
}

export interface SignIn {
  username: string
  password: string
  name: string
  org: string
  office: string
  role: string
}

export type Org = StoredOrg
export type Ancestor = Pick<Org, 'id' | 'name' | 'otherNames' | 'level' | 'kind'>
export type OrgWithAncestors = Org & { ancestors: Ancestor[] }

export interface ProgrammeLine {
  id: number
  title: string
  heldOn: string | null
  status: ProgrammeState
  orgId: number
  orgName: string
  directives: number
  issued: number
}

export interface Programme {
  id: number
  orgId: number
  title: string
  heldOn: string | null
  status: ProgrammeState
  version: number
}

export type Directive = Omit<StoredDirective, 'issuedAt'> & { issuedAt: string | null }

export interface DraftPerson {
  name: string
  title?: string | null
  role?: string | null
}

export interface Communique {
  id: number
  cleanText: string
  sourceName?: string | null
  draft?: {
    date?: string | null
    place?: string | null
    conferenceName?: string | null
    people?: DraftPerson[]
  } | null
}

export interface ProgrammeWhole {
  programme: Programme
  communique: Communique | null
  directives: Directive[]
}

export interface Price {
  bound: number
  byKind: Record<string, number>
  byLevel: Record<string, number>
  minutesEach: number
  timesAYear: number
  hoursOnce: number
  hoursAYear: number
  fields: number
  mostFields: number
}

export interface Progress {
  steps: number
  finished: number
  touched: number
  done: boolean
}

export interface BoardDirective {
  id: number
  title: string
  ordinal: string
  position: number
  sectionId: number | null
}

export interface BoardRow {
  org: Pick<Org, 'id' | 'name' | 'otherNames' | 'kind' | 'level' | 'code' | 'hasChildren'>
  cells: Record<string, number[]>
  total: number[]
}

export interface Board {
  org: Pick<Org, 'id' | 'name' | 'otherNames' | 'level' | 'code'>
  asOf: string
  cellNames: string[]
  directives: BoardDirective[]
  rows: BoardRow[]
  own: BoardRow | null
  total: { cells: Record<string, number[]>; total: number[] }
  version: string | number
}

export interface BehindLine {
  org: Pick<Org, 'id' | 'name' | 'otherNames' | 'kind' | 'level'> & {
    ancestors?: Ancestor[]
    pathNames?: string[]
  }
  obligationId: string
  directiveId?: number
  status: Obligation['status']
  result: Result | null
  verification: Verification
  dueOn: string
  sight: Sight
}

export interface DirectiveShort {
  id: number
  title: string
  text: string
  ordinal: string
  demand: Demand
  cadence: Cadence
  programmeTitle: string
  programmeId: number
}

type Wire<T> = { [K in keyof T]: T[K] extends Date | null ? string | null : T[K] }

export interface OwedLine {
  id: string
  obligation: Wire<Obligation>
  directive: DirectiveShort
  daysLeft: number
  sight: Sight
  lastReason: string | null
  periodLabel: { opensOn: string; dueOn: string; milestone: string | null }
}

export interface Report {
  id: string
  state: ReportState
  result: Result
  paragraph: string
  figures: Record<string, number>
  evidence: string[]
  submittedAt: string
  submittedBy: string
  decidedAt: string | null
  decidedBy: string | null
  reason: string | null
}

export interface JournalLine {
  id: string | number
  at: string
  verb: string
  subjectType: string
  subjectId: string
  actor: string
  office: string | null
  orgId: number
  orgName?: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface ObligationWhole extends OwedLine {
  org: Org
  reports: Report[]
  previousReport: Report | null
  journal: JournalLine[]
}

export interface Evidence {
  sha256: string
  name: string
  mediaType: string
  size: number
  uploadedAt?: string
}

export interface WaitingLine {
  report: Report
  obligation: Wire<Obligation>
  org: Pick<Org, 'id' | 'name' | 'otherNames' | 'kind' | 'level'>
  directive: DirectiveShort
  evidence?: Evidence[]
}
