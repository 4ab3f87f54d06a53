/** The language a communiqué is written in. */
export type Language = 'zh' | 'en'

/** Half-open range of UTF-16 offsets. */
export type Span = { start: number; end: number }

/** What a person did at or for the conference. */
export type Role =
  | 'presided'
  | 'spoke'
  | 'attended'
  | 'observed'
  | 'exchange_speech'
  | 'conveyed'
  | 'reported'
  | 'branch_attended'
  | 'instructed'
  | 'public_comment'
  | 'contact'
  | 'absent'

/** One person in one role; `name` is null for an office holder the text does not name. */
export type Person = { name: string | null; title: string | null; role: Role }

export type DirectiveKind = 'order' | 'prohibition' | 'request' | 'commitment'

/** A figure in a directive, cut from the text. */
export type Quantity = { text: string; start: number; end: number }

/** One thing to be done; every string is cut from the clean text, and `start`/`end` are offsets into it. */
export type DraftDirective = {
  speaker: string
  ordinal: string
  level: number
  start: number
  end: number
  text: string
  /** Actors printed in the clause itself. */
  responsible: string[]
  /** Actors taken over from the clause before; less sure than `responsible`. */
  inherited: string[]
  modal: string
  deadline: string | null
  cadence: string | null
  quantities: Quantity[]
  /** Programmes, slogans and documents named in quotation or title marks. */
  named: string[]
  kind: DirectiveKind
  /** From 0 to 1. */
  confidence: number
  /** The rule that found it, e.g. `numbered`, `modal`, `semicolon`, `newActor`. */
  why: string
}

/** Something approved, adopted or noted; not a directive. */
export type Decision = Span & { text: string }

/** A place that attends: the main venue or a branch. */
export type Venue = { kind: 'main' | 'branch'; text: string; start: number; end: number }

/** One change of the noise layer: what stood in the source, where, and what stands in the clean text instead. */
export type Edit = {
  source: Span
  clean: Span
  rule: string
  original: string
  replacement: string
  /** True where several restorations fit and the likeliest was taken. */
  guess?: boolean
  /** What the edit rests on, for the reader of the draft. */
  evidence?: string
}

/** What a damaged spot may have been; never part of the draft's facts until a person takes it over. */
export type Guess = Span & { field: 'date'; text: string; candidates: string[]; evidence: string }

/** What the reader proposes; nothing in it is not literally in the text. */
export type Draft = {
  lang: Language
  date: string | null
  dateIso: string | null
  dateSource: 'text' | 'header' | null
  place: string | null
  conferenceName: string | null
  form: string | null
  venues: Venue[]
  people: Person[]
  directives: DraftDirective[]
  decisions: Decision[]
  guesses?: Guess[]
  cleanText: string
  edits: Edit[]
}
