import type { Cadence } from '../domain/cadence.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { ExampleProgramme } from '../domain/pack-programme.ts'

/**
 * The example programme moved by whole years, so that the text's months stay true, to where its conference lies half a
 * year to a year and a half before a day; what recurs goes on past that day.
 */
export function moveToBefore(programme: ExampleProgramme, today: Day): ExampleProgramme {
  const latest = addDays(today, -182)
  const years = Number(latest.slice(0, 4)) - Number(programme.issuedOn.slice(0, 4))
  const shift = addYears(programme.issuedOn, years) <= latest ? years : years - 1
  return {
    ...programme,
    heldOn: addYears(programme.heldOn, shift),
    issuedOn: addYears(programme.issuedOn, shift),
    directives: programme.directives.map((directive) => ({
      ...directive,
      cadence: moveCadence(directive.cadence, shift, today),
    })),
  }
}

function moveCadence(cadence: Cadence, years: number, today: Day): Cadence {
  if (cadence.every === 'once') return { ...cadence, dueOn: addYears(cadence.dueOn, years) }
  let until = addYears(cadence.until, years)
  while (until < today) until = addYears(until, 1)
  return { ...cadence, from: addYears(cadence.from, years), until }
}

function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}
