import { type Cell, reportedShare, shareOf, verifiedShare } from '../../board/cell.ts'

export const measures = ['reported', 'verified', 'overdue', 'unknown'] as const
export type Measure = (typeof measures)[number]

const evenSteps = [0.2, 0.4, 0.6, 0.8]
const lowSteps = [0.02, 0.05, 0.1, 0.2]

/** Where the steps of a measure lie; what is wrong shows early, so its steps are small. */
export function stepsOf(measure: Measure): number[] {
  return measure === 'overdue' || measure === 'unknown' ? lowSteps : evenSteps
}

/** The value of a measure in a cell, 0–1; null where nobody is bound. */
export function measureOf(measure: Measure, cell: Cell | undefined): number | null {
  if (!cell) return null
  if (measure === 'reported') return reportedShare(cell)
  if (measure === 'verified') return verifiedShare(cell)
  return cell.bound === cell.waived ? null : shareOf(cell, measure)
}

/** The step, 0–4, in which a value lies. */
export function stepOf(measure: Measure, value: number): number {
  return stepsOf(measure).filter((edge) => value >= edge).length
}

/** The colour of words upon the fill of a value, and of the halo that keeps lines away from them. */
export function inkOn(measure: Measure, value: number | null): { ink: string; halo: string } {
  const isHatched = measure === 'overdue' || measure === 'unknown' || value === null
  if (isHatched) return { ink: 'var(--ink)', halo: 'var(--paper)' }
  const step = `--step-${stepOf(measure, value)}`
  return { ink: `var(${step}-ink)`, halo: `var(${step}-fill)` }
}

/** The name of the fill of a value; `none` where there is no value. */
export function fillOf(measure: Measure, value: number | null): string {
  return value === null ? 'none' : `${measure}-${stepOf(measure, value)}`
}
