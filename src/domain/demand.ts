import * as z from 'zod'
import { type Cadence, timesAYear } from './cadence.ts'
import { Problem } from './problem.ts'

/** One figure asked for: its name and its unit, as people write them. */
export const FigureDemand = z.object({
  name: z.string().trim().min(1).max(60),
  unit: z.string().trim().max(20),
  /** Whether it may lie below zero, as a change may; a count may not. */
  mayBeNegative: z.boolean().optional(),
})
export type FigureDemand = z.infer<typeof FigureDemand>

/** What a directive asks of the base, and so what counts as done; the result itself is always asked. */
export const Demand = z
  .object({
    paragraph: z.enum(['none', 'wanted', 'required']),
    figures: z.array(FigureDemand).max(20).refine(haveOwnNames, { message: 'two figures of one name' }),
    evidence: z.enum(['none', 'wanted', 'required']),
    /** What has to be there for it to count as done, in the words of the steward. */
    criterion: z.string().trim().max(1000).optional(),
  })
  .meta({ id: 'Demand' })
export type Demand = z.infer<typeof Demand>

// A report gives its figures by name: of two that share one, only one could be answered.
function haveOwnNames(figures: FigureDemand[]): boolean {
  return new Set(figures.map(({ name }) => name)).size === figures.length
}

/** Minutes that one field costs the base; the pack gives them with their basis. */
export interface FieldMinutes {
  result: number
  paragraph: number
  figure: number
  evidence: number
}

/** How many fields a demand has: the result, the paragraph, each figure, the evidence. */
export function fieldCount(demand: Demand): number {
  return (
    1 + (demand.paragraph === 'none' ? 0 : 1) + demand.figures.length + (demand.evidence === 'none' ? 0 : 1)
  )
}

/** Throws `demand.tooManyFields` where a demand has more fields than the quota. */
export function checkFields(demand: Demand, most: number): void {
  const fields = fieldCount(demand)
  if (fields > most) throw new Problem('demand.tooManyFields', { fields, most })
}

/** Minutes of work that one report of this demand costs one org. */
export function minutesPerReport(demand: Demand, minutes: FieldMinutes): number {
  return (
    minutes.result +
    (demand.paragraph === 'none' ? 0 : minutes.paragraph) +
    demand.figures.length * minutes.figure +
    (demand.evidence === 'none' ? 0 : minutes.evidence)
  )
}

/** The price of a demand in person-hours, once around and a year, for so many orgs. */
export function priceOf(demand: Demand, every: Cadence['every'], orgs: number, minutes: FieldMinutes) {
  const minutesEach = minutesPerReport(demand, minutes)
  const hoursOnce = (minutesEach * orgs) / 60
  return { minutesEach, timesAYear: timesAYear(every), hoursOnce, hoursAYear: hoursOnce * timesAYear(every) }
}
