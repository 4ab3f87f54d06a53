import type { Edit, Span } from '../draft.ts'

/** A wished change of a text: the range, what replaces it, and the rule that asks for it. */
export type Change = Span & { replacement: string; rule: string; guess?: boolean; evidence?: string }

/** A text with the edits that led to it from the source. */
export type Layer = { text: string; edits: Edit[] }

/** Applies changes to a text; they must be in order and must not overlap. */
export function applyChanges(text: string, changes: Change[]): Layer {
  const pieces: string[] = []
  const edits: Edit[] = []
  let from = 0
  let length = 0
  for (const change of changes) {
    if (change.start < from) continue
    pieces.push(text.slice(from, change.start), change.replacement)
    length += change.start - from
    edits.push({
      source: { start: change.start, end: change.end },
      clean: { start: length, end: length + change.replacement.length },
      rule: change.rule,
      original: text.slice(change.start, change.end),
      replacement: change.replacement,
      ...(change.guess ? { guess: true } : {}),
      ...(change.evidence ? { evidence: change.evidence } : {}),
    })
    length += change.replacement.length
    from = change.end
  }
  pieces.push(text.slice(from))
  return { text: pieces.join(''), edits }
}

/** Maps an offset of the clean text to the source; inside an edit, to the beginning of what was there. */
export function toSource(edits: readonly Edit[], offset: number): number {
  const edit = lastStartingBy(edits, (one) => one.clean.start, offset)
  if (!edit) return offset
  if (offset < edit.clean.end)
    return Math.min(edit.source.start + (offset - edit.clean.start), edit.source.end)
  return edit.source.end + (offset - edit.clean.end)
}

/** Maps an offset of the source to the clean text; inside an edit, to the beginning of what stands there now. */
export function toClean(edits: readonly Edit[], offset: number): number {
  const edit = lastStartingBy(edits, (one) => one.source.start, offset)
  if (!edit) return offset
  if (offset < edit.source.end)
    return Math.min(edit.clean.start + (offset - edit.source.start), edit.clean.end)
  return edit.clean.end + (offset - edit.source.end)
}

/** Gives the source back from the clean text and its edits. */
export function restoreSource(cleanText: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const edit of edits) {
    pieces.push(cleanText.slice(from, edit.clean.start), edit.original)
    from = edit.clean.end
  }
  pieces.push(cleanText.slice(from))
  return pieces.join('')
}

function lastStartingBy(
  edits: readonly Edit[],
  startOf: (edit: Edit) => number,
  offset: number,
): Edit | null {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(edits[middle]!) <= offset) low = middle + 1
    else high = middle
  }
  return edits[low - 1] ?? null
}
