import type { Decision } from '../draft.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'

const decided =
  /\b(?:approved|endorsed|adopted|ratified|accepted|confirmed|took note of|taken note of|noted|authori[sz]ed|granted|concurred|appointed|passed)\b|\b[Mm]otion (?:to|by|was)\b[^.]*/

/** Finds what was approved, adopted or noted. */
export function decisionsIn(text: string, paragraphs: Paragraph[]): Decision[] {
  const decisions: Decision[] = []
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(text, paragraph)) {
      const part = text.slice(sentence.start, sentence.end)
      for (const piece of part.matchAll(
        new RegExp(
          `(?:${decided.source})[^.;]*?(?=\\s+and\\s+(?:approved|endorsed|adopted|noted|took)|[.;]|$)`,
          'g',
        ),
      )) {
        if (/\b(?:was|were|been|be|that)\s+$/.test(part.slice(0, piece.index))) continue
        const start = sentence.start + piece.index
        decisions.push({ start, end: start + piece[0].length, text: piece[0] })
      }
    }
  }
  return decisions
}
