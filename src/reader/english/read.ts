import type { Draft } from '../draft.ts'

/** Reads an English communiqué from its clean text. */
export function readEnglish(_text: string): Omit<Draft, 'cleanText' | 'edits' | 'lang'> {
  return {
    date: null,
    dateIso: null,
    dateSource: null,
    place: null,
    conferenceName: null,
    form: null,
    venues: [],
    people: [],
    directives: [],
    decisions: [],
  }
}
