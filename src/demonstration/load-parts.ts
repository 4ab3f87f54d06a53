import type { EvidenceFiles } from '../store/evidence-files.ts'
import type { Demonstration, LoadedPack } from '../store/packs.ts'

/** The steps of a load, in order. */
export type LoadStep = 'orgs' | 'people' | 'programme' | 'year' | 'journal' | 'tallies' | 'signIns'

/** What every step of a load is given. */
export interface LoadParts {
  loaded: LoadedPack
  demonstration: Demonstration
  /** The end of the generated year. */
  now: Date
  files: EvidenceFiles | undefined
  /** Where a step says how far it is. */
  report(step: LoadStep): (done: number, of: number) => void
}
