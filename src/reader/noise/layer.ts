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

/** Joins two layers, the second applied to the text of the first, into one whose edits start from the source. */
export function composeLayers(first: Layer, second: Layer): Layer {
  const edits: Edit[] = []
  let k = 0
  for (const edit of second.edits) {
    while (k < first.edits.length && isBefore(first.edits[k]!, edit))
      edits.push(moved(first.edits[k++]!, second.edits))
    const source = {
      start: sourceStart(first.edits, edit.source.start),
      end: sourceEnd(first.edits, edit.source.end),
    }
    const inside: Edit[] = []
    while (k < first.edits.length && first.edits[k]!.source.start < source.end) inside.push(first.edits[k++]!)
    const original = inside.length > 0 ? originalOf(first.text, edit.source, inside) : edit.original
    edits.push({ ...edit, source, original })
  }
  while (k < first.edits.length) edits.push(moved(first.edits[k++]!, second.edits))
  return { text: second.text, edits }
}

function isBefore(edit: Edit, other: Edit): boolean {
  if (edit.clean.start === edit.clean.end) return edit.clean.end <= other.source.start
  return edit.clean.end <= other.source.start
}

function moved(edit: Edit, later: readonly Edit[]): Edit {
  const start = toClean(later, edit.clean.start)
  return { ...edit, clean: { start, end: start + edit.clean.end - edit.clean.start } }
}

/** The source of a stretch of the first text, with what the edits inside it had replaced. */
function originalOf(text: string, stretch: Span, inside: Edit[]): string {
  let result = ''
  let from = stretch.start
  for (const edit of inside) {
    result += text.slice(from, Math.max(from, edit.clean.start)) + edit.original
    from = Math.max(from, edit.clean.end)
  }
  return result + text.slice(from, stretch.end)
}

function sourceStart(edits: readonly Edit[], offset: number): number {
  const edit = lastStartingBy(edits, (one) => one.clean.start, offset)
  if (!edit) return offset
  if (offset < edit.clean.end) return edit.source.start
  return edit.source.end + (offset - edit.clean.end)
}

function sourceEnd(edits: readonly Edit[], offset: number): number {
  const edit = lastStartingBy(edits, (one) => one.clean.start, offset - 1)
  if (!edit) return offset
  return offset <= edit.clean.end ? edit.source.end : edit.source.end + (offset - edit.clean.end)
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
