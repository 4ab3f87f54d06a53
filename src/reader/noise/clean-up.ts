import { byteShiftChanges } from './byte-shift.ts'
import { duplicateChanges, furnitureChanges } from './furniture.ts'
import { applyChanges, type Change, composeLayers, type Layer } from './layer.ts'
import { invisibleChanges, punctuationChanges, symbolChanges } from './punctuation.ts'
import { readingChanges } from './readings.ts'
import { wordWrapChanges } from './word-wraps.ts'
import { wrapChanges } from './wraps.ts'

/** Takes the noise out of a text; every change is an edit that maps back to the source. */
export function cleanUp(source: string): Layer {
  const letters = applyChanges(
    source,
    inOrder([
      ...byteShiftChanges(source),
      ...readingChanges(source),
      ...invisibleChanges(source),
      ...symbolChanges(source),
    ]),
  )
  const { text } = letters
  const page = applyChanges(
    text,
    inOrder([...furnitureChanges(text), ...duplicateChanges(text), ...punctuationChanges(text)]),
  )
  return composeLayers(
    composeLayers(letters, page),
    applyChanges(page.text, inOrder([...wrapChanges(page.text), ...wordWrapChanges(page.text)])),
  )
}

/** Puts changes in order; of two that overlap, the one that begins first, and of those the longer, stays. */
function inOrder(changes: Change[]): Change[] {
  changes.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Change[] = []
  let from = 0
  for (const change of changes) {
    if (change.start < from) continue
    kept.push(change)
    from = change.end
  }
  return kept
}
