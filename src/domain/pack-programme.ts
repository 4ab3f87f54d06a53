import * as z from 'zod'
import { Cadence } from './cadence.ts'
import { Day } from './day.ts'
import { Demand } from './demand.ts'
import { tiers } from './directive.ts'
import { type Pack, PackCode, packProblem, parsePackFile } from './pack.ts'
import { Words } from './words.ts'

/** What the demonstration makes of one directive of its communiqué; the snippet finds it, verbatim and once. */
export const ExampleDirective = z.strictObject({
  code: PackCode,
  snippet: z.string().min(4),
  titles: Words,
  scope: z.strictObject({
    levels: z.array(PackCode).min(1).optional(),
    kinds: z.array(PackCode).min(1).optional(),
  }),
  responsibilities: z.array(z.strictObject({ tier: z.enum(tiers), text: z.string().min(1) })).min(1),
  cadence: Cadence,
  demand: Demand,
  /** Invented answers by result, and the range of each figure. */
  samples: z.strictObject({
    met: z.array(z.string().min(1)).min(1),
    partly: z.array(z.string().min(1)).min(1),
    notMet: z.array(z.string().min(1)).min(1),
    figures: z.record(z.string(), z.tuple([z.number(), z.number()])),
  }),
})
export type ExampleDirective = z.infer<typeof ExampleDirective>

/** The demonstration's programme. All its days may be shifted together by whole years. */
export const ExampleProgramme = z.strictObject({
  names: Words,
  heldOn: Day,
  issuedOn: Day,
  directives: z.array(ExampleDirective).min(1),
})
export type ExampleProgramme = z.infer<typeof ExampleProgramme>

/** Reads the demonstration's programme; throws `pack.invalid` where it does not fit the pack or the communiqué. */
export function parseExampleProgramme(json: unknown, pack: Pack, communique: string): ExampleProgramme {
  const programme = parsePackFile(ExampleProgramme, json, 'programme.json')
  const levels = pack.levels.map(({ code }) => code)
  const kinds = pack.kinds.map(({ code }) => code)
  const issues: { path: string; message: string }[] = []
  programme.directives.forEach(({ snippet, scope, demand, samples }, i) => {
    const fault = (path: string, message: string) => issues.push({ path: `directives.${i}.${path}`, message })
    if (communique.split(snippet).length !== 2) fault('snippet', 'must stand in the communiqué exactly once')
    for (const level of scope.levels ?? [])
      if (!levels.includes(level)) fault('scope.levels', `no level ${level}`)
    for (const kind of scope.kinds ?? []) if (!kinds.includes(kind)) fault('scope.kinds', `no kind ${kind}`)
    for (const { name } of demand.figures) {
      if (!samples.figures[name]) fault('samples.figures', `no range for ${name}`)
    }
  })
  if (issues.length > 0) throw packProblem('programme.json', issues)
  return programme
}
