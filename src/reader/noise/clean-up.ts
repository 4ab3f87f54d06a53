import { applyChanges, type Layer } from './layer.ts'
import { readingChanges } from './readings.ts'

/** Takes the noise out of a text; every change is an edit that maps back to the source. */
export function cleanUp(source: string): Layer {
  return applyChanges(source, readingChanges(source))
}
