import type { Decision } from '../draft.ts'
import { partsOf, type Sentence } from './sentences.ts'

const decided =
  /(?:审议并通过|审议并原则通过|审议通过|表决通过|一致通过|原则通过|研究通过|讨论通过|审议并同意|审议同意|原则同意|会议同意|一致同意|同意|通过|批准|准予备查|准予核备|洽悉|敬悉|照案通过|修正通过|解除列管|审定)(?!过|时)/

/** Finds approvals, adoptions and notings; they are not directives. */
export function decisionsIn(text: string, marked: string, body: Sentence[]): Decision[] {
  const decisions: Decision[] = []
  for (const sentence of body) {
    for (const clause of partsOf(marked, sentence, ',')) {
      const clauseText = marked.slice(clause.start, clause.end)
      const match = decided.exec(clauseText)
      if (
        !match ||
        /不同意|未通过|要|必须|^通过|由|经|拟|须|提请|报请/.test(clauseText.slice(0, match.index + 2))
      )
        continue
      const start = clause.start + match.index
      const end = clause.start + clauseText.replace(/[。;!]+$/, '').length
      if (end > start) decisions.push({ start, end, text: text.slice(start, end) })
    }
  }
  return decisions
}
