import type { DirectiveKind, Span } from '../draft.ts'
import type { Command } from './modals.ts'
import type { Mode } from './speeches.ts'

/** A directive as the grammar finds it, in offsets. */
export type Found = {
  start: number
  /** End of the printed clauses that belong to it. */
  end: number
  ordinal: Span | null
  modal: Span | null
  level: number
  kind: DirectiveKind
  why: string
  actors: Span[]
  inherited: Span[]
  /** Where its attributes are looked for. */
  from: number
  /** Given where a table says it; otherwise looked for in the clauses. */
  deadline?: Span | null
  cadence?: Span | null
}

/** A directive with the one who lays it down. */
export type Spoken = Found & { speaker: string }

/** What the grammar needs to know of the surroundings. */
export type Around = { marked: string; mode: Mode; huiIsWill: boolean; fallback: Span | null }

/** Begins a directive at a command; its clauses reach to the end of the part. */
export function open(command: Command, part: Span, level: number, why: string): Found {
  return {
    start: command.start,
    end: part.end,
    ordinal: null,
    modal: command.modal,
    level,
    kind: command.kind,
    why,
    actors: command.actors,
    inherited: [],
    from: command.from ?? command.start,
  }
}
