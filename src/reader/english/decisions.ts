import type { Decision } from '../draft.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'

const verbs =
  'approved|endorsed|adopted|ratified|accepted|confirmed|noted|authori[sz]ed|granted|concurred|appointed|passed|received'
const decided = new RegExp(
  `(?:\\b(?:${verbs}|(?:takes?|took|taken) note of|TAKES NOTE|ADOPTS|APPROVES|ENDORSES|NOTES|endorse|approve|adopt)\\b|\\b[Mm]otion (?:to|by|was)\\b[^.]*)[^.;]*?(?=\\s+and\\s+(?:${verbs}|took)|[.;]|$)`,
  'g',
)

/** Finds what was approved, adopted or noted. */
export function decisionsIn(text: string, paragraphs: Paragraph[]): Decision[] {
  const decisions: Decision[] = []
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(text, paragraph)) {
      const part = text.slice(sentence.start, sentence.end)
      for (const piece of part.matchAll(decided)) {
        if (/\b(?:was|were|been|be|that)\s+$/.test(part.slice(0, piece.index))) continue
        const start = sentence.start + piece.index
        const end = start + piece[0].length
        decisions.push({ start, end, text: text.slice(start, end) })
      }
    }
  }
  return decisions
}
