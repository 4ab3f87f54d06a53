import type { Draft } from './draft.ts'

/** A draft in the schema of the annotation guideline, so that a corrected draft can join the set of fixtures. */
export type Fixture = {
  id: string
  lang: Draft['lang']
  date: string | null
  date_iso: string | null
  date_source: Draft['dateSource']
  place: string | null
  conferenceName: string | null
  form: string | null
  people: Draft['people']
  directives: FixtureDirective[]
  decisions: string[]
  noise_removed_sample: [string, string] | null
  features: string[]
}

type FixtureDirective = {
  speaker: string
  ordinal: string
  level: number
  text_start: string
  responsible: string[]
  modal: string
  deadline: string | null
  cadence: string | null
  kind: string
  offset: number
}

/** Turns a draft, corrected or not, into a fixture; offsets are those of its clean text. */
export function asFixture(draft: Draft, id: string): Fixture {
  const anchorLength = draft.lang === 'en' ? 30 : 12
  return {
    id,
    lang: draft.lang,
    date: draft.date,
    date_iso: draft.dateIso,
    date_source: draft.dateSource,
    place: draft.place,
    conferenceName: draft.conferenceName,
    form: draft.form,
    people: draft.people,
    directives: draft.directives.map((one) => ({
      speaker: one.speaker,
      ordinal: one.ordinal,
      level: one.level,
      text_start: draft.cleanText.slice(one.start, one.start + anchorLength),
      responsible: one.responsible,
      modal: one.modal,
      deadline: one.deadline,
      cadence: one.cadence,
      kind: one.kind,
      offset: one.start,
    })),
    decisions: draft.decisions.map((one) => one.text),
    noise_removed_sample: noiseSample(draft),
    features: [],
  }
}

function noiseSample({ cleanText, edits }: Draft): [string, string] | null {
  const edit = edits[0]
  if (!edit) return null
  const before = cleanText.slice(Math.max(0, edit.clean.start - 4), edit.clean.start)
  const after = cleanText.slice(edit.clean.end, edit.clean.end + 6)
  return [before + edit.original.slice(0, 24), before + edit.replacement + after]
}
